import type { ImportLimits } from "./limits";
import type { LineEnds } from "./line-ending";
import { NextOf } from "./next-of";
import type { Finding, Place } from "./problem-list";

/** The records of a text under one delimiter, and what stopped the scan. */
export interface Scan {
  readonly records: readonly ScannedRecord[];
  readonly stop: ScanStop | null;
}

export interface ScanStop {
  readonly place: Place;
  readonly finding: Finding;
}

/** Where a record stands in the text; its cells are cut afterwards (`parse-cells.ts`). */
export interface ScannedRecord {
  /** The physical line it starts on. */
  readonly line: number;
  /** Without the line end that closes it. */
  readonly start: number;
  readonly end: number;
  /** How many cells it has. */
  readonly width: number;
}

export type ScanLimits = Pick<ImportLimits, "maxColumns" | "maxCellLength" | "maxRowLength">;

export interface ScanOptions {
  readonly limits: ScanLimits;
  /** Of a piece of a longer text that goes on: a record that runs to its end is left for the next piece. */
  readonly goesOn?: boolean;
  readonly most?: number;
  /** Row and line the text starts on. */
  readonly from?: { readonly row: number; readonly line: number };
  readonly lineEnds?: LineEnds;
}

/**
 * Finds the records of a text in one pass, whatever its line ends, and guards the parser that cuts their cells: lenient
 * parsers give wrong rows without an error for unclosed quotes and mixed line ends. So the rule here is strict: a quote
 * opens a quoted cell only at the cell's start and closes it only at its end; inside an unquoted cell it is an ordinary
 * character.
 */
export function scanRecords(text: string, delimiter: string, options: ScanOptions): Scan {
  return new Scanner(text, delimiter, options).scan();
}

const QUOTE = 34;
const SPACE = 32;

class Scanner {
  private readonly records: ScannedRecord[] = [];
  private stop: Scan["stop"] = null;
  private index = 0;
  private line: number;
  private lineStart = 0;
  private width = 0;
  private readonly firstRow: number;
  private readonly limits: ScanLimits;
  private readonly nextDelimiter: NextOf;
  private readonly nextLf: NextOf;
  private readonly nextCr: NextOf;

  constructor(
    private readonly text: string,
    private readonly delimiter: string,
    private readonly options: ScanOptions,
  ) {
    this.limits = options.limits;
    this.line = options.from?.line ?? 1;
    this.firstRow = options.from?.row ?? 1;
    this.nextDelimiter = new NextOf(text, delimiter);
    this.nextLf = new NextOf(text, "\n");
    this.nextCr = new NextOf(text, "\r");
  }

  scan(): Scan {
    const { most = Number.POSITIVE_INFINITY } = this.options;
    while (this.index < this.text.length && this.records.length < most && this.readRecord());
    return { records: this.records, stop: this.stop };
  }

  /** Whether the record was read to its end. */
  private readRecord(): boolean {
    const { line, index: start } = this;
    this.width = 0;
    do this.readCell();
    while (this.stop === null && this.passDelimiter());
    if (this.index - start > this.limits.maxRowLength) this.refuseLongRow();
    if (this.stop !== null || this.isCutOff()) return false;
    this.records.push({ line, start, end: this.index, width: this.width });
    this.passLineEnd();
    return true;
  }

  /** Whether the rest of the record, or of its line end, may stand in the next piece. */
  private isCutOff(): boolean {
    const last = this.text.length - 1;
    return this.options.goesOn === true && (this.index > last || (this.index === last && this.text[last] === "\r"));
  }

  private readCell(): void {
    const first = this.text.charCodeAt(this.index);
    if (first === QUOTE) this.readQuotedCell();
    else if (first === SPACE && this.isQuoteAfterSpaces()) this.refuseSpaceBeforeQuote();
    else this.readPlainCell();
  }

  private readPlainCell(): void {
    const end = Math.min(
      this.nextDelimiter.from(this.index),
      this.nextLf.from(this.index),
      this.nextCr.from(this.index),
    );
    if (end - this.index > this.limits.maxCellLength) this.refuseLongCell();
    this.width += 1;
    this.index = end;
  }

