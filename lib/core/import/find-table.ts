import { filledWidth, isBlankCell, isLabelCell } from "./cell-kinds";
import type { SplitRow } from "./reading";

/** The filled records above a table, and the first row of its header. */
export interface FoundTable {
  readonly preamble: readonly SplitRow[];
  readonly header: SplitRow;
}

const MOST_PREAMBLE_ROWS = 20;
const SAMPLE_ROWS = 1_000;

/**
 * Titles and remarks above a header are much shorter than the table, and what follows them can name columns.
 * Where that is in doubt the first filled row is the header: a row skipped in error would be lost in silence.
 */
export function findTable(filled: readonly SplitRow[]): FoundTable | null {
  const [first] = filled;
  if (!first) return null;
  const directive = isSeparatorDirective(first) ? 1 : 0;
  const width = tableWidth(filled.slice(directive, directive + SAMPLE_ROWS));
  const above = filled.slice(directive).findIndex((row) => !isShortLine(row, width)) + directive;
  const candidate = filled[above];
  const isTable = candidate && above <= MOST_PREAMBLE_ROWS && canBeHeader(candidate) && above < filled.length - 1;
  const start = isTable ? above : directive;
  const header = filled[start];
  return header ? { preamble: filled.slice(0, start), header } : null;
}

interface TableWidth {
  /** Cells most rows have. */
  readonly cells: number;
  /** Of these, up to the last one that is ever filled. */
  readonly filled: number;
}

function tableWidth(rows: readonly SplitRow[]): TableWidth {
  const counts = new Map<number, number>();
  for (const { cells } of rows) if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [[cells] = [0]] = [...counts].sort(([a, times], [b, otherTimes]) => otherTimes - times || b - a);
  const filled = Math.max(0, ...rows.filter((row) => row.cells.length === cells).map((row) => filledWidth(row.cells)));
  return { cells, filled };
}

/** A line of its own length, at most half as wide as the table; or a lone first cell padded with separators. */
function isShortLine({ cells }: SplitRow, width: TableWidth): boolean {
  const filled = filledWidth(cells);
  if (cells.length === width.cells) return filled === 1 && width.filled >= 3;
  return filled <= width.filled / 2;
}

function canBeHeader({ cells }: SplitRow): boolean {
  const filled = cells.filter((cell) => !isBlankCell(cell));
  // A lone name is a title, unless it stands over the columns of a group.
  const isLone = filled.length < 2 && !isBlankCell(cells[0] ?? "");
  return !isLone && filled.every(isLabelCell);
}

/** `sep=;`, which some spreadsheets write and read as the first line. */
function isSeparatorDirective({ row, cells }: SplitRow): boolean {
  return row === 1 && /^sep=.?$/i.test(cells.slice(0, filledWidth(cells)).join(""));
}
