import type { Problem } from "../errors";
import type { ByteSource } from "./byte-source";
import type { CheckedFile } from "./checks/figure-checks";
import type { Ask, FileShape, Inspection, LineEnding, ReadColumn, SplitFile, TextFile } from "./reading";
import type { ReadFigure } from "./row-reader";
import type { DecimalSign } from "./values/decimal-text";

/** What the steps have seen of a file so far; `null` where they did not get. */
export interface Sight {
  readonly text: Omit<TextFile, "chunks"> | null;
  readonly table: { readonly head: SplitFile; readonly lineEnding: () => LineEnding } | null;
  readonly shape: FileShape | null;
  readonly columns: readonly ReadColumn[];
  readonly decimal: DecimalSign | null;
  /** Of the share columns whose head states none; `null` while a person must say. */
  readonly unit: ReadColumn["unit"];
  readonly counts: Inspection["counts"];
  readonly asks: readonly Ask[];
}

export const NO_COUNTS: Inspection["counts"] = {
  dataRows: 0,
  polls: 0,
  questions: 0,
  countries: 0,
  results: 0,
  skippedRows: 0,
};

export const NOTHING_SEEN: Sight = {
  text: null,
  table: null,
  shape: null,
  columns: [],
  decimal: null,
  unit: null,
  counts: NO_COUNTS,
  asks: [],
};

/** The public account of a file: what `inspect --json` prints. */
export function inspectionOf(source: ByteSource, sight: Sight, problems: readonly Problem[]): Inspection {
  const { text, table, shape, columns, decimal, unit, counts, asks } = sight;
  return {
    file: {
      name: source.name,
      bytes: source.size,
      sha256: source.sha256,
      encoding: text?.encoding ?? null,
      bom: text?.bom ?? false,
      lineEnding: table?.lineEnding() ?? null,
      delimiter: table?.head.delimiter ?? null,
      decimal,
      preambleLines: table?.head.preambleLines ?? 0,
      headerLines: table?.head.headerLines ?? 0,
    },
    shape,
    columns: columns.map((column) => (column.role === "share" && column.unit === null ? { ...column, unit } : column)),
    counts,
    asks,
    problems,
  };
}

/** The counts of figures in memory. */
export function countsOf(figures: readonly ReadFigure[]): CheckedFile["counts"] {
  const count = (key: (figure: ReadFigure) => string | null) =>
    new Set(figures.flatMap((figure) => key(figure) ?? [])).size;
  return {
    // An election result among the polls is none of them.
    polls: count(({ record }) => (record.kind === "result" ? null : record.pollId)),
    questions: count(({ record }) => record.questionId),
    countries: count(({ record }) => record.country),
    results: figures.length,
  };
}
