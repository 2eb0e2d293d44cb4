import type { TidyColumn, TidyRecord } from "../model/tidy-record";
import type { FieldReaders } from "./field-readers";
import { pollSlug, questionSlug } from "./identify";
import { type FieldSource, type FieldSources, type FigureLayout, headerPlace, type Layout } from "./layout";
import { columnLetter } from "./place";
import type { Finding, Place, ProblemList } from "./problem-list";
import type { SplitFile, SplitRow } from "./reading";
import type { CellReading } from "./values/cell-reading";
import { isNotStated } from "./values/not-stated";
import { joinDate } from "./values/read-date";
import type { ReadShare, ShareNotation } from "./values/read-share";
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
}

type Reader<T> = (text: string) => CellReading<T | null>;

/** The question of figures whose file names none, until a person does. */
const QUESTION_NOT_STATED = "question not stated";

/** Reads the figures of one row; says every problem of a cell once, however many figures it belongs to. */
export class RowReader {
  private failed = false;
  private readonly reported = new Set<string>();

  constructor(
    private readonly context: RowContext,
    private readonly row: SplitRow,
  ) {}

  /** `null` when the cell holds no figure or something stands against it. */
  read(figure: FigureLayout): ReadFigure | null {
    const column = figure.shareColumn ?? columnOf(figure.fields.get("status")) ?? 1;
    if (this.context.layout.emptyCell === "no-figure" && this.cell(column).trim() === "") return null;
    this.failed = false;
    const record = this.record(figure, column);
    return record && !this.failed ? { record, line: this.row.line, column } : null;
  }

  private record({ fields, shareColumn }: FigureLayout, column: number): TidyRecord | null {
    const { readers } = this.context;
    const extra = this.extra(fields);
    const share = this.share(fields, shareColumn, column, extra.get("bound") ?? null);
    const response = this.required(fields, "response");
    const facts = {
      kind: this.field(fields, "kind", readers.kind) ?? ("poll" as const),
      pollster: this.field(fields, "pollster", readers.text),
      client: this.field(fields, "client", readers.text),
      ...this.territory(fields),
      population: this.field(fields, "population", readers.text),
      subgroup: this.field(fields, "subgroup", readers.text),
      mode: this.field(fields, "mode", readers.text),
      fieldworkStart: this.field(fields, "fieldwork_start", readers.date),
      fieldworkEnd: this.field(fields, "fieldwork_end", readers.date),
      published: this.field(fields, "published", readers.date),
      ...this.question(fields),
      scenario: this.field(fields, "scenario", readers.text),
      n: this.field(fields, "n", readers.sampleSize),
      effectiveN: this.field(fields, "effective_n", readers.effectiveN),
      marginOfError: this.field(fields, "margin_of_error", readers.margin),
    };
    const pollId = this.field(fields, "poll_id", readers.pollId) ?? pollSlug(facts);
    if (share === null || response === null) return null;
    const { bound, ...figure } = share;
    if (bound !== null) extra.set("bound", bound);
    return {
      pollId,
      ...facts,
      response,
      ...figure,
      ...this.origin(fields, column),
      extra: extra.size > 0 ? Object.fromEntries(extra) : null,
      fileRow: this.row.row,
    };
  }

  private share(fields: FieldSources, shareColumn: number | null, column: number, statedBound: string | null) {
    const { readers, notation } = this.context;
    const unit = this.field(fields, "unit", readers.unit) ?? this.columnUnit(shareColumn) ?? notation.unit;
    const stated = this.field(fields, "status", readers.status);
    const cell = shareColumn === null ? "" : this.cell(shareColumn);
    const figure = this.accept(readers.share(cell, unit), { kind: "column", column, otherwise: null });
    if (figure === null) return null;
    const settled: CellReading<ReadShare> = settleStatus(stated, figure, statedBound);
    const share = this.accept(settled, { kind: "column", column, otherwise: null });
    return share && { ...share, unit: unit === "fraction" ? ("percent" as const) : unit };
  }

  /** A column of seats among columns of shares keeps its own unit. */
  private columnUnit(column: number | null): ShareNotation["unit"] | null {
    const unit = this.context.layout.columns.find(({ index }) => index === column)?.unit ?? null;
    return unit === "percent" || unit === "fraction" ? null : unit;
  }

