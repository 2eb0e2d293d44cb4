import type { ColourRole, DotsOverTimePlot, RowGap, ShareAxis } from "./chart-model";

/** The same chart many times on the same axes: a country a panel over time, or an answer a panel across countries. */
export interface SmallMultiplesPlot {
  readonly kind: "small-multiples";
  /** Shared by all panels. */
  readonly axis: ShareAxis;
  readonly content: TimePanels | BarPanels;
}

export interface TimePanels {
  readonly over: "time";
  readonly timeAxis: DotsOverTimePlot["timeAxis"];
  readonly polls: DotsOverTimePlot["polls"];
  readonly joined: boolean;
  /** Countries without a panel. */
  readonly omitted: number;
  readonly panels: readonly {
    readonly key: string;
    readonly label: string;
    readonly points: DotsOverTimePlot["series"][number]["points"];
    /** Beside the last mark. */
    readonly endLabel: string;
  }[];
}

export interface BarPanels {
  readonly over: "countries";
  readonly rows: readonly { readonly key: string; readonly label: string }[];
  readonly gaps: readonly RowGap[];
  readonly panels: readonly {
    readonly key: string;
    readonly label: string;
    readonly colour: ColourRole;
    /** In the order of the rows. */
    readonly bars: readonly {
      readonly key: string;
      readonly share: number | null;
      readonly valueLabel: string;
      readonly published: string;
    }[];
  }[];
}
