import type { AskCode, Problem } from "../errors";
import type { Unit } from "../model/figure";
import type { TidyRecord } from "../model/tidy-record";

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

/** The text of a file and how it was read from the bytes. */
export interface DecodedFile {
  readonly text: string;
  readonly encoding: string;
  readonly bom: boolean;
  readonly lineEnding: "lf" | "crlf" | "cr" | "mixed";
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
  readonly preambleLines: number;
  readonly headerLines: number;
  /** The column names, trimmed. */
  readonly header: readonly string[];
  /** The row the header stands in. */
  readonly headerRow: SplitRow;
  /** The data rows; blank ones are left out but counted in `row`. */
  readonly rows: readonly SplitRow[];
  readonly blankRows: number;
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
    readonly lineEnding: DecodedFile["lineEnding"] | null;
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

/** A file read to the end: what was seen, and the records when nothing stands against them. */
export interface FileReading {
  readonly inspection: Inspection;
  readonly records: readonly TidyRecord[];
}
