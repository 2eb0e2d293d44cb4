import type { TidyRecord } from "../model/tidy-record";
import type { PollVariants } from "./apart";
import { fieldsIn } from "./field-cell";
import type { FieldReaders } from "./field-readers";
import type { FieldSource, FigureLayout, Layout, RowKind } from "./layout";
import { saysNoCountry, withoutNoCountry } from "./no-country";
import { columnLetter } from "./place";
import { isNowhere, type PollStatement, PollStatements } from "./poll-statements";
import type { ProblemList } from "./problem-list";
import type { SplitFile, SplitRow } from "./reading";
import { requiredField } from "./required-field";
import { columnOf, RowCells } from "./row-cells";
import { partOfCell, type ReadShare, type ShareNotation } from "./values/read-share";
import { settleStatus } from "./values/settle-status";

/** A record and the cell of the read file its figure stands in. */
export interface ReadFigure {
  readonly record: TidyRecord;
  readonly line: number;
  readonly column: number;
}

export interface RowContext {
  readonly split: SplitFile;
  readonly layout: Layout;
  readonly notation: ShareNotation;
  readonly fileName: string;
  readonly problems: ProblemList;
  readonly readers: FieldReaders;
  /** Polls of one slug that are known to be several. */
  readonly variants: PollVariants;
  /** Whether all figures of a row have what is said of the poll from the same cells. */
  readonly sameStatement: boolean;
}

/** Makes records of the figures of rows, row after row. */
export class RowReader {
  private readonly cells: RowCells;
  private readonly figures: readonly FigureReader[];

  constructor(private readonly context: RowContext) {
    const { split, problems, layout, readers, variants, sameStatement } = context;
    this.cells = new RowCells(split, problems);
    const [first] = layout.figures;
    const statementsOf = ({ fields }: FigureLayout) =>
      new PollStatements(this.cells, fields, layout, readers, variants);
    const shared = first && sameStatement ? statementsOf(first) : null;
    this.figures = layout.figures.map(
      (figure) => new FigureReader(this.cells, figure, shared ?? statementsOf(figure), context),
    );
  }

  /** Gives every figure of a row with what it says of its poll; one that cannot be read goes to the problems instead. */
  read(row: SplitRow, give: (figure: ReadFigure, statement: PollStatement) => void): void {
    const kind = this.context.layout.rowKinds?.get(row.row);
    if (kind?.skip) return;
    this.cells.moveTo(row);
    for (const figure of this.figures) figure.read(kind, give);
  }
}

/** One figure of every row. */
class FigureReader {
  private readonly column: number;
  private readonly letter: string;
  private readonly shareSource: FieldSource;
  private readonly fields: ReturnType<typeof figureFields>;
  private readonly ownUnit: ShareNotation["unit"];
  private readonly part: FigureLayout["part"];
  private readonly skipsEmpty: boolean;

  constructor(
    private readonly cells: RowCells,
    private readonly figure: FigureLayout,
    private readonly statements: PollStatements,
    private readonly context: RowContext,
  ) {
    this.column = figure.shareColumn ?? columnOf(figure.fields.get("status")) ?? 1;
    this.letter = columnLetter(this.column);
    this.shareSource = { kind: "column", column: this.column, otherwise: null };
    this.fields = figureFields(cells, figure, context.readers);
    this.ownUnit = columnUnit(figure, context.layout) ?? context.notation.unit;
    this.part = figure.part;
    this.skipsEmpty = context.layout.emptyCell === "no-figure";
  }

  read(kind: RowKind | undefined, give: (figure: ReadFigure, statement: PollStatement) => void): void {
    if (this.skipsEmpty && this.figureCell().trim() === "") return;
    this.cells.failed = false;
    const statement = this.statements.read(kind);
    const record = this.record(statement);
    if (record && !this.cells.failed) give({ record, line: this.cells.row.line, column: this.column }, statement);
  }

  private figureCell(): string {
    return partOfCell(this.cells.cell(this.column), this.part);
  }

