import type { RowGap, ShareAxis } from "./chart-model";

/** How a change is drawn: a direction only where it is clear. */
export type ChangeDirection = "up" | "down" | null;

/** Two waves as two dots a row, joined: hollow the older, filled the later. */
export interface DumbbellPlot {
  readonly kind: "dumbbell";
  readonly axis: ShareAxis;
  /** The dates of the waves. */
  readonly waves: readonly [string, string];
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    /** `null` = not for a chart; `changeLabel` then says why. */
    readonly shares: readonly [number, number] | null;
    readonly valueLabels: readonly [string, string];
    readonly direction: ChangeDirection;
    readonly changeLabel: string;
    readonly reading: readonly string[];
  }[];
  readonly gaps: readonly RowGap[];
}
