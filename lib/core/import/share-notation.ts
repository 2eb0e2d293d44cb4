import type { Layout } from "./layout";
import type { Mapping } from "./mapping";
import type { SplitFile } from "./reading";
import { type DecimalSign, plainSigns } from "./values/decimal-text";
import type { ShareNotation } from "./values/read-share";

/** Cells that show a decimal point, and cells that show a decimal comma. */
export interface DecimalVotes {
  readonly points: number;
  readonly commas: number;
}

/** The decimal sign of the share cells; `null` when all are whole. */
export function detectDecimal(split: SplitFile, layout: Layout): DecimalSign | null {
  return decimalOf(decimalVotes(shareCells(split, layout)));
}

function decimalVotes(cells: Iterable<string>): DecimalVotes {
  const votes = { points: 0, commas: 0 };
  for (const cell of cells) {
    const vote = voteOf(cell);
    if (vote !== null) votes[vote] += 1;
  }
  return votes;
}

/** Most decide. */
export function decimalOf({ points, commas }: DecimalVotes): DecimalSign | null {
  if (points === 0 && commas === 0) return null;
  return commas > points ? "," : ".";
}

/** What a cell shows of how decimals are written. Three digits after a comma may be thousands and do not count. */
export function voteOf(cell: string): keyof DecimalVotes | null {
  // Most cells hold a whole number of a few digits.
  if (cell.length < 3) return null;
  if (/\d\.\d/.test(cell)) return "points";
  return /\d,(\d{1,2}|\d{4,})(?!\d)/.test(cell) ? "commas" : null;
}

/** Whether a cell states the unit itself. */
export function statesPercent(cell: string): boolean {
  return plainSigns(cell).endsWith("%");
}

/** The unit somebody stated: a person, a percent sign in a cell, or the head of the column. */
export function statedUnit(split: SplitFile, layout: Layout, mapping: Mapping): ShareNotation["unit"] | null {
  const answer = new Map(Object.entries(mapping.answers)).get("SHARE_UNIT");
  if (answer === "fraction" || answer === "percent") return answer;
  for (const cell of shareCells(split, layout)) if (statesPercent(cell)) return "percent";
  return null;
}

/** The unit the head of the share column names. */
export function headedUnit(layout: Layout): ShareNotation["unit"] | null {
  return layout.columns.find((column) => column.role === "share" && column.unit)?.unit ?? null;
}

function* shareCells(split: SplitFile, layout: Layout): Iterable<string> {
  const columns = layout.figures.flatMap(({ shareColumn }) => shareColumn ?? []);
  for (const row of split.rows) for (const column of columns) yield row.cells[column - 1] ?? "";
}
