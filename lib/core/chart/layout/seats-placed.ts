import type { PlacedRankedBars, PlacedText } from "./placed";

/** Ranked bars of seats below the label of the majority line. */
export interface PlacedSeats {
  readonly kind: "seats";
  readonly width: number;
  readonly height: number;
  readonly ranking: PlacedRankedBars;
  readonly majority: {
    readonly x: number;
    /** One line down the chart, or a piece a bar where names stand between the bars. */
    readonly lines: readonly { readonly top: number; readonly bottom: number }[];
    readonly label: PlacedText;
  } | null;
}
