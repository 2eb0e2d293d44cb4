import { type PartialDate, partialDateSchema } from "../../model/partial-date";
import { ownCopy } from "../own-copy";
import { orderEvidence } from "../values/date-notation";

/** The order of day and month in 3/4/2026. */
export type DayOrder = "dmy" | "mdy";

/** A first and a last day. */
export interface DaySpan {
  readonly start: PartialDate;
  readonly end: PartialDate;
}

/** Numeric days in one of the two orders. */
interface OrderedDays {
  readonly span: DaySpan | null;
  /** One of them is no day in this order. */
  readonly unreadable: boolean;
}

const NO_DAYS: OrderedDays = { span: null, unreadable: false };

/**
 * The days of one column, met cell by cell: their span, in both orders as long as the column may still tell which.
 * One that cannot be read could be the first or the last, so it makes the whole span unknown.
 */
export class SeenDays {
  private readonly known = new Set<string>();
  private evidence: Record<DayOrder, boolean> = { dmy: false, mdy: false };
  private iso: OrderedDays = NO_DAYS;
  private numeric: Record<DayOrder, OrderedDays> | null = null;

  see(cell: string): void {
    if (this.iso.unreadable) return;
    const day = ISO.exec(cell) ?? NUMERIC.exec(cell);
    if (day === null) this.iso = { ...this.iso, unreadable: true };
    else if (this.isNew(cell, day[0])) this.add(cell, day);
  }

  /** What all cells show of the order of day and month. */
  shows(order: DayOrder): boolean {
    return this.evidence[order];
  }

  /** The spans of its ISO dates and of its other ones in this order; `null` when one of its cells cannot be read. */
  spans(order: DayOrder | null): readonly DaySpan[] | null {
    const { iso, numeric } = this;
    if (iso.unreadable || (numeric && (order === null || numeric[order].unreadable))) return null;
    return [iso.span, numeric && order ? numeric[order].span : null].flatMap((span) => span ?? []);
  }

  /** A column of moments holds many times and few days. */
  private isNew(cell: string, day: string): boolean {
    const rest = cell.slice(day.length);
    // What follows the day may be another one, and "3/9-2025" stands for more than "3/9-2025 10:00" does.
    const key = /[/-]/.test(rest) ? cell : `${day}${rest === "" ? "" : " "}`;
    if (this.known.has(key)) return false;
    if (this.known.size < MOST_REMEMBERED) this.known.add(ownCopy(key));
    return true;
  }

  private add(cell: string, [iso, first = "", second = "", year = ""]: RegExpExecArray): void {
    const { dmy, mdy } = orderEvidence([cell]);
    this.evidence = { dmy: this.evidence.dmy || dmy, mdy: this.evidence.mdy || mdy };
    if (year === "") {
      this.iso = withDay(this.iso, iso);
      return;
    }
    const fullYear = year.length === 2 ? `20${year}` : year;
    const numeric = this.numeric ?? { dmy: NO_DAYS, mdy: NO_DAYS };
    this.numeric = {
      dmy: withDay(numeric.dmy, `${fullYear}-${second.padStart(2, "0")}-${first.padStart(2, "0")}`),
      mdy: withDay(numeric.mdy, `${fullYear}-${first.padStart(2, "0")}-${second.padStart(2, "0")}`),
    };
  }
}

const ISO = /^\d{4}-\d{2}-\d{2}/;
const NUMERIC = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/;

/** Twenty-seven years of days; those of more are read anew. */
const MOST_REMEMBERED = 10_000;

function withDay({ span, unreadable }: OrderedDays, day: string): OrderedDays {
  if (unreadable || !partialDateSchema.safeParse(day).success) return { span, unreadable: true };
  if (span === null) return { span: { start: day, end: day }, unreadable };
  return { span: { start: day < span.start ? day : span.start, end: day > span.end ? day : span.end }, unreadable };
}
