import type { Problem } from "../errors";
import type { Layout } from "./layout";
import type { Ask, DecodedFile, FileShape, InputFile, Inspection, ReadColumn, SplitFile } from "./reading";
import type { ReadFigure } from "./row-reader";
import type { DecimalSign } from "./values/decimal-text";

/** What the steps have seen of a file so far; `null` where they did not get. */
export interface Sight {
  readonly decoded: DecodedFile | null;
  readonly split: SplitFile | null;
  readonly shape: FileShape | null;
  readonly layout: Layout | null;
  readonly decimal: DecimalSign | null;
  /** Of the share columns whose head states none; `null` while a person must say. */
  readonly unit: ReadColumn["unit"];
  readonly figures: readonly ReadFigure[];
  readonly asks: readonly Ask[];
}

/** The public account of a file: what `inspect --json` prints. */
export function inspectionOf(file: InputFile, sight: Sight, problems: readonly Problem[]): Inspection {
  const { decoded, split, shape, layout, decimal, unit, asks } = sight;
  return {
    file: {
      name: file.name,
      bytes: file.bytes.length,
      sha256: file.sha256,
      encoding: decoded?.encoding ?? null,
      bom: decoded?.bom ?? false,
      lineEnding: decoded?.lineEnding ?? null,
      delimiter: split?.delimiter ?? null,
      decimal,
      preambleLines: split?.preambleLines ?? 0,
      headerLines: split?.headerLines ?? 0,
    },
    shape,
    columns: (layout?.columns ?? []).map((column) =>
      column.role === "share" && column.unit === null ? { ...column, unit } : column,
    ),
    counts: countsOf(sight),
    asks,
    problems,
  };
}

function countsOf({ split, figures, layout }: Sight): Inspection["counts"] {
  const count = (key: (figure: ReadFigure) => string | null) =>
    new Set(figures.flatMap((figure) => key(figure) ?? [])).size;
  return {
    dataRows: split?.rows.length ?? 0,
    // An election result among the polls is none of them.
    polls: count(({ record }) => (record.kind === "result" ? null : record.pollId)),
    questions: count(({ record }) => record.questionId),
    countries: count(({ record }) => record.country),
    results: figures.length,
    skippedRows: (split?.blankRows ?? 0) + [...(layout?.rowKinds?.values() ?? [])].filter(({ skip }) => skip).length,
  };
}
