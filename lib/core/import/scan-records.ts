import type { ImportLimits } from "./limits";
import type { Finding, Place } from "./problem-list";

/** The records of a text under one delimiter: their widths, the line each starts on, and what stopped the scan. */
export interface Scan {
  /** The same text with every record ended by LF; line breaks inside quotes are left as they are. */
  readonly text: string;
  readonly records: readonly ScannedRecord[];
  readonly stop: { readonly place: Place; readonly finding: Finding } | null;
}

export interface ScannedRecord {
  readonly line: number;
  readonly width: number;
  /** Nothing but separators and spaces. */
  readonly blank: boolean;
}

export type ScanLimits = Omit<ImportLimits, "maxBytes">;

/**
 * Walks the text once, quotes in mind, ahead of the CSV parser: mixed line ends, unclosed quotes and oversized cells
 * make a parser give wrong rows without an error, so they are settled here.
 * A quote opens a quoted cell only at the cell's start; inside an unquoted cell it is an ordinary character.
 */
export function scanRecords(text: string, delimiter: string, limits: ScanLimits, onlyFirst?: number): Scan {
  return new Scanner(text, delimiter.charCodeAt(0), limits, onlyFirst ?? Number.POSITIVE_INFINITY).scan();
}

const QUOTE = 34;
const LF = 10;
const CR = 13;
const SPACE = 32;

class Scanner {
  private readonly pieces: string[] = [];
  private readonly records: ScannedRecord[] = [];
  private stop: Scan["stop"] = null;
  private index = 0;
  private copiedTo = 0;
  private line = 1;
  private lineStart = 0;
  private recordLine = 1;
  private column = 1;
  private cellStart = 0;
  private blank = true;

  constructor(
    private readonly text: string,
    private readonly delimiter: number,
    private readonly limits: ScanLimits,
    private readonly onlyFirst: number,
  ) {}

  scan(): Scan {
    while (this.stop === null && this.index < this.text.length && this.records.length < this.onlyFirst) this.step();
    if (this.stop === null && this.index >= this.text.length) this.endText();
    this.pieces.push(this.text.slice(this.copiedTo));
    return { text: this.pieces.join(""), records: this.records, stop: this.stop };
  }

  private step(): void {
    const code = this.text.charCodeAt(this.index);
    if (code === QUOTE && this.index === this.cellStart) this.readQuotedCell();
    else if (code === this.delimiter) this.endCell();
    else if (code === LF || code === CR) this.endLine(code);
    else {
      if (code === SPACE && this.text.charCodeAt(this.index + 1) === QUOTE) this.refuseSpaceBeforeQuote();
      if (code > SPACE) this.blank = false;
      this.index += 1;
    }
  }

  private readQuotedCell(): void {
    const opened = { line: this.line, column: this.column };
    this.blank = false;
    this.index += 1;
    while (this.index < this.text.length && !this.atClosingQuote()) {
      this.countInnerLine();
      this.index += 1;
      if (this.index - this.cellStart > this.limits.maxCellLength) {
        this.refuseLongCell(opened);
        return;
      }
    }
    if (this.index >= this.text.length) {
      this.refuse(
        "QUOTE_NOT_CLOSED",
        `The quotation mark that opens this cell on line ${opened.line} is never closed.`,
        'Close it, or double it ("") where it belongs to the text.',
        opened,
      );
      return;
    }
    this.index += 1;
    this.expectCellEnd(opened.line);
  }

  /** Steps over the first of two doubled quotes, which stand for one in the text. */
  private atClosingQuote(): boolean {
    if (this.text.charCodeAt(this.index) !== QUOTE) return false;
    if (this.text.charCodeAt(this.index + 1) !== QUOTE) return true;
    this.index += 1;
    return false;
  }

  private countInnerLine(): void {
    const code = this.text.charCodeAt(this.index);
    if (code === LF || (code === CR && this.text.charCodeAt(this.index + 1) !== LF)) this.startLine(this.index + 1);
  }

  private expectCellEnd(openedOnLine: number): void {
    while (this.text.charCodeAt(this.index) === SPACE) this.index += 1;
    const code = this.text.charCodeAt(this.index);
    if (this.index >= this.text.length || code === this.delimiter || code === LF || code === CR) return;
    this.refuse(
      "QUOTE_MISPLACED",
      `Text follows a closing quotation mark at line ${this.line}, character ${this.character()}; the quoted cell opens on line ${openedOnLine}.`,
      'Double the quotation marks inside a quoted cell ("").',
    );
  }

  private refuseSpaceBeforeQuote(): void {
    if (this.text.slice(this.cellStart, this.index).trim() !== "") return;
    this.refuse(
      "QUOTE_MISPLACED",
      `A space stands before the opening quotation mark at line ${this.line}, character ${this.character() + 1}.`,
      "Take the space out: a quoted cell starts with its quotation mark.",
    );
  }

  private endCell(): void {
    this.checkCellLength();
    this.column += 1;
    this.index += 1;
    this.cellStart = this.index;
    if (this.column <= this.limits.maxColumns) return;
    this.refuse(
      "TOO_MANY_COLUMNS",
      `The row has more than ${this.limits.maxColumns} columns.`,
      "Check the separator, or leave out the columns that are not needed.",
    );
  }

  private endLine(code: number): void {
    this.checkCellLength();
    const length = code === CR && this.text.charCodeAt(this.index + 1) === LF ? 2 : 1;
    if (code === CR) {
      this.pieces.push(this.text.slice(this.copiedTo, this.index), "\n");
      this.copiedTo = this.index + length;
    }
    this.index += length;
    this.endRecord();
    this.startLine(this.index);
    this.recordLine = this.line;
    this.cellStart = this.index;
  }

  private endRecord(): void {
    this.records.push({ line: this.recordLine, width: this.column, blank: this.blank });
    this.column = 1;
    this.blank = true;
    if (this.records.length <= this.limits.maxRows || this.stop) return;
    const message = `The file has more than ${this.limits.maxRows} rows.`;
    const hint = "Split it, or raise the limit with --max-rows.";
    this.stop = { place: {}, finding: { severity: "error", code: "TOO_MANY_ROWS", message, hint } };
  }

  /** A line end closes the last record and opens no other. */
  private endText(): void {
    this.checkCellLength();
    if (this.cellStart < this.text.length || this.column > 1) this.endRecord();
  }

  private startLine(at: number): void {
    this.line += 1;
    this.lineStart = at;
  }

  private checkCellLength(): void {
    if (this.index - this.cellStart > this.limits.maxCellLength)
      this.refuseLongCell({ line: this.line, column: this.column });
  }

  private refuseLongCell(opened: Pick<Place, "line" | "column">): void {
    this.refuse(
      "CELL_TOO_LONG",
      `The cell is longer than ${this.limits.maxCellLength} characters.`,
      "Look for a quotation mark that is opened and never closed, or shorten the text.",
      opened,
    );
  }

  private character(): number {
    return this.index - this.lineStart + 1;
  }

  /** The first refusal stands: what follows a broken cell says nothing. */
  private refuse(
    code: Finding["code"],
    message: string,
    hint: string,
    at: Pick<Place, "line" | "column"> = { line: this.line, column: this.column },
  ): void {
    this.stop ??= {
      place: { row: this.records.length + 1, ...at },
      finding: { severity: "error", code, message, hint },
    };
  }
}