  private record(statement: PollStatement): TidyRecord | null {
    const { fields } = this;
    const beside = this.beside(statement);
    const share = this.share(beside);
    const response = fields.response.read();
    if (response === null && fields.response.isEmpty())
      this.cells.refuse(fields.response.source, requiredField("response"));
    const region = fields.region.read();
    const country = this.country(region, beside);
    const extra = country === null ? withoutNoCountry(beside) : beside;
    const subgroup = fields.subgroup.read();
    const n = fields.n.read();
    const effectiveN = fields.effectiveN.read();
    const marginOfError = fields.marginOfError.read();
    const source = fields.source.read();
    const sourceRow = fields.sourceRow.read();
    const sourceColumn = fields.sourceColumn.read();
    if (share === null || response === null) return null;
    const isStated = source !== null || sourceRow !== null || sourceColumn !== null;
    // Field by field: copying objects into each other takes most of the time of a file of a million figures.
    return {
      pollId: statement.pollId,
      kind: statement.kind,
      pollster: statement.pollster,
      client: statement.client,
      country,
      region,
      population: statement.population,
      subgroup,
      mode: statement.mode,
      fieldworkStart: statement.fieldworkStart,
      fieldworkEnd: statement.fieldworkEnd,
      published: statement.published,
      questionId: statement.questionId,
      question: statement.question,
      scenario: statement.scenario,
      response,
      share: share.share,
      unit: this.unit === "fraction" ? "percent" : this.unit,
      status: share.status,
      n,
      effectiveN,
      marginOfError,
      // The document the row names, else this file and the figure's own cell.
      source: isStated ? (source ?? "") : this.context.fileName,
      sourceRow: isStated ? (sourceRow ?? "") : String(this.cells.row.row),
      sourceColumn: isStated ? (sourceColumn ?? "") : this.letter,
      extra: share.bound === null ? extra : { ...extra, bound: share.bound },
      fileRow: this.cells.row.row,
    };
  }

  /** The unit of the figure that was read last. */
  private unit: ShareNotation["unit"] = "percent";

  private share(beside: TidyRecord["extra"]): ReadShare | null {
    this.unit = this.fields.unit.read() ?? this.ownUnit;
    const stated = this.fields.status.read();
    const text = this.figure.shareColumn === null ? "" : this.figureCell();
    const reading = this.context.readers.share(this.unit)(text);
    if (!reading.ok) {
      this.cells.refuse(this.shareSource, reading);
      return null;
    }
    if (stated === null) return reading.value;
    // Looked up among own keys: a column may be called `constructor`.
    const bound = beside !== null && Object.hasOwn(beside, "bound") ? (beside.bound ?? null) : null;
    const settled = settleStatus(stated, reading.value, bound);
    if (settled.ok) return settled.value;
    this.cells.refuse(this.shareSource, settled);
    return null;
  }

  private country(region: string | null, beside: TidyRecord["extra"]): string | null {
    const { fields, cells } = this;
    const country = fields.country.read() ?? region?.slice(0, 2) ?? null;
    if (country === null && !saysNoCountry(beside) && isNowhere(fields.country, fields.region))
      cells.refuse(fields.country.source ?? fields.region.source, requiredField("country"));
    if (region !== null && country !== region.slice(0, 2)) {
      cells.refuse(fields.region.source, {
        code: "REGION_ELSEWHERE",
        message: `The region ${region} is no part of the country ${country}.`,
        hint: "Correct one of the two.",
      });
    }
    return country;
  }

  /** What is kept beside the figure: the cells of columns without a field, under their names. */
  private beside({ rowName }: PollStatement): TidyRecord["extra"] {
    const stated = this.fields.extra.read();
    const { extraColumns } = this.context.layout;
    if (extraColumns.length === 0 && rowName === null) return stated;
    const beside = new Map(Object.entries(stated ?? {}));
    for (const { column, name } of extraColumns) {
      const cell = this.cells.cell(column).trim();
      if (cell !== "") beside.set(name, cell);
    }
    if (rowName !== null) beside.set("row", rowName);
    return beside.size > 0 ? Object.fromEntries(beside) : null;
  }
}

/** A column of seats among columns of shares keeps its own unit. */
function columnUnit({ unit: own, shareColumn }: FigureLayout, layout: Layout): ShareNotation["unit"] | null {
  if (own !== undefined) return own;
  const unit = shareColumn === null ? null : (layout.columns[shareColumn - 1]?.unit ?? null);
  return unit === "percent" || unit === "fraction" ? null : unit;
}

function figureFields(cells: RowCells, { fields }: FigureLayout, readers: FieldReaders) {
  const field = fieldsIn(cells, fields);
  return {
    country: field("country", readers.country),
    region: field("region", readers.region),
    subgroup: field("subgroup", readers.text),
    response: field("response", readers.text),
    unit: field("unit", readers.unit),
    status: field("status", readers.status),
    n: field("n", readers.sampleSize),
    effectiveN: field("effective_n", readers.effectiveN),
    marginOfError: field("margin_of_error", readers.margin),
    source: field("source", readers.text),
    sourceRow: field("source_row", readers.text),
    sourceColumn: field("source_column", readers.text),
    extra: field("extra", readers.extra),
  };
}
