import { CONFIDENCE, holdsFigures, type NamedColumn, sampleCells } from "./columns";
import type { FileShape, SplitFile } from "./reading";
import { refineColumns } from "./refine-columns";
import { isAnswerWord } from "./response-words";
import { isNotStated } from "./values/not-stated";
import { countryOfHeader } from "./values/read-country";

/** How the figures lie in the file; `null` when it is none of the known ways. */
export function recogniseShape(split: SplitFile, named: readonly NamedColumn[]): FileShape | null {
  const columns = refineColumns(split, named);
  const has = (role: NamedColumn["role"]) => columns.some((column) => column.role === role);
  const figures = figureColumns(split, columns);
  const isDated = DATE_ROLES.some(has);
  const hasList = has("response") || columns.some(isNamedShare);
  if (!hasList && figures.length > 0 && has("pollster") && isDated) return "poll-list";
  if (!has("country") && !has("share") && headsCountries(figures)) return "wide-by-country";
  if (hasList) return isTidy(columns) ? "tidy" : "long";
  if (figures.length === 0) return null;
  if (isDated && figures.some(({ header }) => withoutEstimate(header) !== header)) return "series";
  return has("country") ? "wide-by-answer" : null;
}

const DATE_ROLES = ["date", "fieldwork_start", "fieldwork_end", "published", "year"] as const;

/** What a column of a published average is the average of: `yes_estimate` is `yes`. */
export function withoutEstimate(header: string): string {
  return header
    .replace(/[\s_.-]+(estimate|trend|average|avg|mean)$/i, "")
    .replace(/^(estimate|average|avg)[\s_.-]+/i, "");
}

/** A column of countries that its name does not give away: nearly all of its cells are countries. */
export function promoteCountryColumn(split: SplitFile, columns: readonly NamedColumn[]): readonly NamedColumn[] {
  if (columns.some((column) => column.role === "country")) return columns;
  const found = columns.find((column) => column.role === null && mostAreCountries(sampleCells(split, column.index)));
  if (!found) return columns;
  return columns.map((column) =>
    column === found ? { ...column, role: "country" as const, confidence: CONFIDENCE.content } : column,
  );
}

/** Columns of figures whose names are no known kind of column: answers or countries. */
export function figureColumns(split: SplitFile, columns: readonly NamedColumn[]): NamedColumn[] {
  return columns.filter(
    (column) => column.role === "share" || (column.role === null && holdsFigures(sampleCells(split, column.index))),
  );
}

/** Several columns are countries, most of the others too, and none is plainly an answer. */
function headsCountries(figures: readonly NamedColumn[]): boolean {
  const countries = figures.filter((column) => countryOfHeader(column.header) !== null);
  const others = figures.filter((column) => countryOfHeader(column.header) === null);
  return (
    countries.some(({ header }) => !isAnswerWord(header)) &&
    countries.length >= 2 &&
    countries.length > others.length &&
    !others.some(({ header }) => isAnswerWord(header))
  );
}

/** A share column by its own name makes a list of figures; columns a person calls shares may be answers in a grid. */
function isNamedShare(column: NamedColumn): boolean {
  return column.role === "share" && !column.isMapped;
}

/** Tidy: the columns that say something of a figure bear the tidy names throughout. */
function isTidy(columns: readonly NamedColumn[]): boolean {
  return columns.every(({ role, tidy }) => tidy !== null || role === null || NO_FIELD.has(role));
}

const NO_FIELD: ReadonlySet<NamedColumn["role"]> = new Set([
  "note",
  "url",
  "derived",
  "ignore",
  "weight",
  "weighted_n",
]);

/** "NA" is left out of the count: it is the sign for a missing value far more often than Namibia. */
function mostAreCountries(cells: readonly string[]): boolean {
  const stated = cells.filter((cell) => !isNotStated(cell));
  const countries = stated.filter((cell) => countryOfHeader(cell) !== null).length;
  return countries > 0 && countries >= stated.length * 0.8;
}
