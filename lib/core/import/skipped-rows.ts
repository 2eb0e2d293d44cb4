import { isBlankCell } from "./cell-kinds";
import type { SplitNote, SplitRow } from "./reading";

/** The rows that say something, and what is to be told about the others. */
export interface KeptRows {
  readonly rows: readonly SplitRow[];
  readonly notes: readonly SplitNote[];
}

/** Rows that repeat the header, as pages of a printed table or files put together do. */
export function withoutRepeatedHeaders(rows: readonly SplitRow[], header: readonly (readonly string[])[]): KeptRows {
  const names = header.map((cells) => cells.map((cell) => cell.trim()));
  // One lone name proves nothing, unless it stood over a group of columns in a header of several rows.
  const telling = names.filter((one) => names.length > 1 || one.filter((name) => name !== "").length > 1);
  const isRepeat = ({ cells }: SplitRow) => telling.some((one) => isSame(cells, one));
  const repeats = rows.filter(isRepeat);
  const notes = repeats.map(({ row, line }) =>
    noteAt({ row, line }, "HEADER_REPEATED", `Row ${row} repeats the header and is skipped.`),
  );
  return { rows: repeats.length === 0 ? rows : rows.filter((row) => !isRepeat(row)), notes };
}

function isSame(cells: readonly string[], names: readonly string[]): boolean {
  return cells.length === names.length && cells.every((cell, column) => cell.trim() === names[column]);
}

/**
 * Rows at the end that hold one and the same value and nothing else: a spreadsheet's default for rows nobody used.
 * A single such row may be a remark or a file that was cut off, and stays.
 */
export function withoutDefaultTail(rows: readonly SplitRow[], header: readonly string[]): KeptRows {
  const last = rows[rows.length - 1];
  const column = last ? soleCell(last) : -1;
  if (!last || column < 0) return { rows, notes: [] };
  const value = last.cells[column] ?? "";
  const before = rows.findLastIndex((row) => soleCell(row) !== column || row.cells[column] !== value);
  const tail = rows.slice(before + 1);
  const [first] = tail;
  if (!first || tail.length < 2) return { rows, notes: [] };
  const name = header[column] || `column ${column + 1}`;
  const message = `The last ${tail.length} rows hold nothing but "${value}" in "${name}" and are skipped.`;
  const note = noteAt({ row: first.row, line: first.line, column: column + 1 }, "ROWS_SKIPPED", message, value);
  return { rows: rows.slice(0, before + 1), notes: [note] };
}

/** The column of the only filled cell; -1 when there are more. In a narrow table one cell says a lot. */
function soleCell({ cells }: SplitRow): number {
  const first = cells.findIndex((cell) => !isBlankCell(cell));
  const isSole = cells.length >= 3 && cells.findLastIndex((cell) => !isBlankCell(cell)) === first;
  return isSole ? first : -1;
}

function noteAt(
  place: SplitNote["place"],
  code: SplitNote["finding"]["code"],
  message: string,
  value: string | null = null,
): SplitNote {
  return { place, finding: { severity: "note", code, message, value, hint: "Nothing, if no figure is meant there." } };
}
