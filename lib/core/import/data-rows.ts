import { filledWidth, isBlankCell } from "./cell-kinds";
import type { SplitNote, SplitRow } from "./reading";
import type { ScanStop } from "./scan-records";
import { Surprise } from "./surprise";

/** Where the data rows of a table begin and how wide they are. */
export interface TableFrame {
  readonly headerRows: readonly (readonly string[])[];
  /** The number of the last row of the header. */
  readonly lastHeaderRow: number;
  /** The merged names of the columns. */
  readonly header: readonly string[];
  /** Cells of the header before columns at its end were cut that hold nothing. */
  readonly declaredWidth: number;
}

/** What a walk over the data rows finds beside them. */
export interface RowsWalk {
  /** Data rows. */
  rows: number;
  /** Rows left out: blank, a repeated header, or at the end with nothing but a default value. */
  skipped: number;
  readonly note: (note: SplitNote) => void;
  /** Why the walk ended before the text did. */
  stop: ScanStop | null;
}

export function startWalk(note: (note: SplitNote) => void = () => {}): RowsWalk {
  return { rows: 0, skipped: 0, note, stop: null };
}

/**
 * The rows that say something. `isWhole` says that the last row is the end of the file.
 * @throws Surprise at a cell beyond the columns that the head shows
 */
export function* dataRows(
  batches: Iterable<readonly SplitRow[]>,
  frame: TableFrame,
  walk: RowsWalk,
  isWhole = true,
): Iterable<readonly SplitRow[]> {
  const kept = new KeptRows(frame, walk);
  for (const rows of batches) {
    const data: SplitRow[] = [];
    for (const row of rows) if (row.row > frame.lastHeaderRow) kept.see(row, data);
    walk.rows += data.length;
    if (data.length > 0) yield data;
  }
  const tail = kept.tail;
  if (tail.length === 0 || (isWhole && kept.skipTail())) return;
  walk.rows += tail.length;
  yield tail;
}

class KeptRows {
  /** Rows that hold the same single value so far. */
  tail: SplitRow[] = [];
  private readonly repeated: readonly (readonly string[])[];
  private readonly width: number;

  constructor(
    private readonly frame: TableFrame,
    private readonly walk: RowsWalk,
  ) {
    const names = frame.headerRows.map((cells) => cells.map((cell) => cell.trim()));
    // One lone name proves nothing, unless it stood over a group of columns in a header of several rows.
    this.repeated = names.filter((one) => names.length > 1 || one.filter((name) => name !== "").length > 1);
    this.width = frame.header.length;
  }

  /** Puts the row, and those before it that turn out to be no tail, into `data`, unless it is left out. */
  see(row: SplitRow, data: SplitRow[]): void {
    const cut = row.cells.length > this.width ? this.cut(row) : row;
    if (this.saysNothing(cut)) {
      this.walk.skipped += 1;
      return;
    }
    const column = soleCell(cut.cells);
    if (column >= 0 && this.continuesTail(cut, column)) return;
    if (this.tail.length > 0) {
      for (const earlier of this.tail) data.push(earlier);
      this.tail = [];
    }
    if (column >= 0) this.tail.push(cut);
    else data.push(cut);
  }

  /** Rows that end in a separator have a cell too many; one with text out there keeps its length and is refused for it. */
  private cut(row: SplitRow): SplitRow {
    const { cells } = row;
    if (filledWidth(cells) <= this.width) return { ...row, cells: cells.slice(0, this.width) };
    if (cells.length <= this.frame.declaredWidth) throw new Surprise(row);
    return row;
  }

  private repeatsHeader(cells: readonly string[]): boolean {
    // A loop, as it runs for every row of a large file.
    for (const names of this.repeated) if (isSame(cells, names)) return true;
    return false;
  }

  private saysNothing(row: SplitRow): boolean {
    const { cells } = row;
    if (isBlankCell(cells[0] ?? "") && cells.every(isBlankCell)) return true;
    // Pages of a printed table and files put together repeat the header.
    if (!this.repeatsHeader(cells)) return false;
    this.walk.note(noteAt(row, "HEADER_REPEATED", `Row ${row.row} repeats the header and is skipped.`));
    return true;
  }

  private continuesTail(row: SplitRow, column: number): boolean {
    const [first] = this.tail;
    if (!first || soleCell(first.cells) !== column || first.cells[column] !== row.cells[column]) return false;
    // Equal cells are kept once: there may be a million of them.
    this.tail.push({ ...row, cells: first.cells });
    return true;
  }

  /**
   * Rows at the end that hold one and the same value and nothing else: a spreadsheet's default for rows nobody used.
   * A single such row may be a remark or a file that was cut off, and stays.
   */
  skipTail(): boolean {
    const [first] = this.tail;
    if (!first || this.tail.length < 2) return false;
    const column = soleCell(first.cells);
    const value = first.cells[column] ?? "";
    const name = this.frame.header[column] || `column ${column + 1}`;
    const message = `The last ${this.tail.length} rows hold nothing but "${value}" in "${name}" and are skipped.`;
    this.walk.note(noteAt({ ...first, column: column + 1 }, "ROWS_SKIPPED", message, value));
    this.walk.skipped += this.tail.length;
    return true;
  }
}

function isSame(cells: readonly string[], names: readonly string[]): boolean {
  return cells.length === names.length && cells.every((cell, column) => cell.trim() === names[column]);
}

/** The column of the only filled cell; -1 when there are more. In a narrow table one cell says a lot. */
function soleCell(cells: readonly string[]): number {
  if (cells.length < 3) return -1;
  // Most rows are filled at both ends.
  if (!isBlankCell(cells[0] ?? "") && !isBlankCell(cells[cells.length - 1] ?? "")) return -1;
  const first = cells.findIndex((cell) => !isBlankCell(cell));
  for (let at = cells.length - 1; at > first; at--) if (!isBlankCell(cells[at] ?? "")) return -1;
  return first;
}

function noteAt(
  { row, line, column }: { readonly row: number; readonly line: number; readonly column?: number },
  code: SplitNote["finding"]["code"],
  message: string,
  value: string | null = null,
): SplitNote {
  const place = column === undefined ? { row, line } : { row, line, column };
  return { place, finding: { severity: "note", code, message, value, hint: "Nothing, if no figure is meant there." } };
}
