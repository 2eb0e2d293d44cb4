import type { Description } from "../description";
import type { Mapping } from "../mapping";
import type { ProblemList } from "../problem-list";
import type { Ask, FileShape, Inspection, ReadColumn, SplitFile } from "../reading";
import type { ReadFigure } from "../row-reader";
import type { RowSource } from "../row-source";
import type { OpenSpool } from "../spool";
import type { DecimalSign } from "../values/decimal-text";

/** A file read beside another one: its keys or codes get their meaning from it. */
export interface Companion {
  readonly name: string;
  readonly shape: FileShape;
  readonly split: SplitFile;
}

/** What every reader of a file that is no plain list or grid is given. */
export interface MatrixInput {
  /** The table; of a file that is read row by row only its head, whose rows are the first of `rows`. */
  readonly split: SplitFile;
  /** All data rows that are as long as the header. */
  readonly rows: RowSource;
  readonly mapping: Mapping;
  readonly problems: ProblemList;
  readonly openSpool: OpenSpool;
  readonly fileName: string;
  /** ISO date. */
  readonly today: string;
  readonly companions: readonly Companion[];
}

/** Two columns of two files that hold the same keys. */
export interface JoinLink {
  readonly file: string;
  readonly column: string;
  readonly toFile: string;
  readonly toColumn: string;
  /** Different keys that were found in the other file. */
  readonly matched: number;
  /** Keys that were not, as they stand in the file; at most 20. */
  readonly unmatched: readonly string[];
  /** Keys of the other file that none points to; at most 20. */
  readonly unused: readonly string[];
}

export interface MatrixReading {
  readonly columns: readonly ReadColumn[];
  readonly figures: readonly ReadFigure[];
  readonly asks: readonly Ask[];
  readonly decimal: DecimalSign | null;
  /** Where they differ from what the figures and rows say. */
  readonly counts: Partial<Inspection["counts"]>;
  /** What the file itself says of its questions. */
  readonly description: Description;
  readonly links: readonly JoinLink[];
}

export const NOTHING_READ: MatrixReading = {
  columns: [],
  figures: [],
  asks: [],
  decimal: null,
  counts: {},
  description: { polls: [], questions: [] },
  links: [],
};

/** A shape together with its reader. */
export interface MatrixReader {
  readonly shape: FileShape;
  readonly read: (input: MatrixInput) => MatrixReading;
}
