import { withAnswers } from "./asks";
import { checkHeader, checkMapping, evenRows } from "./check-table";
import { FigureChecks } from "./checks/figure-checks";
import { nameColumns } from "./columns";
import { countsOf, NO_COUNTS, NOTHING_SEEN, type Sight } from "./inspection";
import { layOut } from "./lay-out";
import type { Layout } from "./layout";
import { DEFAULT_LIMITS } from "./limits";
import { emptyMapping, type Mapping } from "./mapping";
import type { MatrixReader } from "./matrix/matrix-reading";
import { recogniseMatrixShape } from "./matrix-shape";
import type { OpenTable } from "./open-table";
import type { Outcome } from "./outcome";
import type { ProblemList } from "./problem-list";
import type { FigureSink, ReadOptions, Settled, SourceReading } from "./read-poll-source";
import { readRows } from "./read-rows";
import type { FileShape, SplitFile, TextFile } from "./reading";
import { settleUnit } from "./settle-unit";
import { promoteCountryColumn, recogniseShape } from "./shape";
import { detectDecimal, headedUnit, statedUnit } from "./share-notation";
import { SourceRows } from "./source-rows";

/** A table and where what is read of it goes. */
export interface TableInput {
  readonly text: TextFile;
  readonly table: OpenTable;
  readonly settled: Settled;
  readonly problems: ProblemList;
  readonly sink: FigureSink;
}

export type TableOptions = Required<Pick<ReadOptions, "description" | "openSpool" | "companions">> &
  ReadOptions & { readonly fileName: string };

export interface TableSight extends Pick<SourceReading, "description" | "links"> {
  readonly sight: Sight;
  /** What became clear at the end: the table is to be read anew with it. */
  readonly again?: Settled;
}

/** Shapes whose rows can be read one by one; the others say something only together. */
const STREAMED: ReadonlySet<FileShape> = new Set([
  "tidy",
  "long",
  "wide-by-answer",
  "wide-by-country",
  "series",
  "microdata",
]);

/** Reads a table by its shape. */
export function readTable(input: TableInput, options: TableOptions): TableSight {
  const { table } = input;
  const matrix = recogniseMatrixShape(table.head);
  if (matrix) return isTooWide(table, matrix.shape) ? readHeld(input, options) : readMatrix(matrix, input, options);
  const mapping = mappingOf(options);
  const split = evenRows(table.head);
  const columns = promoteCountryColumn(split, nameColumns(split, mapping));
  const shape = recogniseShape(split, columns);
  if (shape !== null && isTooWide(table, shape)) return readHeld(input, options);
  return readList({ split, columns, shape, mapping }, input, options);
}

/** A keyed table of results is `long` as well, but says nothing without its companions. */
function isTooWide({ isWhole, head }: OpenTable, shape: FileShape): boolean {
  return !isWhole && (!STREAMED.has(shape) || (shape === "long" && recogniseMatrixShape(head) !== null));
}

/** The same with all rows in memory. */
function readHeld(input: TableInput, options: TableOptions): TableSight {
  const held = input.table.held((options.limits ?? DEFAULT_LIMITS).maxHeldRows);
  if (held.ok) return readTable({ ...input, table: held.value }, options);
  input.problems.add(held.place, held.finding);
  return { sight: { ...NOTHING_SEEN, table: input.table } };
}

function mappingOf({ mapping }: TableOptions): Mapping {
  return withAnswers(mapping ?? emptyMapping);
}

/** A file that is no plain list or grid has a reader of its own. */
function readMatrix({ shape, read }: MatrixReader, input: TableInput, options: TableOptions): TableSight {
  const { text, table, problems, sink } = input;
  const { today, companions, openSpool, fileName } = options;
  const mapping = mappingOf(options);
  const split = evenRows(table.head);
  const rows = new SourceRows(table, text, problems);
  checkMapping(mapping, split, problems);
  const { columns, figures, asks, decimal, counts, description, links } = read({
    split,
    rows: table.isWhole ? split.rows : rows,
    mapping,
    problems,
    openSpool,
    fileName,
    today,
    companions,
  });
  rows.walkOnce();
  for (const figure of figures) sink.add(figure);
  const found = { ...countsOf(figures), dataRows: rows.count, skippedRows: rows.skipped, ...counts };
  return { sight: { ...NOTHING_SEEN, table, shape, columns, decimal, counts: found, asks }, description, links };
}

