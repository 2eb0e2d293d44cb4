import type { ColourRole, RowGap } from "./chart-model";

/** Two sides from a zero line: oppose to the left, support to the right; what is neither stands in columns apart. */
export interface DivergingBarsPlot {
  readonly kind: "diverging-bars";
  readonly answers: readonly {
    readonly key: string;
    readonly label: string;
    readonly colour: ColourRole;
    /** `null` = a column of its own. */
    readonly side: "oppose" | "support" | null;
  }[];
  /** The longest row of each side, as a share. */
  readonly reach: { readonly oppose: number; readonly support: number };
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    /** `start` counts from the zero line, to the left below 0. */
    readonly segments: readonly {
      readonly answer: string;
      readonly share: number;
      readonly start: number;
      readonly valueLabel: string;
    }[];
    readonly apart: readonly { readonly answer: string; readonly share: number; readonly valueLabel: string }[];
    /** "+26"; `null` when a side is not given in full. */
    readonly net: string | null;
    readonly n: string | null;
    readonly reading: readonly string[];
  }[];
  readonly gaps: readonly RowGap[];
  readonly showsN: boolean;
}
