import { meaningOfHeader } from "../header-names";
import { type NumberedColumn, numberedColumns } from "../matrix/numbered-columns";
import { cellAt, filledCells, isNumber } from "../matrix/table-cells";
import type { ColumnRole, SplitFile, SplitRow } from "../reading";

/** A file taken for a battery: a row an item, a numbered column an answer whose words stand elsewhere. */
export interface BatteryTable {
  readonly itemColumn: number;
  readonly codes: readonly NumberedColumn[];
}

/** Rows that are polls have answers of another kind. */
const OF_POLLS: ReadonlySet<ColumnRole> = new Set(["pollster", "date", "fieldwork_start", "fieldwork_end"]);

/** `null` unless numbered columns hold shares that add up to everybody, item by item. */
export function recogniseBattery(split: SplitFile): BatteryTable | null {
  if (split.header.some((header) => OF_POLLS.has(meaningOfHeader(header)?.role ?? "ignore"))) return null;
  const codes = numberedColumns(split);
  const filled = codes.map(({ index }) => filledCells(split, index));
  if (filled.filter((cells) => cells.length > 0).length < 2 || !mostly(filled.flat(), isNumber)) return null;
  const whole = split.rows.filter((row) => addsUp(row, codes)).length;
  const itemColumn = itemColumnOf(split, codes);
  return itemColumn === null || whole < split.rows.length * 0.8 ? null : { itemColumn, codes };
}

function addsUp(row: SplitRow, codes: readonly NumberedColumn[]): boolean {
  const sum = codes.reduce(
    (total, { index }) => total + Number(cellAt(row, index).replace(",", ".").replace("%", "")),
    0,
  );
  return (sum > 90 && sum < 110) || (sum > 0.9 && sum < 1.1);
}

/** One slip must be told with its cell, not hide what the file is. */
function mostly(cells: readonly string[], test: (cell: string) => boolean): boolean {
  return cells.filter(test).length >= cells.length * 0.8;
}

/** The first column of words that hardly ever repeat; an item given twice is found later. */
function itemColumnOf(split: SplitFile, codes: readonly NumberedColumn[]): number | null {
  const taken = new Set(codes.map(({ index }) => index));
  const position = split.header.findIndex((_, index) => {
    const cells = filledCells(split, index + 1);
    return !taken.has(index + 1) && new Set(cells).size >= split.rows.length * 0.5 && !cells.some(isNumber);
  });
  return position === -1 ? null : position + 1;
}
