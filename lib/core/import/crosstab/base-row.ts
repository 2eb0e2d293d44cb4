import { cellAt } from "../matrix/table-cells";
import type { SplitRow } from "../reading";
import { readSampleSize } from "../values/read-sample-size";
import type { BannerColumn } from "./banner";

const UNWEIGHTED = /^(unweighted )?(n|base|sample size|total respondents|respondents)( size)?\s*[:=]?$|^unweighted\b/i;
const WEIGHTED = /^weighted (n|base|total|sample)\b/i;

/** What a row below a question is that holds no answer: interviews, or their weighted number. */
export function baseRowKind(row: SplitRow): "unweighted" | "weighted" | null {
  const label = cellAt(row, 2);
  if (row.cells.some((cell) => cell.includes("%"))) return null;
  if (WEIGHTED.test(label)) return "weighted";
  return UNWEIGHTED.test(label) ? "unweighted" : null;
}

/** The interviews of each column of the banner, as far as the row gives them. */
export function basesOf(row: SplitRow | undefined, banner: readonly BannerColumn[]): ReadonlyMap<number, number> {
  const bases = new Map<number, number>();
  if (!row) return bases;
  for (const { column } of banner) {
    const reading = readSampleSize(cellAt(row, column), ".");
    if (reading.ok && reading.value !== null) bases.set(column, reading.value);
  }
  return bases;
}
