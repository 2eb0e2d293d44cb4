import { type PartialDate, partialDateSchema } from "../../model/partial-date";
import { type CellReading, quoted, says, unreadable } from "./cell-reading";
import { isNotStated } from "./not-stated";

/** A date as far as it is stated: 2026-11-03, 2026-11 or 2026; `null` when not stated. Nothing is filled up. */
export function readDate(cell: string): CellReading<PartialDate | null> {
  const text = cell.trim();
  if (isNotStated(text)) return says(null);
  const date = partialDateSchema.safeParse(text);
  if (date.success) return says(date.data);
  const onPaper = /^\d{4}-\d{2}(-\d{2})?$/.test(text);
  return unreadable(
    "DATE_UNREADABLE",
    onPaper ? `${quoted(text)} is not in the calendar.` : `${quoted(text)} is no date in the form 2026-11-03.`,
    "Write 2026-11-03, or 2026-11 or 2026 when no more is known, or leave the cell empty.",
  );
}

/** Year, month and day from columns of their own, as far as they are filled. */
export function joinDate(parts: readonly string[]): string {
  const gap = parts.findIndex((part) => isNotStated(part.trim()));
  const filled = gap === -1 ? parts : parts.slice(0, gap);
  return filled.map((part) => part.trim().padStart(2, "0")).join("-");
}
