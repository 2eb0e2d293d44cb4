import { type PartialDate, partialDateSchema } from "../../model/partial-date";
import { LANGUAGES } from "../languages/all-languages";
import { type CellReading, quoted, says, unreadable } from "./cell-reading";
import type { DateNotation } from "./date-notation";
import { type DateParts, needsOrder, readDateParts } from "./date-parts";
import { isNotStated } from "./not-stated";

/** First and last day of what a cell states; the same twice for a single date. Nothing is filled up. */
export interface DateRange {
  readonly start: PartialDate;
  readonly end: PartialDate;
}

const TIME =
  /[T\s,]+(?:at |um )?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const LEADING_TIME = /^\d{1,2}:\d{2}(?::\d{2})?\s+/;
const WEEKDAY = /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day)?\.?,?\s+/i;
const DASH = /\s*[–—]\s*|\s+-+\s+/;
const UNTIL = new RegExp(`\\s+(?:${[...new Set(LANGUAGES.flatMap(({ until }) => until))].join("|")})\\s+`, "iu");

/** Dates as files write them: 7/15/18, 3/9-2025, 6-8 Dec 2021, 30 Dec 2020 – 2 Jan 2021, 2026-aug, 15.3.2026. */
export function readDateRange(cell: string, notation: DateNotation): CellReading<DateRange | null> {
  const text = withoutTime(cell.trim());
  if (isNotStated(text) || /^[-–—]$/.test(text)) return says(null);
  for (const [first, last] of waysToCut(text)) {
    const [left, right] = [readDateParts(first, notation), readDateParts(last, notation)];
    const range = left && right && completed(left, right, first === last, notation.year);
    if (range) return says(range);
  }
  return unread(text, notation);
}

/** The whole text as one date, then every way to cut it in two. */
function* waysToCut(text: string): Generator<readonly [string, string]> {
  yield [text, text];
  for (const mark of [DASH, UNTIL]) {
    const cut = text.split(mark);
    if (cut.length === 2) yield [cut[0]?.trim() ?? "", cut[1]?.trim() ?? ""];
  }
  for (let at = text.search(/[-/]/); at !== -1; at = nextMark(text, at)) {
    const [first, last] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    if (first !== "" && last !== "") yield [first, last];
  }
}

function nextMark(text: string, after: number): number {
  const next = text.slice(after + 1).search(/[-/]/);
  return next === -1 ? -1 : after + 1 + next;
}

/** Either side states what the other leaves out: the month and year of 6-8 Dec 2021, the month of Dec 6-8, 2021. */
function completed(left: DateParts, right: DateParts, single: boolean, year: string | null): DateRange | null {
  if (!single && (left.day === null) !== (right.day === null)) return null;
  const endMonth = right.month ?? left.month;
  const endYear = right.year ?? left.year ?? year;
  if (endYear === null) return null;
  const end = isoDate(endYear, endMonth, right.day);
  if (end === null) return null;
  if (single) return { start: end, end };
  const start = startDate(left, right, endYear, endMonth, end);
  return start === null ? null : { start, end };
}

/** 29-1 Oct 2021 begins in September, 29 Dec - 2 Jan 2022 in 2021; a wider step back is more likely a slip and is kept. */
function startDate(
  left: DateParts,
  right: DateParts,
  endYear: string,
  endMonth: number | null,
  end: string,
): string | null {
  const start = isoDate(left.year ?? endYear, left.month ?? endMonth, left.day);
  if (start !== null && start <= end) return start;
  if (left.year === null && left.month !== null && right.month !== null && start !== null)
    return nearer(isoDate(String(Number(endYear) - 1), left.month, left.day), start, end);
  if (left.month !== null || endMonth === null || left.day === null) return start;
  const month = endMonth === 1 ? 12 : endMonth - 1;
  return nearer(isoDate(endMonth === 1 ? String(Number(endYear) - 1) : endYear, month, left.day), start, end);
}

const LONGEST_FIELDWORK_DAYS = 21;

function nearer(earlier: string | null, asWritten: string | null, end: string): string | null {
  if (earlier === null) return asWritten;
  const days = (Date.parse(end) - Date.parse(earlier)) / 86_400_000;
  return asWritten === null || days <= LONGEST_FIELDWORK_DAYS ? earlier : asWritten;
}

function isoDate(year: string, month: number | null, day: number | null): PartialDate | null {
  if (month === null) return day === null ? year : null;
  const text = [year, month, day].filter((part) => part !== null).map((part) => String(part).padStart(2, "0"));
  const date = partialDateSchema.safeParse(text.join("-"));
  return date.success ? date.data : null;
}

function withoutTime(text: string): string {
  return text.replace(TIME, "").replace(LEADING_TIME, "").replace(WEEKDAY, "").replace(/\s+/g, " ").trim();
}

function unread(text: string, notation: DateNotation): CellReading<never> {
  if (notation.order === null && needsOrder(text)) {
    return unreadable(
      "DATE_UNREADABLE",
      `${quoted(text)} can mean two days.`,
      'Say which stands first, day or month: {"answers": {"DATE_ORDER": "dmy"}} in a mapping.',
    );
  }
  return unreadable(
    "DATE_UNREADABLE",
    `${quoted(text)} is no date we can read.`,
    "Write 2026-11-03, or 2026-11 or 2026 when no more is known, or leave the cell empty.",
  );
}

/** Whether a cell states day and month of a date and no year. */
export function lacksYear(cell: string, notation: DateNotation): boolean {
  const without = readDateRange(cell, { ...notation, year: null });
  return !without.ok && readDateRange(cell, { ...notation, year: "2000" }).ok;
}
