import type { Layout } from "./layout";
import type { Mapping } from "./mapping";
import type { SplitFile } from "./reading";
import { type DecimalSign, plainSigns } from "./values/decimal-text";
import type { ShareNotation } from "./values/read-share";

/** The decimal sign of the share cells; `null` when all are whole. Three digits after a comma may be thousands and do not count. */
export function detectDecimal(split: SplitFile, layout: Layout): DecimalSign | null {
  let points = 0;
  let commas = 0;
  for (const cell of shareCells(split, layout)) {
    if (hasPoint(cell)) points += 1;
    if (hasComma(cell)) commas += 1;
  }
  if (points === 0 && commas === 0) return null;
  return commas > points ? "," : ".";
}

/** Whether a cell shows how decimals are written. */
export function showsDecimal(cell: string): boolean {
  return hasPoint(cell) || hasComma(cell);
}

function hasPoint(cell: string): boolean {
  return /\d\.\d/.test(cell);
}

function hasComma(cell: string): boolean {
  return /\d,(\d{1,2}|\d{4,})(?!\d)/.test(cell);
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
