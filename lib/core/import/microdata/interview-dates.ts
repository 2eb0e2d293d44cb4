import type { RespondentColumn } from "./respondent-columns";
import type { DayOrder, DaySpan } from "./seen-days";

/** Columns that say when a respondent was interviewed; dates of birth are none. */
const INTERVIEW = /start|end|date|submit|record|interview|complet|time/i;
const OTHER = /birth|born|dob/i;

export function isInterviewName(header: string): boolean {
  return INTERVIEW.test(header) && !OTHER.test(header);
}

/** The first and last day on which the file says somebody was interviewed; `null` when that cannot be read for sure. */
export function interviewDates(columns: readonly RespondentColumn[]): DaySpan | null {
  const days = columns.flatMap(({ content, days }) => (content === "date" && days ? [days] : []));
  const [dmy, mdy] = (["dmy", "mdy"] as const).map((order) => days.some((column) => column.shows(order)));
  const order: DayOrder | null = dmy === mdy ? null : dmy ? "dmy" : "mdy";
  const spans = days.map((column) => column.spans(order));
  if (spans.includes(null)) return null;
  const all = spans.flatMap((span) => span ?? []);
  const start = all.map((span) => span.start).sort()[0];
  const end = all
    .map((span) => span.end)
    .sort()
    .at(-1);
  return start !== undefined && end !== undefined ? { start, end } : null;
}
