import type { ChartChoices } from "@/lib/core/chart/chart-choices";
import { type IgnoredChoice, parseChoices } from "@/lib/core/chart/parse-choices";

/** The query of a page as the framework hands it over. */
export type PageQuery = Readonly<Record<string, string | string[] | undefined>>;

const VIEWS = ["chart", "table", "live"] as const;
export type View = (typeof VIEWS)[number];

/** The reader's choices on a page with a chart; what is not understood falls back and is named in `ignored`. */
export interface ChartPageQuery {
  readonly choices: ChartChoices;
  readonly view: View;
  readonly ignored: readonly IgnoredChoice[];
}

export function parseChartPage(query: PageQuery): ChartPageQuery {
  const entries = toEntries(query);
  const { choices, ignored } = parseChoices(entries, ["view"]);
  const wanted = entries.find(([key]) => key === "view")?.[1] ?? "chart";
  const view = VIEWS.find((candidate) => candidate === wanted);
  const wrongView = view === undefined ? [{ key: "view", value: wanted, allowed: `one of ${VIEWS.join(", ")}` }] : [];
  return { choices, view: view ?? "chart", ignored: [...ignored, ...wrongView] };
}

/** Key and value pairs, repeated keys kept. */
export function toEntries(query: PageQuery): readonly (readonly [string, string])[] {
  return Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [value].flat().map((text) => [key, text] as const),
  );
}
