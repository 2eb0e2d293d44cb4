import type { ColourRole, MarkSymbol } from "../chart-model";
import type { PlacedLegendItem, PlacedText } from "./placed";
import type { PlacedRows, PlacedTick } from "./row-frame";

export interface PlacedGroupedDots extends PlacedRows {
  readonly kind: "grouped-dots";
  readonly legend: readonly PlacedLegendItem[];
  readonly heads: readonly PlacedText[];
  readonly ticks: readonly PlacedTick[];
  readonly dotPx: number;
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly reading: readonly string[];
    readonly middle: number;
    /** From the smallest share to the largest; `null` without two dots. */
    readonly span: readonly [number, number] | null;
    readonly dots: readonly {
      readonly answer: string;
      readonly x: number;
      readonly colour: ColourRole;
      readonly symbol: MarkSymbol;
      /** `null` where the next dot is too near. */
      readonly value: PlacedText | null;
    }[];
    readonly label: PlacedText;
    readonly columns: readonly PlacedText[];
  }[];
}
