import type { FigureChecks } from "./checks/figure-checks";
import { countriesAreCodes, fieldReaders } from "./field-readers";
import { FileEvidence } from "./file-evidence";
import type { Layout } from "./layout";
import type { PollStatement } from "./poll-statements";
import type { ProblemList } from "./problem-list";
import type { FigureSink, Settled } from "./read-poll-source";
import type { FileShape, SplitFile } from "./reading";
import { type ReadFigure, RowReader } from "./row-reader";
import { haveSameStatement } from "./same-statement";
import type { SourceRows } from "./source-rows";
import { Surprise } from "./surprise";
import type { DecimalSign } from "./values/decimal-text";
import type { ShareNotation } from "./values/read-share";

/** A list or a grid with its layout, and where its figures go. */
export interface RowsInput {
  readonly split: SplitFile;
  readonly shape: FileShape;
  readonly layout: Layout;
  readonly rows: SourceRows;
  /** Whether all rows were in sight when the layout was made. */
  readonly isWhole: boolean;
  readonly notation: ShareNotation;
  readonly isUnitStated: boolean;
  readonly settled: Settled;
  readonly fileName: string;
  readonly problems: ProblemList;
  readonly checks: FigureChecks;
  readonly sink: FigureSink;
}

/**
 * Every figure of the rows as a record; what cannot be read goes to the problems, and its figure is left out.
 * Gives the decimal sign that all rows show, where not all were in sight before.
 * @throws Surprise at a row that would have had the file read in another way
 */
export function readRows(input: RowsInput): DecimalSign | null | undefined {
  const { split, shape, layout, notation, isUnitStated, settled, fileName, problems, checks, sink } = input;
  const areCountriesCodes = countriesAreCodes(split, layout);
  const evidence = input.isWhole ? null : new FileEvidence({ split, layout, isUnitStated, areCountriesCodes });
  const reader = new RowReader({
    split,
    layout,
    notation,
    fileName,
    problems,
    readers: fieldReaders({ shape, layout, notation, amongCodes: areCountriesCodes }),
    variants: settled.variants,
    sameStatement: haveSameStatement(layout),
  });
  const give = (figure: ReadFigure, statement: PollStatement) => {
    checks.add(figure, statement);
    sink.add(figure);
  };
  for (const rows of input.rows.batches())
    for (const row of rows) {
      if (evidence?.isSurprisedBy(row)) throw new Surprise(row);
      reader.read(row, give);
    }
  return evidence?.decimal;
}
