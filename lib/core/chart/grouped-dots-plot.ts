import type { ColourRole, MarkSymbol, ShareAxis } from "./chart-model";

/** The answers of one country by group: a row a group, a mark an answer. */
export interface GroupedDotsPlot {
  readonly kind: "grouped-dots";
  readonly axis: ShareAxis;
  readonly answers: readonly {
    readonly key: string;
    readonly label: string;
    readonly colour: ColourRole;
    readonly symbol: MarkSymbol;
  }[];
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    /** All people asked, above their groups. */
    readonly emphasised: boolean;
    readonly dots: readonly { readonly answer: string; readonly share: number; readonly valueLabel: string }[];
    /** Why there are no dots: "…" below 50 people, "small base" below 100. */
    readonly instead: string | null;
    /** The base; `null` = not stated. */
    readonly n: string | null;
    readonly reading: readonly string[];
  }[];
  readonly gaps: readonly [];
}
