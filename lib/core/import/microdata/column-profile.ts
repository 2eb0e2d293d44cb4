import type { SeenDays } from "./seen-days";
import type { SeenText } from "./seen-texts";

/** What a column holds, over all rows. */
export interface ColumnProfile {
  readonly rows: number;
  /** Cells that hold something; signs for "not stated" are no content. */
  readonly filled: number;
  readonly numbers: number;
  readonly dates: number;
  /**
   * The different texts in the order of the file, signs for "not stated" among them; `null` when there are more than
   * are remembered (text-room.ts): they are no answers to choose from.
   */
  readonly texts: readonly SeenText[] | null;
  /** How much repeats: the different texts in the first so many filled cells. All of them, as long as there is room. */
  readonly variety: { readonly texts: number; readonly cells: number };
  /** The cells read as weights; the mean is NaN where there are none. */
  readonly weights: { readonly mean: number; readonly haveDecimals: boolean };
  /** The days that the column states, where its name says that they can be those of the interviews. */
  readonly days: SeenDays | null;
}
