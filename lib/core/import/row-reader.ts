import type { TidyColumn, TidyRecord } from "../model/tidy-record";
import type { FieldReaders } from "./field-readers";
import { pollSlug, questionSlug } from "./identify";
import type { FieldSource, FieldSources, FigureLayout, Layout } from "./layout";
import { columnLetter } from "./place";
import type { Finding, ProblemList } from "./problem-list";
import type { SplitFile, SplitRow } from "./reading";
import { columnOf, RowCells } from "./row-cells";
import type { ShareNotation } from "./values/read-share";
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

/** The question of figures whose file names none, until a person does. */
const QUESTION_NOT_STATED = "question not stated";

/** Makes records of the figures of one row. */
export class RowReader {
  private readonly cells: RowCells;

  constructor(
    private readonly context: RowContext,
    row: SplitRow,
  ) {
    this.cells = new RowCells(context.split, context.problems, row);
  }

  /** `null` when the cell holds no figure or something stands against it. */
  read(figure: FigureLayout): ReadFigure | null {
    const column = figure.shareColumn ?? columnOf(figure.fields.get("status")) ?? 1;
    if (this.context.layout.emptyCell === "no-figure" && this.cells.cell(column).trim() === "") return null;
    this.cells.failed = false;
    const record = this.record(figure, column);
    return record && !this.cells.failed ? { record, line: this.cells.row.line, column } : null;
  }

  private record({ fields, shareColumn }: FigureLayout, column: number): TidyRecord | null {
    const { cells } = this;
    const { readers } = this.context;
    const extra = this.extra(fields);
    const share = this.share(fields, shareColumn, column, extra.get("bound") ?? null);
    const response = this.response(fields);
    const facts = {
      kind: cells.field(fields, "kind", readers.kind) ?? ("poll" as const),
      pollster: cells.field(fields, "pollster", readers.text),
      client: cells.field(fields, "client", readers.text),
      ...this.territory(fields),
      population: cells.field(fields, "population", readers.text),
      subgroup: cells.field(fields, "subgroup", readers.text),
      mode: cells.field(fields, "mode", readers.text),
      fieldworkStart: cells.field(fields, "fieldwork_start", readers.date),
      fieldworkEnd: cells.field(fields, "fieldwork_end", readers.date),
      published: cells.field(fields, "published", readers.date),
      ...this.question(fields),
      scenario: cells.field(fields, "scenario", readers.text),
      n: cells.field(fields, "n", readers.sampleSize),
      effectiveN: cells.field(fields, "effective_n", readers.effectiveN),
      marginOfError: cells.field(fields, "margin_of_error", readers.margin),
    };
    const pollId = cells.field(fields, "poll_id", readers.pollId) ?? pollSlug(facts);
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
      fileRow: cells.row.row,
    };
  }

  private share(fields: FieldSources, shareColumn: number | null, column: number, statedBound: string | null) {
    const { cells } = this;
    const { readers, notation } = this.context;
    const source: FieldSource = { kind: "column", column, otherwise: null };
    const unit = cells.field(fields, "unit", readers.unit) ?? this.columnUnit(shareColumn) ?? notation.unit;
    const stated = cells.field(fields, "status", readers.status);
    const figure = cells.accept(readers.share(unit)(shareColumn === null ? "" : cells.cell(shareColumn)), source);
    if (figure === null) return null;
    const share = cells.accept(settleStatus(stated, figure, statedBound), source);
    return share && { ...share, unit: unit === "fraction" ? ("percent" as const) : unit };
  }

  /** A column of seats among columns of shares keeps its own unit. */
  private columnUnit(column: number | null): ShareNotation["unit"] | null {
    const unit = this.context.layout.columns.find(({ index }) => index === column)?.unit ?? null;
    return unit === "percent" || unit === "fraction" ? null : unit;
  }

  private response(fields: FieldSources): string | null {
    if (this.cells.isEmpty(fields, "response")) this.cells.refuse(fields.get("response"), required("response"));
    return this.cells.field(fields, "response", this.context.readers.text);
  }

  private territory(fields: FieldSources): Pick<TidyRecord, "country" | "region"> {
    const { cells } = this;
    const region = cells.field(fields, "region", this.context.readers.region);
    const country = cells.field(fields, "country", this.context.readers.country) ?? region?.slice(0, 2) ?? null;
    if (this.isNowhere(fields, "country", "region"))
      cells.refuse(fields.get("country") ?? fields.get("region"), required("country"));
    if (region !== null && country !== region.slice(0, 2)) {
      cells.refuse(fields.get("region"), {
        code: "REGION_ELSEWHERE",
        message: `The region ${region} is no part of the country ${country}.`,
        hint: "Correct one of the two.",
      });
    }
    return { country, region };
  }

  private question(fields: FieldSources): Pick<TidyRecord, "question" | "questionId"> {
    const question = this.cells.field(fields, "question", this.context.readers.text);
    const id = this.cells.field(fields, "question_id", this.context.readers.questionId);
    if (this.isNowhere(fields, "question_id", "question"))
      this.cells.refuse(fields.get("question_id") ?? fields.get("question"), required("question"));
    return { question, questionId: id ?? questionSlug(question ?? QUESTION_NOT_STATED) };
  }

  /** Whether of two fields that stand for each other at least one has a place, and nothing stands in it. */
  private isNowhere(fields: FieldSources, ...names: readonly [TidyColumn, TidyColumn]): boolean {
    const present = names.filter((name) => fields.has(name));
    return present.length > 0 && present.every((name) => this.cells.isEmpty(fields, name));
  }

  /** Where the figure stood first: the document the row names, else this file. */
  private origin(fields: FieldSources, column: number): Pick<TidyRecord, "source" | "sourceRow" | "sourceColumn"> {
    const text = (name: TidyColumn) => this.cells.field(fields, name, this.context.readers.text) ?? "";
    const stated = { source: text("source"), sourceRow: text("source_row"), sourceColumn: text("source_column") };
    if (Object.values(stated).some((part) => part !== "")) return stated;
    return {
      source: this.context.fileName,
      sourceRow: String(this.cells.row.row),
      sourceColumn: columnLetter(column),
    };
  }

  private extra(fields: FieldSources): Map<string, string> {
    const stated = this.cells.field(fields, "extra", this.context.readers.extra) ?? {};
    const beside = this.context.layout.extraColumns
      .map(({ column, name }) => [name, this.cells.cell(column).trim()] as const)
      .filter(([, cell]) => cell !== "");
    return new Map([...Object.entries(stated), ...beside]);
  }
}

function required(field: string): Omit<Finding, "severity"> {
  return {
    code: "CELL_REQUIRED",
    message: `The ${field} is not given.`,
    hint: "A figure without it says nothing: fill the cell, or take the row out.",
  };
}
