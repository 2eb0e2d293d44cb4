import { z } from "zod";
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
  /** From 1; where a page has more charts than one page carries. */
  readonly page: number;
  readonly ignored: readonly IgnoredChoice[];
}

/** A page number as an address writes it. */
export const pageSchema = z.coerce.number().int().min(1).max(100_000);

/** The page an address asks for, of so many; the nearest there is. */
export function pageOf(query: PageQuery, pages: number): number {
  const read = pageSchema.safeParse([query.page].flat()[0] ?? "1");
  return Math.max(1, Math.min(read.success ? read.data : 1, pages));
}

/** What somebody looks for in a list. */
export function searchOf(query: PageQuery): string {
  return ([query.q].flat()[0] ?? "").trim().slice(0, 200);
}

/** Whether a text has every word that is looked for. */
export function hasWords(text: string, search: string): boolean {
  const lower = text.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}

export function parseChartPage(query: PageQuery): ChartPageQuery {
  const entries = toEntries(query);
  const { choices, ignored } = parseChoices(entries, ["view", "page"]);
  const wanted = entries.find(([key]) => key === "view")?.[1] ?? "chart";
  const view = VIEWS.find((candidate) => candidate === wanted);
  const wrongView = view === undefined ? [{ key: "view", value: wanted, allowed: `one of ${VIEWS.join(", ")}` }] : [];
  const page = pageSchema.safeParse(entries.find(([key]) => key === "page")?.[1] ?? "1");
  const wrongPage = page.success ? [] : [{ key: "page", value: String(query.page), allowed: "a page number from 1" }];
  return {
    choices,
    view: view ?? "chart",
    page: page.success ? page.data : 1,
    ignored: [...ignored, ...wrongView, ...wrongPage],
  };
}

/** Key and value pairs, repeated keys kept. */
export function toEntries(query: PageQuery): readonly (readonly [string, string])[] {
  return Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [value].flat().map((text) => [key, text] as const),
  );
}
