import { meaningOfHeader } from "../header-names";
import type { Mapping } from "../mapping";
import { cellAt } from "../matrix/table-cells";
import type { ProblemList } from "../problem-list";
import { holdsCodesOnly, readCountry } from "../values/read-country";
import type { RespondentTable } from "./recognise-microdata";
import type { RespondentColumn } from "./respondent-columns";
import type { Respondents } from "./tally";

/** The respondents of one country. */
export interface Territory extends Respondents {
  /** `null` when the file has no column of countries. */
  readonly country: string | null;
}

export function countryColumn(columns: readonly RespondentColumn[], mapping: Mapping): RespondentColumn | null {
  const mapped = new Map(Object.entries(mapping.columns));
  const role = ({ header }: RespondentColumn) => mapped.get(header) ?? meaningOfHeader(header)?.role;
  return columns.find((column) => column.content === "category" && role(column) === "country") ?? null;
}

/** Countries are kept apart: their weights do not say how large each is beside the others. */
export function territoriesOf(
  { rows }: RespondentTable,
  weights: readonly number[],
  column: RespondentColumn | null,
  problems: ProblemList,
): Territory[] {
  if (column === null) return [{ country: null, rows, weights }];
  const amongCodes = holdsCodesOnly(rows.map((row) => cellAt(row, column.index)));
  const byCountry = new Map<string, { country: string; rows: (typeof rows)[number][]; weights: number[] }>();
  rows.forEach((row, position) => {
    const cell = cellAt(row, column.index);
    const reading = readCountry(cell, amongCodes);
    if (!reading.ok || reading.value === null) {
      const { code, message, hint } = reading.ok ? NO_COUNTRY : reading;
      const place = { row: row.row, line: row.line, column: column.index };
      problems.addOnce(place, { severity: "error", code, message, hint, value: cell });
      return;
    }
    const one = byCountry.get(reading.value) ?? { country: reading.value, rows: [], weights: [] };
    one.rows.push(row);
    one.weights.push(weights[position] ?? 0);
    byCountry.set(reading.value, one);
  });
  return [...byCountry.values()];
}

const NO_COUNTRY = {
  code: "CELL_REQUIRED",
  message: "The country of a respondent is not given.",
  hint: "Fill the cell, or take the respondent out.",
} as const;
