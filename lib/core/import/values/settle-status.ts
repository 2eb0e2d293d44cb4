import type { TidyRecord } from "../../model/tidy-record";
import { type CellReading, says, unreadable } from "./cell-reading";
import type { ReadShare } from "./read-share";

/** The share cell and a status column, where there is one, must say the same. */
export function settleStatus(
  stated: TidyRecord["status"] | null,
  cell: ReadShare,
  statedBound: string | null,
): CellReading<ReadShare> {
  if (stated === null || stated === cell.status) return says(cell);
  if (cell.status !== "missing") {
    return unreadable(
      "STATUS_CONFLICT",
      `The status says ${stated}, but the share says ${cell.share ?? cell.status}.`,
      "Leave the share empty when there is no value, or correct the status.",
    );
  }
  if (stated === "value") {
    return unreadable("STATUS_CONFLICT", "The status says value, but the share is empty.", "Give the share.");
  }
  if (stated === "below" && statedBound === null) {
    return unreadable(
      "STATUS_CONFLICT",
      "The status says below, but no bound is given.",
      'Write the share as "<1", or give the bound in extra: {"bound":"1"}.',
    );
  }
  return says({ status: stated, share: null, bound: stated === "below" ? statedBound : null });
}
