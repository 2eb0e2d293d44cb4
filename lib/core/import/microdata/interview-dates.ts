import type { PartialDate } from "../../model/partial-date";
import { partialDateSchema } from "../../model/partial-date";
import { filledCells } from "../matrix/table-cells";
import type { SplitFile } from "../reading";
import { orderEvidence } from "../values/date-notation";
import type { RespondentColumn } from "./respondent-columns";

export interface InterviewDates {
  readonly start: PartialDate;
  readonly end: PartialDate;
}

/** Columns that say when a respondent was interviewed; dates of birth are none. */
const INTERVIEW = /start|end|date|submit|record|interview|complet|time/i;
const OTHER = /birth|born|dob/i;

/** The first and last day on which the file says somebody was interviewed; `null` when that cannot be read for sure. */
export function interviewDates(split: SplitFile, columns: readonly RespondentColumn[]): InterviewDates | null {
  const cells = columns
    .filter(({ content, header }) => content === "date" && INTERVIEW.test(header) && !OTHER.test(header))
    .flatMap(({ index }) => filledCells(split, index));
  const { dmy, mdy } = orderEvidence(cells);
  const order = dmy === mdy ? null : dmy ? "dmy" : "mdy";
  const days: string[] = [];
  for (const cell of new Set(cells)) {
    const day = isoDay(cell, order);
    // One that cannot be read could be the first or the last.
    if (day === null) return null;
    days.push(day);
  }
  days.sort();
  const [start, end] = [days[0], days.at(-1)];
  return start !== undefined && end !== undefined ? { start, end } : null;
}

function isoDay(cell: string, order: "dmy" | "mdy" | null): PartialDate | null {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(cell)?.[0];
  const [, first = "", second = "", year = ""] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/.exec(cell) ?? [];
  if (iso === undefined && (year === "" || order === null)) return null;
  const [month, day] = order === "mdy" ? [first, second] : [second, first];
  const fullYear = year.length === 2 ? `20${year}` : year;
  const text = iso ?? `${fullYear}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return partialDateSchema.safeParse(text).success ? text : null;
}
