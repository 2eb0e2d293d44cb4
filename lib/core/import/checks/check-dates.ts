import type { PartialDate } from "../../model/partial-date";
import type { ProblemList } from "../problem-list";
import type { StatementAt } from "./statement";

/** Dates that cannot be right are shown, once a poll, and never changed. */
export function checkDates(said: StatementAt, today: PartialDate, problems: ProblemList): void {
  const { fieldworkStart: start, fieldworkEnd: end, fileRow: row, line } = said;
  if (start && end && isAfter(start, end)) {
    problems.add(
      { row, line },
      {
        severity: "warning",
        code: "DATES_REVERSED",
        value: `${start} – ${end}`,
        message: `Fieldwork starts on ${start}, after its end on ${end}.`,
        hint: "Check the source; the dates are kept as they are.",
      },
    );
  }
  if (end && isAfter(end, today)) {
    problems.add(
      { row, line },
      {
        severity: "warning",
        code: "DATE_IN_FUTURE",
        value: end,
        message: `Fieldwork ends on ${end}, which is after today.`,
        hint: "Check the year.",
      },
    );
  }
}

/** Compared as far as both are stated: 2026-11 is not after 2026-11-03. */
function isAfter(a: PartialDate, b: PartialDate): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
}
