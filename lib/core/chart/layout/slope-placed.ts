import type { ColourRole } from "../chart-model";
import type { PlacedRect, PlacedText } from "./placed";

export interface PlacedSlope {
  readonly kind: "slope";
  readonly width: number;
  readonly height: number;
  /** Between the two axes. */
  readonly plot: PlacedRect;
  readonly dotPx: number;
  readonly heads: readonly PlacedText[];
  readonly lines: readonly {
    readonly key: string;
    readonly colour: ColourRole;
    /** Heights at the older and the later axis. */
    readonly ends: readonly [number, number];
    readonly labels: readonly PlacedText[];
  }[];
}
