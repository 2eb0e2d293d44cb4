import { type CellReading, quoted, says, unreadable } from "./cell-reading";
import { type DecimalSign, readGroupedDecimal } from "./decimal-text";
import { isNotStated } from "./not-stated";

/** Interviews: 1005, "1,005", "1 005", 1005.0; `null` when not stated. */
export function readSampleSize(cell: string, decimal: DecimalSign): CellReading<number | null> {
  const text = cell.trim();
  if (isNotStated(text) || isDash(text)) return says(null);
  const number = readGroupedDecimal(text, decimal);
  // Programs that hold numbers as floats write 1005.0.
  const whole = number?.replace(/\.0+$/, "") ?? "";
  if (/^\d{1,12}$/.test(whole) && Number(whole) > 0) return says(Number(whole));
  return unreadable(
    "N_NOT_A_NUMBER",
    `${quoted(text)} is no number of interviews.`,
    "Write a whole number above 0, such as 1005 or 1,005, or leave the cell empty.",
  );
}

/** Effective n may have decimals: it is computed from weights. */
export function readEffectiveN(cell: string, decimal: DecimalSign): CellReading<number | null> {
  const text = cell.trim();
  if (isNotStated(text) || isDash(text)) return says(null);
  const number = Number(readGroupedDecimal(text, decimal) ?? Number.NaN);
  if (number > 0 && Number.isFinite(number)) return says(number);
  return unreadable(
    "N_NOT_A_NUMBER",
    `${quoted(text)} is no effective sample size.`,
    "Write a number above 0, such as 846.5, or leave the cell empty.",
  );
}

function isDash(text: string): boolean {
  return /^[-–—]$/.test(text);
}
