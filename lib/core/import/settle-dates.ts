import { answerTo, askForDateOrder, askForYear } from "./asks";
import type { NamedColumn } from "./columns";
import { DATE_ROLES } from "./date-roles";
import type { Mapping } from "./mapping";
import type { Ask, SplitFile } from "./reading";
import { type DateNotation, type OrderEvidence, orderEvidence } from "./values/date-notation";
import { needsOrder } from "./values/date-parts";
import { lacksYear } from "./values/read-date-range";

export interface SettledDates {
  readonly dates: DateNotation;
  readonly asks: readonly Ask[];
  readonly evidence: DateEvidence;
}

/** What the cells show of how dates are written. */
export interface DateEvidence extends OrderEvidence {
  /** Some state no year. */
  readonly lacksYear: boolean;
}

/** How the dates of a file are written, from all cells of all its date columns; what they leave open is asked. */
export function settleDates(split: SplitFile, columns: readonly NamedColumn[], mapping: Mapping): SettledDates {
  const cells = dateCells(split, columns);
  const answered = answerTo(mapping, "DATE_ORDER");
  const { dmy, mdy, open } = orderEvidence(cells);
  const order = answered === "dmy" || answered === "mdy" ? answered : decided(dmy, mdy);
  const asks: Ask[] = [];
  if (open && order === null) asks.push(askForDateOrder([...cells].find(needsOrder) ?? [...cells][0] ?? ""));
  const year = yearAnswer(mapping);
  // Read with some order, so that a missing order is not taken for a missing year.
  const yearless = [...cells].find((cell) => lacksYear(cell, { order: order ?? "dmy", year: null }));
  if (yearless !== undefined && year === null) asks.push(askForYear(yearless));
  return { dates: { order, year }, asks, evidence: { dmy, mdy, open, lacksYear: yearless !== undefined } };
}

/** Dates of both kinds in one file are no evidence for either. */
function decided(dmy: boolean, mdy: boolean): DateNotation["order"] {
  if (dmy === mdy) return null;
  return dmy ? "dmy" : "mdy";
}

function yearAnswer(mapping: Mapping): string | null {
  const year = answerTo(mapping, "YEAR");
  return year !== undefined && /^\d{4}$/.test(year) ? year : null;
}

/** Every different text once: a column of a million rows holds few different dates. */
function dateCells(split: SplitFile, columns: readonly NamedColumn[]): ReadonlySet<string> {
  const indexes = columns.filter(({ role }) => DATE_ROLES.has(role)).map(({ index }) => index);
  const cells = new Set<string>();
  for (const { cells: row } of split.rows) for (const index of indexes) cells.add(row[index - 1]?.trim() ?? "");
  return cells;
}
