import type { RankedBarsPlot } from "./chart-model";

/** Seats by party, most first, on an axis of seats; with the line of the majority where every seat is known. */
export interface SeatsPlot {
  readonly kind: "seats";
  /** Lengths are parts of the axis, which ends at `most` seats. */
  readonly bars: RankedBarsPlot["bars"];
  readonly gaps: RankedBarsPlot["gaps"];
  readonly most: number;
  readonly majority: { readonly seats: number; readonly label: string } | null;
}
