import type { PartialDate } from "../model/partial-date";

export const CHART_KINDS = [
  "ranked-bars",
  "stacked-bars",
  "dots-over-time",
  "heat-table",
  "tile-map",
  "world-map",
  "seats",
  "dots-with-intervals",
  "diverging-bars",
  "dumbbell",
  "slope",
  "grouped-dots",
  "small-multiples",
] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** What a reader chose, as it stands in the address; `null` = left to us. */
export interface ChartChoices {
  readonly type: ChartKind | null;
  readonly countries: readonly string[] | null;
  readonly responses: readonly string[] | null;
  readonly sort: "value" | "name" | null;
  readonly rows: "shown" | "all" | null;
  readonly focus: string | null;
  /** The variable of the groups: "Age". */
  readonly by: string | null;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

export const noChoices: ChartChoices = {
  type: null,
  countries: null,
  responses: null,
  sort: null,
  rows: null,
  focus: null,
  by: null,
  from: null,
  to: null,
};
