import { z } from "zod";

/**
 * An ISO 8601 calendar date as far as the source states it: `2026-11-03`, `2026-11` or `2026`.
 * A reduced date is kept as it is and never filled up.
 */
export const partialDateSchema = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "use 2026-11-03, 2026-11 or 2026")
  .refine(isOnTheCalendar, "no such day in the calendar");
export type PartialDate = z.infer<typeof partialDateSchema>;

/** The first and last day of interviewing; `null` = not stated. */
export const fieldworkSchema = z.object({
  start: partialDateSchema.nullable(),
  end: partialDateSchema.nullable(),
});
export type Fieldwork = z.infer<typeof fieldworkSchema>;

function isOnTheCalendar(text: string): boolean {
  const [year, month, day] = text.split("-").map(Number);
  if (year === undefined || month === undefined) return true;
  if (month < 1 || month > 12) return false;
  if (day === undefined) return true;
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const DAY_MS = 86_400_000;

/** The middle of what a date covers, in days since 1970-01-01: a year's is 2 July, a month's its 15th or 16th. */
export function middleDay(date: PartialDate): number {
  const [year = 1970, month, day] = date.split("-").map(Number);
  if (month === undefined) return dayNumber(year, 7, 2);
  if (day === undefined)
    return dayNumber(year, month, 1) + Math.floor((dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)) / 2);
  return dayNumber(year, month, day);
}

/** The midpoint of fieldwork (floor), in days since 1970-01-01; `null` when no date is stated. Source: methods, section 6. */
export function fieldworkMidpoint(fieldwork: Fieldwork): number | null {
  const start = fieldwork.start ?? fieldwork.end;
  const end = fieldwork.end ?? fieldwork.start;
  if (start === null || end === null) return null;
  return Math.floor((middleDay(start) + middleDay(end)) / 2);
}

function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}
