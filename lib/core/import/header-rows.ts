import { isBlankCell, isLabelCell, isNumberCell, isYearCell } from "./cell-kinds";
import type { SplitRow } from "./reading";

const MOST_HEADER_ROWS = 3;
const SAMPLE_ROWS = 200;

/**
 * The rows a header is made of: the first one, and those below that fill the gaps its merged cells leave.
 * An ordinary first data row must never be taken for one, so all must agree: words only, under a gap a word where
 * the column holds figures, and nothing of its own under a name that spans no gap.
 */
export function headerRowsOf(header: SplitRow, below: readonly SplitRow[]): readonly SplitRow[] {
  const rows = [header];
  for (const next of below.slice(0, MOST_HEADER_ROWS - 1)) {
    const upper = rows[rows.length - 1] ?? header;
    const data = below.slice(rows.length, rows.length + SAMPLE_ROWS);
    if (next.row !== upper.row + 1 || !continuesHeader(upper.cells, next.cells, data)) break;
    rows.push(next);
  }
  return rows;
}

function continuesHeader(upper: readonly string[], next: readonly string[], data: readonly SplitRow[]): boolean {
  if (next.length !== upper.length) return false;
  const gaps = gapsOf(upper).filter((column) => !isBlankCell(next[column] ?? ""));
  return (
    next.every((cell) => isBlankCell(cell) || isLabelCell(cell) || isUnit(cell)) &&
    gaps.some((column) => standsAboveFigures(next[column] ?? "", column, data)) &&
    saysNothingUnderNames(upper, next)
  );
}

/** Columns without a name of their own that stand to the right of a named one. */
function gapsOf(cells: readonly string[]): number[] {
  const first = cells.findIndex((cell) => !isBlankCell(cell));
  return cells.flatMap((cell, column) => (first >= 0 && column > first && isBlankCell(cell) ? [column] : []));
}

/** Columns whose name is theirs alone: the next column has its own. */
function namedAlone(cells: readonly string[]): number[] {
  return cells.flatMap((cell, column) => {
    const isLast = column === cells.length - 1;
    return !isBlankCell(cell) && (isLast || !isBlankCell(cells[column + 1] ?? "")) ? [column] : [];
  });
}

function standsAboveFigures(label: string, column: number, data: readonly SplitRow[]): boolean {
  if (!isLabelCell(label)) return false;
  const filled = data.map((row) => row.cells[column] ?? "").filter((cell) => !isBlankCell(cell));
  // The first may be a third row of the header.
  const cells = filled.length > 1 && isLabelCell(filled[0] ?? "") ? filled.slice(1) : filled;
  const figures = cells.filter((cell) => isNumberCell(cell) && !(isYearCell(label) && isYearCell(cell)));
  return cells.length > 0 && figures.length >= cells.length * 0.8;
}

/** Below a full name stands nothing, the name again, a unit, or a filler that stands below other names as well. */
function saysNothingUnderNames(upper: readonly string[], next: readonly string[]): boolean {
  const columns = namedAlone(upper).filter((column) => !isBlankCell(next[column] ?? ""));
  const fillers = fillersBelow(upper, next);
  return columns.every((column) => {
    const child = (next[column] ?? "").trim();
    return child === upper[column]?.trim() || isUnit(child) || fillers.has(child);
  });
}

/** Words such as "Response" that stand below two or more full names and tell none apart. */
export function fillersBelow(upper: readonly string[], next: readonly string[]): ReadonlySet<string> {
  const children = namedAlone(upper).map((column) => (next[column] ?? "").trim());
  return new Set(children.filter((child, index) => child !== "" && children.indexOf(child) !== index));
}

function isUnit(cell: string): boolean {
  return /^(%|n|pct|percent)$/i.test(cell.trim());
}