interface ListHead {
  readonly split: SplitFile;
  readonly columns: Parameters<typeof layOut>[1]["columns"];
  readonly shape: FileShape | null;
  readonly mapping: Mapping;
}

function readList({ split, columns, shape, mapping }: ListHead, input: TableInput, options: TableOptions): TableSight {
  const { text, table, problems } = input;
  checkHeader(table.head, problems);
  checkMapping(mapping, table.head, problems);
  const rows = new SourceRows(table, text, problems);
  const layout = accept(layOut(shape, { split, columns, mapping, problems }), problems);
  const seen = { ...NOTHING_SEEN, table, shape };
  if (layout && shape) return readFigures({ split, shape, layout, mapping, rows }, input, options);
  rows.walkOnce();
  return { sight: { ...seen, counts: { ...NO_COUNTS, dataRows: rows.count, skippedRows: rows.skipped } } };
}

interface LaidOut {
  readonly split: SplitFile;
  readonly shape: FileShape;
  readonly layout: Layout;
  readonly mapping: Mapping;
  readonly rows: SourceRows;
}

function readFigures(laidOut: LaidOut, input: TableInput, options: TableOptions): TableSight {
  const { split, shape, layout, mapping, rows } = laidOut;
  const { table, settled, problems, sink } = input;
  const stated = statedUnit(split, layout, mapping);
  const unit = settled.fractions ? "fraction" : (stated ?? headedUnit(layout) ?? "percent");
  const checks = new FigureChecks(
    { ...options, questionKind: kindsOf(options), areScattered: settled.areScattered },
    problems,
  );
  const decimal = settled.decimal === undefined ? detectDecimal(split, layout) : settled.decimal;
  const shown = readRows({
    ...{ split, shape, layout, rows, settled, problems, checks, sink },
    isWhole: table.isWhole,
    notation: { unit, decimal: decimal ?? "." },
    isUnitStated: stated !== null,
    fileName: options.fileName,
  });
  if (shown !== undefined && shown !== decimal) return { sight: NOTHING_SEEN, again: { ...settled, decimal: shown } };
  const checked = checks.finish();
  if (layout.tellsPollsApart && checked.variants.size > 0 && settled.variants.size === 0)
    return { sight: NOTHING_SEEN, again: { ...settled, variants: checked.variants } };
  const isOpen = stated === null && unit !== "fraction";
  const found = isOpen ? settleUnit(checked.unit, layout) : ({ is: "percent", finding: settled.fractions } as const);
  if (found.is === "fraction") return { sight: NOTHING_SEEN, again: { ...settled, fractions: found.finding } };
  if (found.is === "percent" && found.finding) problems.add({}, found.finding);
  const left = [...(layout.rowKinds?.values() ?? [])].filter(({ skip }) => skip).length;
  const sight = {
    text: null,
    table,
    shape,
    columns: layout.columns,
    decimal,
    unit: found.is === "open" ? null : unit,
    counts: { ...checked.counts, dataRows: rows.count, skippedRows: rows.skipped + left },
    asks: found.is === "open" ? [...layout.asks, found.ask] : layout.asks,
  };
  return { sight };
}

function kindsOf({ description }: TableOptions) {
  const kinds = new Map(description.questions.map(({ slug, kind }) => [slug, kind]));
  return (questionId: string) => kinds.get(questionId) ?? null;
}

function accept<T>(outcome: Outcome<T>, problems: ProblemList): T | null {
  if (outcome.ok) return outcome.value;
  problems.add(outcome.place, outcome.finding);
  return null;
}
