import { type CellReading, quoted, says, unreadable } from "./cell-reading";
import { type DecimalSign, plainSigns, readDecimal } from "./decimal-text";
import { isNotStated } from "./not-stated";

/** A published margin of error in percentage points: 3.1, ±3.1, +/-3.1%; `null` when not stated. */
export function readMargin(cell: string, decimal: DecimalSign): CellReading<number | null> {
  const text = cell.trim();
  if (isNotStated(text) || /^[-–—]$/.test(text)) return says(null);
  const bare = plainSigns(text)
    .replace(/^(±|\+\/?-)\s*/, "")
    .replace(/\s*(%|points|pts|pp)$/i, "");
  const number = Number(readDecimal(bare, decimal) ?? Number.NaN);
  if (number >= 0 && number <= 100) return says(number);
  return unreadable(
    "MARGIN_NOT_A_NUMBER",
    `${quoted(text)} is no margin of error.`,
    "Write percentage points, such as 3.1, or leave the cell empty.",
  );
}
