import type { AskCode, Problem } from "../errors";
import type { Unit } from "../model/figure";
import type { Finding, Place } from "./problem-list";

/** What a column of a polling file can be; the names are those of the contract. */
export const COLUMN_ROLES = [
  "pollster",
  "client",
  "country",
  "region",
  "population",
  "subgroup",
  "date",
  "fieldwork_start",
  "fieldwork_end",
  "published",
  "year",
  "month",
  "day",
  "sample_size",
  "weighted_n",
  "weight",
  "mode",
  "question",
  "question_id",
  "scenario",
  "response",
  "share",
  "margin_of_error",
  "poll_id",
  "url",
  "note",
  "derived",
  "ignore",
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

export type FileShape =
  | "tidy"
  | "long"
  | "wide-by-answer"
  | "wide-by-country"
  | "poll-list"
  | "crosstab"
  | "battery"
  | "microdata"
  | "series"
  | "poll-table"
  | "question-table"
  | "code-book";

/** A file as its bytes arrive. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Hex digest of `bytes`, computed at the edge: the core has no crypto. */
  readonly sha256: string;
}

/** The text of a file and how it is read from the bytes. */
export interface TextFile {
  /** The text in pieces, as often as it is asked for. */
  readonly chunks: () => Iterable<string>;
  readonly encoding: string;
  readonly bom: boolean;
  /** Set when the file does not say its encoding and the one used is a guess. */
  readonly assumed: AssumedEncoding | null;
}

export type LineEnding = "lf" | "crlf" | "cr" | "mixed";

/** Why an encoding was assumed, and the first bytes that decided it. */
export interface AssumedEncoding {
  readonly reason: string;
  readonly line: number;
  /** As hex pairs, such as `8C E6`. */
  readonly bytes: string;
  /** What those bytes are read as. */
  readonly characters: string;
}

/** A record of the file. `row` counts as a spreadsheet does (the first is 1), `line` is the physical line it starts on. */
export interface SplitRow {
  readonly row: number;
  readonly line: number;
  readonly cells: readonly string[];
}

/** The file as a table of text cells: header and data rows, nothing interpreted yet. */
export interface SplitFile {
  readonly delimiter: string;
  /** Physical lines above the header, blank ones included. */
  readonly preambleLines: number;
  /** The filled records above the header: a title, a note. */
  readonly preamble: readonly SplitRow[];
  /** Rows the header is made of. */
  readonly headerLines: number;
  /** The column names, trimmed; where the header has several rows, merged into one. */
  readonly header: readonly string[];
  /** The header as it stands in the file, row by row. */
  readonly headerRows: readonly (readonly string[])[];
  /** The (first) row the header stands in. */
  readonly headerRow: SplitRow;
  /** The data rows; those that hold nothing of their own are left out but counted in `row`. */
  readonly rows: readonly SplitRow[];
  /** Rows left out below the header: blank, a repeated header, or at the end with nothing but a default value. */
  readonly blankRows: number;
  /** What was left out or inferred on the way, to be told with the problems of the file. */
  readonly notes: readonly SplitNote[];
}

export interface SplitNote {
  readonly place: Place;
  readonly finding: Finding;
}

/** What one column is taken for. `index` starts at 1, `confidence` runs from 0 to 1. */
export interface ReadColumn {
  readonly index: number;
  readonly header: string;
  readonly role: ColumnRole;
  readonly unit: Unit | "fraction" | null;
  readonly format: string | null;
  readonly confidence: number;
}

/** A decision only a person can take. */
export interface Ask {
  readonly code: AskCode;
  readonly message: string;
  readonly options: readonly string[];
}

/** What `inspect --json` prints of one file: a fixed public format. */
export interface Inspection {
  readonly file: {
    readonly name: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly encoding: string | null;
    readonly bom: boolean;
    readonly lineEnding: LineEnding | null;
    readonly delimiter: string | null;
    readonly decimal: "." | "," | null;
    readonly preambleLines: number;
    readonly headerLines: number;
  };
  readonly shape: FileShape | null;
  readonly columns: readonly ReadColumn[];
  readonly counts: {
    readonly dataRows: number;
    readonly polls: number;
    readonly questions: number;
    readonly countries: number;
    readonly results: number;
    readonly skippedRows: number;
  };
  readonly asks: readonly Ask[];
  readonly problems: readonly Problem[];
}
