import type { SplitFile, SplitRow } from "../reading";
import { isNotStated } from "../values/not-stated";
import { looksLikeShare } from "../values/read-share";

/** The cell of a column (the first is 1), without the spaces around it. */
export function cellAt(row: SplitRow, column: number): string {
  return row.cells[column - 1]?.trim() ?? "";
}

/** The filled cells of a column; signs for "not stated" are no content. */
export function filledCells(split: SplitFile, column: number): string[] {
  return split.rows.map((row) => cellAt(row, column)).filter((cell) => !isNotStated(cell));
}

export function isNumber(cell: string): boolean {
  return /\d/.test(cell) && looksLikeShare(cell);
}

/** A whole number as an identifier: programs that hold numbers as floats write `1.0` for `1`. */
export function plainKey(cell: string): string {
  const text = cell.trim();
  return /^\d+\.0+$/.test(text) ? text.replace(/\.0+$/, "") : text;
}
