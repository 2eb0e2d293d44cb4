import { meaningOfHeader } from "../header-names";
import type { Mapping } from "../mapping";
import type { Finding, Place, ProblemList } from "../problem-list";
import { holdsCodesOnly, readCountry } from "../values/read-country";
import type { RespondentColumn } from "./respondent-columns";

/** The countries of a file, which are kept apart: their weights do not say how large each is beside the others. */
export interface Territories {
  /** In the order of the file; one `null` when the file has no column of countries. */
  readonly countries: readonly (string | null)[];
  /** Where the country of a respondent stands; `null` when the file has no such column. */
  readonly column: RespondentColumn | null;
  /** Cell of that column to position in `countries`; what can be read as none is not in it. */
  readonly positions: ReadonlyMap<string, number>;
  /** What cannot be read, each once and where it stands first. */
  readonly unreadable: readonly { readonly place: Place; readonly finding: Finding }[];
}

export function countryColumn(columns: readonly RespondentColumn[], mapping: Mapping): RespondentColumn | null {
  const mapped = new Map(Object.entries(mapping.columns));
  const role = ({ header }: RespondentColumn) => mapped.get(header) ?? meaningOfHeader(header)?.role;
  return columns.find((column) => column.content === "category" && role(column) === "country") ?? null;
}

export function territoriesOf(column: RespondentColumn | null): Territories {
  if (column === null) return { countries: [null], column, positions: new Map(), unreadable: [] };
  const amongCodes = holdsCodesOnly(column.texts.map(({ text }) => text));
  const readings = column.texts.map(({ text, row, line }) => {
    const place = { row, line, column: column.index };
    return { text, place, reading: readCountry(text, amongCodes) };
  });
  const read = readings.flatMap(({ text, reading }) =>
    reading.ok && reading.value !== null ? [{ text, country: reading.value }] : [],
  );
  const countries = [...new Set(read.map(({ country }) => country))];
  const unreadable = readings.flatMap(({ text, place, reading }) => {
    if (reading.ok && reading.value !== null) return [];
    const { code, message, hint } = reading.ok ? NO_COUNTRY : reading;
    return [{ place, finding: { severity: "error" as const, code, message, hint, value: text } }];
  });
  return {
    countries,
    column,
    positions: new Map(read.map(({ text, country }) => [text, countries.indexOf(country)])),
    unreadable,
  };
}

/** A respondent of no country, or of one we do not know, is in no share. */
export function refuseUnreadable({ unreadable }: Territories, problems: ProblemList): void {
  for (const { place, finding } of unreadable) problems.addOnce(place, finding);
}

const NO_COUNTRY = {
  code: "CELL_REQUIRED",
  message: "The country of a respondent is not given.",
  hint: "Fill the cell, or take the respondent out.",
} as const;
