import type { ColourRole } from "../chart-model";
import type { PlacedText } from "./placed";
import type { PlacedRows, PlacedTick } from "./row-frame";

export interface PlacedIntervals extends PlacedRows {
  readonly kind: "dots-with-intervals";
  readonly ticks: readonly PlacedTick[];
  readonly dotPx: number;
  readonly rows: readonly {
    readonly key: string;
    /** In full, however little of it fits. */
    readonly name: string;
    readonly reading: readonly string[];
    readonly colour: ColourRole;
    readonly middle: number;
    /** Middle of the dot; `null` = none. */
    readonly x: number | null;
    readonly interval: { readonly x1: number; readonly x2: number } | null;
    readonly label: PlacedText;
    readonly value: PlacedText;
  }[];
}
