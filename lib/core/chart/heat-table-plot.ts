import type { RowGap } from "./chart-model";
import type { ClassStep, ShareClass } from "./share-classes";

/** Countries × answers with every figure printed: for answers too many for colours, and for those that do not add up. */
export interface HeatTablePlot {
  readonly kind: "heat-table";
  readonly classes: readonly ShareClass[];
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    /** One a column. */
    readonly cells: readonly HeatCell[];
  }[];
  readonly gaps: readonly RowGap[];
}

export interface HeatCell {
  /** The answer it belongs to. */
  readonly answer: string;
  readonly share: number | null;
  readonly valueLabel: string;
  readonly published: string;
  /** `null` = no colour: no figure, or an answer that is none ("don't know"). */
  readonly step: ClassStep | null;
  /** One of the three largest shares of its row. */
  readonly emphasised: boolean;
}
