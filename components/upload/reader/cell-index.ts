import type { ImportLimits } from "@/lib/core/import/limits";
import { parseCells } from "@/lib/core/import/parse-cells";
import type { TextFile } from "@/lib/core/import/reading";
import { scanRecords } from "@/lib/core/import/scan-records";

/** Longer than the longest row that is read, so that every piece holds at least one. */
const PIECE = 1 << 21;

/** Of a line that cannot be cut into cells by the rules. */
const LONGEST_BROKEN_LINE = 4_096;

const LONGEST_CELL = 200;

/**
 * Where each row of a file starts, so that any window of its cells is cut when somebody looks at it: a million rows of
 * cells would not fit into memory, their places do. From a row on that breaks the quoting rules, lines stand for rows.
 */
export class CellIndex {
  /** Of the widest row. */
  readonly columns: number;
  private readonly starts: readonly number[];
  private readonly firstBroken: number;
  private readonly text: string;

  constructor(
    file: TextFile,
    private readonly delimiter: string,
    limits: ImportLimits,
  ) {
    this.text = [...file.chunks()].join("");
    const found = rowStarts(this.text, delimiter, limits);
    this.starts = found.starts;
    this.firstBroken = found.firstBroken;
    this.columns = found.columns;
  }

  get rows(): number {
    return this.starts.length;
  }

  /** The cells of a row, shortened where a cell is long; `null` when there is no such row. */
  cells(row: number): readonly string[] | null {
    const start = this.starts[row - 1];
    if (start === undefined) return null;
    const line = withoutLineEnd(this.text.slice(start, this.starts[row] ?? this.text.length));
    const cells = row < this.firstBroken ? parseCells(`${line}\n`, this.delimiter, 2)?.[0] : undefined;
    return (cells ?? line.slice(0, LONGEST_BROKEN_LINE).split(this.delimiter)).map(shortened);
  }
}

function shortened(cell: string): string {
  return cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL)}…` : cell;
}

function withoutLineEnd(line: string): string {
  return line.replace(/(?:\r\n|\r|\n)$/, "");
}

interface RowStarts {
  readonly starts: readonly number[];
  /** The number of the first row that is only a line. */
  readonly firstBroken: number;
  readonly columns: number;
}

function rowStarts(text: string, delimiter: string, limits: ImportLimits): RowStarts {
  const starts: number[] = [];
  let [at, columns] = [0, 0];
  while (at < text.length && starts.length < limits.maxRows) {
    const piece = text.slice(at, at + PIECE);
    const { records } = scanRecords(piece, delimiter, { limits, goesOn: at + PIECE < text.length });
    for (const { start, width } of records) {
      starts.push(at + start);
      columns = Math.max(columns, width);
    }
    const last = records.at(-1);
    if (!last) break;
    at += last.end + (piece.startsWith("\r\n", last.end) ? 2 : 1);
  }
  const firstBroken = starts.length + 1;
  if (starts.length < limits.maxRows) addLineStarts(text, at, starts, limits.maxRows);
  return { starts, firstBroken, columns };
}

function addLineStarts(text: string, from: number, starts: number[], most: number): void {
  const lineEnd = /\r\n|\r|\n/g;
  let at = from;
  while (at < text.length && starts.length < most) {
    starts.push(at);
    lineEnd.lastIndex = at;
    if (lineEnd.exec(text) === null) return;
    at = lineEnd.lastIndex;
  }
}
