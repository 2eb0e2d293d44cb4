import { TIDY_COLUMNS, type TidyColumn } from "../model/tidy-record";
import { LANGUAGES } from "./languages/all-languages";
import { wordKey } from "./languages/word-key";
import type { ColumnRole } from "./reading";

/** The role each tidy column shows in `inspect`; those the list of roles has no name for are notes on the figure. */
const TIDY_ROLES: Readonly<Record<TidyColumn, ColumnRole>> = {
  poll_id: "poll_id",
  kind: "note",
  pollster: "pollster",
  client: "client",
  country: "country",
  region: "region",
  population: "population",
  subgroup: "subgroup",
  mode: "mode",
  fieldwork_start: "fieldwork_start",
  fieldwork_end: "fieldwork_end",
  published: "published",
  question_id: "question_id",
  question: "question",
  scenario: "scenario",
  response: "response",
  share: "share",
  unit: "note",
  status: "note",
  n: "sample_size",
  effective_n: "note",
  margin_of_error: "margin_of_error",
  source: "note",
  source_row: "note",
  source_column: "note",
  extra: "note",
};

export interface HeaderMeaning {
  readonly role: ColumnRole;
  /** The tidy column of exactly this name. */
  readonly tidy: TidyColumn | null;
}

const tidyByKey = new Map<string, TidyColumn>(TIDY_COLUMNS.map((column) => [headerKey(column), column]));
const roleByKey = new Map<string, ColumnRole>();
for (const { headers } of LANGUAGES) {
  for (const [role, words] of Object.entries(headers) as [ColumnRole, readonly string[]][])
    for (const word of words) if (!roleByKey.has(wordKey(word))) roleByKey.set(wordKey(word), role);
}

/** Columns of parties: the answers of a long file, a subgroup or a remark in others. */
const PARTY_COLUMNS = new Set(["party", "parti", "partei", "partito", "partido", "partia", "puolue"]);

/** Columns that count the base of each share where another one counts the whole sample. */
const BASE_COLUMNS = new Set([
  "base",
  "sousechantillon",
  "subsample",
  "subsamplesize",
  "unweightedbase",
  "teilstichprobe",
]);

/** Columns that number the rows or name the polls: only their cells tell which. */
const ID_COLUMNS = new Set(["id", "identifiant", "nr", "index", "row"]);

export const isPartyHeader = (header: string): boolean => PARTY_COLUMNS.has(headerKey(header));
export const isBaseHeader = (header: string): boolean => BASE_COLUMNS.has(headerKey(header));
export const isIdHeader = (header: string): boolean => ID_COLUMNS.has(headerKey(header));

/** What a column name means; `null` when no language has it. */
export function meaningOfHeader(header: string): HeaderMeaning | null {
  const tidy = tidyByKey.get(headerKey(header));
  if (tidy) return { role: TIDY_ROLES[tidy], tidy };
  const role = roleByKey.get(headerKey(header)) ?? roleByKey.get(headerKey(withoutUnit(header)));
  return role ? { role, tidy: null } : null;
}

/** A name without the unit some files write into it: `Support (%)` is `Support`. */
export function withoutUnit(header: string): string {
  return header.replace(/\s*(\((%|pct|percent)\)|\[%\]|[,:]?\s%|%)$/i, "").trim();
}

/** The unit a column name states. */
export function unitOfHeader(header: string): "percent" | "fraction" | "seats" | null {
  if (/%|\b(pct|per\s?cent|percentage)\b/i.test(header)) return "percent";
  if (/\b(fraction|proportion)\b/i.test(header)) return "fraction";
  return /\bseats\b/i.test(header) ? "seats" : null;
}

function headerKey(header: string): string {
  return header.trim() === "%" ? "percent" : wordKey(header);
}