  private territory(fields: FieldSources): Pick<TidyRecord, "country" | "region"> {
    const { readers } = this.context;
    const region = this.field(fields, "region", readers.region);
    const stated = this.field(fields, "country", readers.country);
    const country = stated ?? region?.slice(0, 2) ?? null;
    if (country === null && !this.failed && (fields.has("country") || fields.has("region")))
      this.refuse(fields.get("country") ?? fields.get("region"), required("country"));
    if (region && country !== region.slice(0, 2))
      this.refuse(fields.get("region"), {
        code: "REGION_ELSEWHERE",
        message: `The region ${region} is no part of the country ${country}.`,
        hint: "Correct one of the two.",
      });
    return { country, region };
  }

  private question(fields: FieldSources): Pick<TidyRecord, "question" | "questionId"> {
    const { readers } = this.context;
    const question = this.field(fields, "question", readers.text);
    const id = this.field(fields, "question_id", readers.questionId);
    const source = fields.get("question_id") ?? fields.get("question");
    if (question === null && id === null && source && !this.failed) this.refuse(source, required("question"));
    return { question, questionId: id ?? questionSlug(question ?? QUESTION_NOT_STATED) };
  }

  /** Where the figure stood first: the document the row names, else this file. */
  private origin(fields: FieldSources, column: number): Pick<TidyRecord, "source" | "sourceRow" | "sourceColumn"> {
    const text = (name: TidyColumn) => this.field(fields, name, this.context.readers.text) ?? "";
    const stated = { source: text("source"), sourceRow: text("source_row"), sourceColumn: text("source_column") };
    if (Object.values(stated).some((part) => part !== "")) return stated;
    return {
      source: this.context.fileName,
      sourceRow: String(this.row.row),
      sourceColumn: columnLetter(column),
    };
  }

  private extra(fields: FieldSources): Map<string, string> {
    const stated = this.field(fields, "extra", this.context.readers.extra) ?? {};
    const beside = this.context.layout.extraColumns
      .map(({ column, name }) => [name, this.cell(column).trim()] as const)
      .filter(([, cell]) => cell !== "");
    return new Map([...Object.entries(stated), ...beside]);
  }

  private required(fields: FieldSources, name: TidyColumn): string | null {
    const value = this.field(fields, name, this.context.readers.text);
    if (value === null && fields.has(name)) this.refuse(fields.get(name), required(name));
    return value;
  }

  private field<T>(fields: FieldSources, name: TidyColumn, read: Reader<T>): T | null {
    const source = fields.get(name);
    return source === undefined ? null : this.accept(read(this.text(source)), source);
  }

  private text(source: FieldSource): string {
    if (source.kind === "given" || source.kind === "header") return source.text;
    if (source.kind === "date-parts") return joinDate(source.columns.map((column) => this.cell(column)));
    const cell = this.cell(source.column);
    return source.otherwise !== null && isNotStated(cell.trim()) ? source.otherwise : cell;
  }

  private cell(column: number): string {
    return this.row.cells[column - 1] ?? "";
  }

  private accept<T>(reading: CellReading<T>, source: FieldSource): T | null {
    if (reading.ok) return reading.value;
    this.refuse(source, reading);
    return null;
  }

  private refuse(source: FieldSource | undefined, { code, message, hint }: Omit<Finding, "severity">): void {
    this.failed = true;
    const column = columnOf(source);
    const finding: Finding = { severity: "error", code, message, hint, value: source ? this.text(source) : null };
    const { problems, split } = this.context;
    if (column === undefined) problems.addOnce({}, finding);
    else if (source?.kind === "header") problems.addOnce(headerPlace(split, { index: column }), finding);
    else if (this.isNew(`${column} ${code}`)) {
      const place: Place = { row: this.row.row, line: this.row.line, column };
      if (SAME_EVERYWHERE.has(code)) problems.addOnce(place, finding);
      else problems.add(place, finding);
    }
  }

  private isNew(key: string): boolean {
    const before = this.reported.size;
    return this.reported.add(key).size > before;
  }
}

/** Words that are wrong in the same way in every row they stand in. */
const SAME_EVERYWHERE: ReadonlySet<Finding["code"]> = new Set([
  "COUNTRY_UNKNOWN",
  "REGION_UNKNOWN",
  "UNIT_UNKNOWN",
  "STATUS_UNKNOWN",
  "KIND_UNKNOWN",
]);

function required(field: string): Omit<Finding, "severity"> {
  return {
    code: "CELL_REQUIRED",
    message: `The ${field} is not given.`,
    hint: "A figure without it says nothing: fill the cell, or take the row out.",
  };
}

function columnOf(source: FieldSource | undefined): number | undefined {
  if (source?.kind === "column" || source?.kind === "header") return source.column;
  return source?.kind === "date-parts" ? source.columns[0] : undefined;
}
