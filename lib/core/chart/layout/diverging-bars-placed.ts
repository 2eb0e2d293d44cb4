import type { ColourRole } from "../chart-model";
import type { PlacedLegendItem, PlacedRect, PlacedText } from "./placed";
import type { PlacedRows } from "./row-frame";

export interface PlacedDivergingBars extends PlacedRows {
  readonly kind: "diverging-bars";
  readonly legend: readonly PlacedLegendItem[];
  readonly heads: readonly PlacedText[];
  /** Compact: the colour of a column stands for its name. */
  readonly headSwatches: readonly (PlacedRect & { readonly key: string; readonly colour: ColourRole })[];
  /** The line between the sides. */
  readonly zero: { readonly x: number; readonly top: number; readonly bottom: number };
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly reading: readonly string[];
    readonly label: PlacedText;
    readonly segments: readonly (PlacedRect & {
      readonly answer: string;
      readonly colour: ColourRole;
      /** `null` where the segment is too narrow for its figure. */
      readonly value: PlacedText | null;
    })[];
    /** Answers on no side: a bar of the same scale and its figure; compact, the figure alone. */
    readonly apart: readonly {
      readonly answer: string;
      readonly colour: ColourRole;
      readonly bar: PlacedRect | null;
      readonly value: PlacedText;
    }[];
    readonly columns: readonly PlacedText[];
  }[];
}
