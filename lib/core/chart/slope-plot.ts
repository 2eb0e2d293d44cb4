import type { ChangeDirection } from "./dumbbell-plot";

/** Two waves as two upright axes, a line a row between them. */
export interface SlopePlot {
  readonly kind: "slope";
  /** In shares. */
  readonly domain: readonly [number, number];
  readonly waves: readonly [string, string];
  readonly lines: readonly {
    readonly key: string;
    readonly label: string;
    readonly shares: readonly [number, number];
    readonly valueLabels: readonly [string, string];
    /** As the source published them. */
    readonly published: readonly [string, string];
    readonly direction: ChangeDirection;
    readonly changeLabel: string;
  }[];
}
