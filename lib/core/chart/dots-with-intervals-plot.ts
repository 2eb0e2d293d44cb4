import type { ShareInterval } from "../stats/wilson-interval";
import type { ColourRole, RowGap, ShareAxis } from "./chart-model";

/** One answer across countries: a dot and its 95% interval a row. */
export interface DotsWithIntervalsPlot {
  readonly kind: "dots-with-intervals";
  /** May start above 0: a dot's length means nothing, and the notes say so. */
  readonly axis: ShareAxis;
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    /** `null` = no dot; `valueLabel` then says why. */
    readonly share: number | null;
    readonly valueLabel: string;
    /** `null` = the source states no n: the dot is hollow. */
    readonly interval: ShareInterval | null;
    readonly colour: ColourRole;
    readonly emphasised: boolean;
    /** What pointer and keyboard tell of the row. */
    readonly reading: readonly string[];
  }[];
  readonly gaps: readonly RowGap[];
}
