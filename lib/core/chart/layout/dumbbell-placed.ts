import type { ColourRole } from "../chart-model";
import type { PlacedLegendItem, PlacedText } from "./placed";
import type { PlacedRows, PlacedTick } from "./row-frame";

export interface PlacedDumbbell extends PlacedRows {
  readonly kind: "dumbbell";
  readonly legend: readonly PlacedLegendItem[];
  readonly ticks: readonly PlacedTick[];
  readonly dotPx: number;
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly reading: readonly string[];
    /** Grey where no change is clear. */
    readonly colour: ColourRole;
    readonly middle: number;
    /** Middles of both dots, the older first; `null` = not drawn. */
    readonly ends: readonly [number, number] | null;
    readonly label: PlacedText;
    readonly values: readonly PlacedText[];
    readonly change: PlacedText;
  }[];
}
