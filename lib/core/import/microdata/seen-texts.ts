import { ownCopy } from "../own-copy";
import { type CellLook, lookAtCell } from "./look-at-cell";

/** One of the different texts of a column: where it stands first, and how often at all. */
export interface SeenText {
  readonly text: string;
  readonly row: number;
  readonly line: number;
  readonly count: number;
  readonly isStated: boolean;
}

/** The same while it is still counted, with what was found when it was looked at. */
export interface CountedText extends SeenText, CellLook {
  count: number;
}

export function countedText(cell: string, row: number, line: number): CountedText {
  const { kind, weight } = lookAtCell(cell);
  return { text: ownCopy(cell), row, line, count: 1, isStated: kind !== "not-stated", kind, weight };
}
