import type { TidyColumn } from "../model/tidy-record";
import { TIDY_COLUMNS } from "../model/tidy-record";
import type { ColumnRole } from "./reading";

type HeaderNames = Readonly<Partial<Record<ColumnRole, readonly string[]>>>;

/** What columns are called, one table a language; case, spaces and punctuation make no difference. */
const NAMES_BY_LANGUAGE: Readonly<Record<string, HeaderNames>> = {
  en: {
    pollster: [
      "pollster",
      "polling firm",
      "polling company",
      "polling organisation",
      "polling organization",
      "institute",
    ],
    client: ["client", "sponsor", "commissioned by", "commissioner"],
    country: ["country", "country name", "country code", "nation", "iso2", "iso code"],
    region: ["region", "state", "region code"],
    population: ["population", "universe", "sample population"],
    subgroup: ["subgroup", "group", "demographic", "breakdown"],
    date: ["date", "poll date", "fieldwork", "fieldwork date", "survey date"],
    fieldwork_start: ["fieldwork start", "start", "start date", "field start", "date start"],
    fieldwork_end: ["fieldwork end", "end", "end date", "field end", "date end"],
    published: ["published", "publication date", "date published", "release date"],
    year: ["year"],
    month: ["month"],
    day: ["day"],
    sample_size: [
      "n",
      "sample size",
      "sample",
      "base",
      "unweighted n",
      "unweighted base",
      "respondents",
      "interviews",
      "number of observations",
    ],
    weighted_n: ["weighted n", "weighted base"],
    weight: ["weight"],
    mode: ["mode", "method", "methodology", "survey mode"],
    question: ["question", "question text", "question wording", "wording", "item", "statement"],
    question_id: ["question id", "question code", "qid"],
    scenario: ["scenario", "hypothesis"],
    response: ["response", "response option", "answer", "answer option", "option", "choice"],
    share: ["share", "percent", "percentage", "pct", "proportion", "fraction", "value", "result"],
    margin_of_error: ["margin of error", "margin", "moe"],
    poll_id: ["poll id", "poll", "survey id", "survey"],
    url: ["url", "link", "source url"],
    note: ["note", "notes", "comment", "comments", "remarks"],
    derived: ["avg", "average", "mean", "median", "net", "total", "sum", "lead", "spread", "difference", "change"],
  },
};

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
for (const names of Object.values(NAMES_BY_LANGUAGE)) {
  for (const [role, words] of Object.entries(names) as [ColumnRole, readonly string[]][])
    for (const word of words) roleByKey.set(headerKey(word), role);
}

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
  if (header.trim() === "%") return "percent";
  return header.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
