import type { HeatCell } from "../heat-table-plot";
import type { PlacedGap } from "./gap-row";
import type { PlacedLegendItem, PlacedRect, PlacedText } from "./placed";

export interface PlacedHeatTable {
  readonly kind: "heat-table";
  readonly width: number;
  readonly height: number;
  readonly legend: readonly PlacedLegendItem[];
  /** Where the names of the answers do not fit above their columns: what the numbers there stand for. */
  readonly key: readonly PlacedText[];
  readonly heads: readonly PlacedText[];
  readonly rows: readonly {
    readonly key: string;
    readonly label: PlacedText;
    readonly cells: readonly (PlacedRect & HeatCell & { readonly value: PlacedText | null })[];
  }[];
  readonly gaps: readonly PlacedGap[];
}
