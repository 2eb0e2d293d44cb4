import type { PartialDate } from "../../model/partial-date";

const MONTH = /\bonly (the )?month (is |was )?(specified|known|stated|given)\b/i;
const YEAR = /\bonly (the )?year (is |was )?(specified|known|stated|given)\b/i;

/** A full date whose note says that only its month or year is known: the rest was made up to fill the column. */
export function reducedDate(date: PartialDate | null, note: string): PartialDate | null {
  if (date === null) return null;
  if (YEAR.test(note)) return date.slice(0, 4);
  return MONTH.test(note) ? date.slice(0, 7) : date;
}

/** How far the date of a row is known by its note; `null` when the note says nothing of it. */
export function knownTo(note: string): "month" | "year" | null {
  if (YEAR.test(note)) return "year";
  return MONTH.test(note) ? "month" : null;
}
