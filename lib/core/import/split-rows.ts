import type { ImportLimits } from "./limits";
import type { LineEnds } from "./line-ending";
import { parseCells } from "./parse-cells";
import { plainLines } from "./plain-lines";
import type { SplitRow } from "./reading";
import { type ScannedRecord, type ScanStop, scanRecords } from "./scan-records";

export type SplitLimits = Omit<ImportLimits, "maxBytes" | "maxHeldRows">;

/** What a walk over the rows leaves behind. */
export interface SplitWalk {
  readonly lineEnds: LineEnds;
  /** Why the walk ended before the text did. */
  stop: ScanStop | null;
}

/**
 * Cuts a text that comes in pieces into rows of cells, trimmed of nothing and interpreted in nothing, many at a time.
 * Ends where a row cannot be read: `walk.stop` then says why.
 */
export function* splitRows(
  chunks: Iterable<string>,
  delimiter: string,
  limits: SplitLimits,
  walk: SplitWalk,
): Iterable<readonly SplitRow[]> {
  const splitter = new Splitter(delimiter, limits, walk);
  for (const chunk of chunks) {
    const rows = splitter.next(chunk, true);
    if (rows.length > 0) yield rows;
    if (walk.stop !== null) return;
  }
  const rows = splitter.next("", false);
  if (rows.length > 0) yield rows;
}

class Splitter {
  private rest = "";
  private row = 1;
  private line = 1;

  constructor(
    private readonly delimiter: string,
    private readonly limits: SplitLimits,
    private readonly walk: SplitWalk,
  ) {}

  next(chunk: string, goesOn: boolean): readonly SplitRow[] {
    const text = this.rest + chunk;
    const rows = this.plain(text) ?? this.scanned(text, goesOn);
    if (this.walk.stop === null && this.row - 1 > this.limits.maxRows)
      this.walk.stop = tooManyRows(this.limits.maxRows);
    return rows;
  }

  /** Most pieces of most files: every line is a row. `null` where that is not certain. */
  private plain(text: string): readonly SplitRow[] | null {
    const lines = plainLines(text, this.delimiter, this.limits);
    if (lines === null) return null;
    const cells = parseCells(text.slice(0, lines.end), this.delimiter, lines.count);
    if (cells === null || cells.some(({ length }) => length > this.limits.maxColumns)) return null;
    this.walk.lineEnds.lf = true;
    this.rest = text.slice(lines.end + 1);
    return cells.map((row) => ({ row: this.row++, line: this.line++, cells: row }));
  }

  private scanned(text: string, goesOn: boolean): readonly SplitRow[] {
    const { limits, row, line } = this;
    const { lineEnds } = this.walk;
    const { records, stop } = scanRecords(text, this.delimiter, { limits, goesOn, from: { row, line }, lineEnds });
    this.walk.stop = stop;
    const last = records.at(-1);
    if (!last) {
      this.rest = text;
      return [];
    }
    const cells = this.cellsOf(text, records);
    const next = afterLineEnd(text, last.end);
    this.rest = text.slice(next);
    this.line = last.line + 1 + lineBreaksIn(text.slice(last.start, last.end));
    return records.map((record, index) => ({ row: this.row++, line: record.line, cells: cells[index] ?? [] }));
  }

  /** The scan knows where the rows end; the parser is shown line feeds only. */
  private cellsOf(text: string, records: readonly ScannedRecord[]): readonly string[][] {
    // Closed by a line end of its own: at the end of a text the parser takes a space behind a quotation mark for a fault.
    const even = records.map(({ start, end }) => `${text.slice(start, end)}\n`).join("");
    const cells = parseCells(even, this.delimiter, records.length + 1)?.slice(0, -1);
    if (cells === undefined || cells.some(({ length }, index) => length !== records[index]?.width))
      throw new Error(`The parser disagrees with the scan about a row after row ${this.row}.`);
    return cells;
  }
}

function afterLineEnd(text: string, end: number): number {
  return text.startsWith("\r\n", end) ? end + 2 : end + 1;
}

function lineBreaksIn(text: string): number {
  return (text.match(/\r\n|\r|\n/g) ?? []).length;
}

function tooManyRows(maxRows: number): ScanStop {
  const message = `The file has more than ${maxRows} rows.`;
  const hint = "Split it, or raise the limit with --max-rows.";
  return { place: {}, finding: { severity: "error", code: "TOO_MANY_ROWS", message, hint } };
}
