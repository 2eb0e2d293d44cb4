import type { DateNotation } from "./date-notation";
import { monthNumber } from "./month-names";

/** What one side of a range, or a single date, states. */
export interface DateParts {
  readonly year: string | null;
  readonly month: number | null;
  readonly day: number | null;
}

const YMD = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/;
const YEAR = /^\d{4}$/;
const DAY = /^(\d{1,2})\.?$/;
const NUMERIC = /^(\d{1,2})([./-])\s?(\d{1,2})[./-]\s?(\d{4}|\d{2})$/;
const DAY_YEAR = /^(\d{1,2})\.?,?\s+(\d{4})$/;
const QUARTER = /^(\d{4})[\s-]*[KQT][1-4]$/i;
const NORDIC = /^(\d{1,2})\/(\d{1,2})-(\d{4})$/;
const NUMERIC_NO_YEAR = /^(\d{1,2})([./])\s?(\d{1,2})\.?$/;
const MONTH_YEAR = /^(\d{1,2})[./-](\d{4})$/;
const DAY_NAME =
  /^(\d{1,2})(?:\.|st|nd|rd|th|er)?[\s-]*(?:de |of )?(\p{L}+)\.?(?:[\s,-]*(?:de |del )?(\d{4}|\d{2}))?$/u;
const NAME_DAY = /^(\p{L}+)\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?(?:[\s,]+(\d{4}))?$/u;
const NAME = /^(\p{L}+)\.?$/u;
const NAME_YEAR = /^(\p{L}+)\.?(?:[\s-]+(?:de )?)(\d{4})$/u;
const YEAR_NAME = /^(\d{4})[\s-]+(\p{L}+)\.?$/u;

/** One date in any notation we know; `null` when it is in none, or when nothing tells day and month apart. */
export function readDateParts(text: string, { order }: DateNotation): DateParts | null {
  return inNumbers(text, order) ?? inWords(text);
}

/** Whether a text is a date but for the order of day and month. */
export function needsOrder(text: string): boolean {
  return readDateParts(text, { order: null, year: null }) === null && inNumbers(text, "dmy") !== null;
}

function inNumbers(text: string, order: DateNotation["order"]): DateParts | null {
  const ymd = YMD.exec(text);
  if (ymd) return parts(ymd[1], ymd[2], ymd[3]);
  if (YEAR.test(text)) return parts(text);
  // A quarter has no date of its own: as far as a date can tell, it is its year.
  const quarter = QUARTER.exec(text);
  if (quarter) return parts(quarter[1]);
  const day = DAY.exec(text);
  if (day) return parts(undefined, undefined, day[1]);
  const dayYear = DAY_YEAR.exec(text);
  if (dayYear) return parts(dayYear[2], undefined, dayYear[1]);
  const nordic = NORDIC.exec(text);
  if (nordic) return parts(nordic[3], nordic[2], nordic[1]);
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear) return parts(monthYear[2], monthYear[1]);
  const full = NUMERIC.exec(text) ?? NUMERIC_NO_YEAR.exec(text);
  return full ? ordered(full, order) : null;
}

/** Points between the numbers are used where the day stands first, and nowhere else. */
function ordered([, a = "", separator, b = "", year]: RegExpExecArray, order: DateNotation["order"]): DateParts | null {
  if (separator === "." || order === "dmy") return parts(year, b, a);
  if (order === "mdy") return parts(year, a, b);
  if (Number(a) > 12) return parts(year, b, a);
  return Number(b) > 12 || a === b ? parts(year, a, b) : null;
}

function inWords(text: string): DateParts | null {
  const dayName = DAY_NAME.exec(text);
  if (dayName) return named(dayName[3], dayName[2], dayName[1]);
  const name = NAME.exec(text);
  if (name) return named(undefined, name[1]);
  const nameYear = NAME_YEAR.exec(text);
  if (nameYear) return named(nameYear[2], nameYear[1]);
  const nameDay = NAME_DAY.exec(text);
  if (nameDay) return named(nameDay[3], nameDay[1], nameDay[2]);
  const yearName = YEAR_NAME.exec(text);
  return yearName ? named(yearName[1], yearName[2]) : null;
}

function named(year: string | undefined, name = "", day?: string): DateParts | null {
  const month = monthNumber(name);
  return month === null ? null : { ...parts(year, undefined, day), month };
}

function parts(year?: string, month?: string, day?: string): DateParts {
  return {
    year: year === undefined ? null : fourDigits(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  };
}

/** 00 to 69 are in this century, 70 to 99 in the last: polls do not go back further. */
function fourDigits(year: string): string {
  if (year.length === 4) return year;
  return `${Number(year) < 70 ? "20" : "19"}${year}`;
}