  private readQuotedCell(): void {
    const start = this.index + 1;
    const end = this.closingQuote(start);
    if ((end < 0 ? this.text.length : end) - start > this.limits.maxCellLength) this.refuseLongCell();
    else if (end < 0 && !this.options.goesOn) this.refuseOpenQuote();
    if (this.stop !== null) return;
    if (end < 0) {
      this.index = this.text.length;
      return;
    }
    const openedOnLine = this.line;
    if (this.nextLf.from(start) < end || this.nextCr.from(start) < end)
      this.countLines(this.text.slice(start, end), start);
    this.index = end + 1;
    if (this.expectCellEnd(openedOnLine)) this.width += 1;
  }

  /** Doubled quotes stand for one in the text and close nothing; -1 where the cell is never closed. */
  private closingQuote(from: number): number {
    let at = this.text.indexOf('"', from);
    while (at >= 0 && this.text.charCodeAt(at + 1) === QUOTE) at = this.text.indexOf('"', at + 2);
    return at;
  }

  private countLines(content: string, start: number): void {
    for (const { 0: end, index } of content.matchAll(/\r\n|\r|\n/g)) this.startLine(start + index + end.length);
  }

  private expectCellEnd(openedOnLine: number): boolean {
    while (this.text.charCodeAt(this.index) === SPACE) this.index += 1;
    const next = this.text.charAt(this.index);
    if (next === "" || next === this.delimiter || next === "\n" || next === "\r") return true;
    this.refuse(
      "QUOTE_MISPLACED",
      `Text follows a closing quotation mark at line ${this.line}, character ${this.character()}; the quoted cell opens on line ${openedOnLine}.`,
      'Double the quotation marks inside a quoted cell ("").',
    );
    return false;
  }

  private isQuoteAfterSpaces(): boolean {
    let at = this.index;
    while (this.text.charCodeAt(at) === SPACE) at += 1;
    return this.text.charCodeAt(at) === QUOTE;
  }

  private passDelimiter(): boolean {
    if (this.text[this.index] !== this.delimiter) return false;
    if (this.width >= this.limits.maxColumns) {
      this.refuse(
        "TOO_MANY_COLUMNS",
        `The row has more than ${this.limits.maxColumns} columns.`,
        "Check the separator, or leave out the columns that are not needed.",
      );
      return false;
    }
    this.index += 1;
    return true;
  }

  private passLineEnd(): void {
    const { lineEnds } = this.options;
    const isReturn = this.text[this.index] === "\r";
    const isPair = isReturn && this.text[this.index + 1] === "\n";
    if (lineEnds && this.index < this.text.length) lineEnds[isPair ? "crlf" : isReturn ? "cr" : "lf"] = true;
    this.index += isPair ? 2 : 1;
    this.startLine(this.index);
  }

  private startLine(at: number): void {
    this.line += 1;
    this.lineStart = at;
  }

  private character(): number {
    return this.index - this.lineStart + 1;
  }

  private refuseOpenQuote(): void {
    this.refuse(
      "QUOTE_NOT_CLOSED",
      `The quotation mark that opens this cell on line ${this.line} is never closed.`,
      'Close it, or double it ("") where it belongs to the text.',
    );
  }

  private refuseSpaceBeforeQuote(): void {
    const spaces = this.text.indexOf('"', this.index) - this.index;
    this.refuse(
      "QUOTE_MISPLACED",
      `A space stands before the opening quotation mark at line ${this.line}, character ${this.character() + spaces}.`,
      "Take the space out: a quoted cell starts with its quotation mark.",
    );
  }

  private refuseLongCell(): void {
    this.refuse(
      "CELL_TOO_LONG",
      `The cell is longer than ${this.limits.maxCellLength} characters.`,
      "Look for a quotation mark that is opened and never closed, or shorten the text.",
    );
  }

  private refuseLongRow(): void {
    this.refuse(
      "ROW_TOO_LONG",
      `The row is longer than ${this.limits.maxRowLength} characters.`,
      "Look for a line end that is missing, or leave out the columns that are not needed.",
    );
  }

  /** In the cell that was being read; the first refusal stands, as what follows a broken cell says nothing. */
  private refuse(code: Finding["code"], message: string, hint: string): void {
    this.stop ??= {
      place: { row: this.firstRow + this.records.length, line: this.line, column: this.width + 1 },
      finding: { severity: "error", code, message, hint },
    };
  }
}
