import type { TidyColumn, TidyRecord } from "../model/tidy-record";
import type { FieldReaders } from "./field-readers";
import { type pollSlug, QUESTION_NOT_STATED } from "./identify";
import type { FieldSource, FieldSources, FigureLayout, Layout, RowKind } from "./layout";
import { columnLetter } from "./place";
import type { Finding, ProblemList } from "./problem-list";
import type { SplitFile, SplitRow } from "./reading";
import { columnOf, RowCells } from "./row-cells";
import { partOfCell, type ShareNotation } from "./values/read-share";
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
  /** Whether all figures of a row have what is said of the poll from the same cells. */
  readonly sameRowFacts: boolean;
}

/** What holds for every figure of a row. */
type RowFacts = ReturnType<RowReader["rowFacts"]>;

/** Makes records of the figures of one row. */
export class RowReader {
  private readonly cells: RowCells;
  private readonly kind: RowKind | undefined;
  private known: { readonly facts: RowFacts; readonly failed: boolean } | null = null;

  constructor(
    private readonly context: RowContext,
    row: SplitRow,
  ) {
    this.cells = new RowCells(context.split, context.problems, row);
    this.kind = context.layout.rowKinds?.get(row.row);
  }

  /** `null` when the cell holds no figure or something stands against it. */
  read(figure: FigureLayout): ReadFigure | null {
    if (this.kind?.skip) return null;
    const column = figure.shareColumn ?? columnOf(figure.fields.get("status")) ?? 1;
    if (this.context.layout.emptyCell === "no-figure" && this.figureCell(figure, column) === "") return null;
    this.cells.failed = false;
    const record = this.record(figure, column);
    return record && !this.cells.failed ? { record, line: this.cells.row.line, column } : null;
  }

  private figureCell({ part }: FigureLayout, column: number): string {
    return partOfCell(this.cells.cell(column), part).trim();
  }

  private record(figure: FigureLayout, column: number): TidyRecord | null {
    const { fields } = figure;
    const { readers } = this.context;
    const facts = this.facts(fields);
    const beside = facts.extra;
    const share = this.share(figure, column, beside.get("bound") ?? null);
    const response = this.response(fields);
    const territory = this.territory(fields);
    const subgroup = this.cells.field(fields, "subgroup", readers.text);
    const n = this.cells.field(fields, "n", readers.sampleSize);
    if (share === null || response === null) return null;
    const { bound } = share;
    const extra = bound === null ? beside : new Map([...beside, ["bound", bound]]);
    // Field by field: copying objects into each other takes most of the time of a file of a million figures.
    return {
      pollId: facts.pollId,
      kind: facts.kind,
      pollster: facts.pollster,
      client: facts.client,
      country: territory.country,
      region: territory.region,
      population: facts.population,
      subgroup,
      mode: facts.mode,
      fieldworkStart: facts.fieldworkStart,
      fieldworkEnd: facts.fieldworkEnd,
      published: facts.published,
      questionId: facts.questionId,
      question: facts.question,
      scenario: facts.scenario,
      response,
      share: share.share,
      unit: share.unit,
      status: share.status,
      n,
      effectiveN: fields.has("effective_n") ? facts.effectiveN : null,
      marginOfError: fields.has("margin_of_error") ? facts.marginOfError : null,
      source: facts.origin.source,
      sourceRow: facts.origin.sourceRow ?? String(this.cells.row.row),
      sourceColumn: facts.origin.sourceColumn ?? columnLetter(column),
      extra: extra.size > 0 ? Object.fromEntries(extra) : null,
      fileRow: this.cells.row.row,
    };
  }

  /** Read once a row where every figure has them from the same cells: a row may hold dozens of figures. */
  private facts(fields: FieldSources): RowFacts {
    if (this.known === null || !this.context.sameRowFacts) {
      const facts = this.rowFacts(fields);
      this.known = { facts, failed: this.cells.failed };
    } else if (this.known.failed) this.cells.failed = true;
    return this.known.facts;
  }

  private rowFacts(fields: FieldSources) {
    const { cells, kind } = this;
    const { readers, layout } = this.context;
    const extra = this.extra(fields);
    const stated = cells.field(fields, "pollster", readers.pollster);
    const isPoll = kind?.kind === undefined || kind.kind === "poll";
    const { question, questionId } = this.question(fields);
    const facts = {
      kind: cells.field(fields, "kind", readers.kind) ?? kind?.kind ?? layout.kind ?? ("poll" as const),
      // What stands in place of a pollster in the row of an election is no pollster.
      pollster: isPoll ? stated : null,
      client: cells.field(fields, "client", readers.text),
      population: cells.field(fields, "population", readers.text),
      mode: cells.field(fields, "mode", readers.text),
      fieldworkStart: cells.field(fields, "fieldwork_start", readers.startDate),
      fieldworkEnd: cells.field(fields, "fieldwork_end", readers.endDate),
      published: cells.field(fields, "published", readers.endDate),
      question,
      questionId,
      scenario: kind?.scenario ?? cells.field(fields, "scenario", readers.text),
      effectiveN: cells.field(fields, "effective_n", readers.effectiveN),
      marginOfError: cells.field(fields, "margin_of_error", readers.margin),
    };
    return Object.assign(facts, {
      pollId: this.pollId(fields, facts, stated),
      extra: isPoll || stated === null ? extra : new Map([...extra, ["row", stated]]),
      origin: this.origin(fields),
    });
  }

  private pollId(fields: FieldSources, facts: Parameters<typeof pollSlug>[0], stated: string | null): string {
    const id =
      this.cells.field(fields, "poll_id", this.context.readers.pollId) ??
      this.context.readers.pollSlug({ ...facts, pollster: stated });
    const copy = this.kind?.copy;
    return copy === undefined ? id : `${id.slice(0, 116)}-${copy}`;
  }

  private share(figure: FigureLayout, column: number, statedBound: string | null) {
    const { fields, shareColumn } = figure;
    const { cells } = this;
    const { readers, notation } = this.context;
    const source: FieldSource = { kind: "column", column, otherwise: null };
    const unit = cells.field(fields, "unit", readers.unit) ?? this.columnUnit(figure) ?? notation.unit;
    const stated = cells.field(fields, "status", readers.status);
    const text = shareColumn === null ? "" : this.figureCell(figure, column);
    const read = cells.accept(readers.share(unit)(text), source);
    if (read === null) return null;
    const share = cells.accept(settleStatus(stated, read, statedBound), source);
    return share && { ...share, unit: unit === "fraction" ? ("percent" as const) : unit };
  }

  /** A column of seats among columns of shares keeps its own unit. */
  private columnUnit({ unit: own, shareColumn }: FigureLayout): ShareNotation["unit"] | null {
    if (own !== undefined) return own;
    const unit = shareColumn === null ? null : (this.context.layout.columns[shareColumn - 1]?.unit ?? null);
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
    return { question, questionId: id ?? this.context.readers.questionSlug(question ?? QUESTION_NOT_STATED) };
  }

  /** Whether of two fields that stand for each other at least one has a place, and nothing stands in it. */
  private isNowhere(fields: FieldSources, ...names: readonly [TidyColumn, TidyColumn]): boolean {
    const present = names.filter((name) => fields.has(name));
    return present.length > 0 && present.every((name) => this.cells.isEmpty(fields, name));
  }

  /** Where the figure stood first: the document the row names, else this file and the figure's own cell. */
  private origin(fields: FieldSources): { source: string; sourceRow: string | null; sourceColumn: string | null } {
    const text = (name: TidyColumn) => this.cells.field(fields, name, this.context.readers.text) ?? "";
    const [source, sourceRow, sourceColumn] = [text("source"), text("source_row"), text("source_column")];
    const isStated = source !== "" || sourceRow !== "" || sourceColumn !== "";
    if (isStated) return { source, sourceRow, sourceColumn };
    return { source: this.context.fileName, sourceRow: null, sourceColumn: null };
  }

  private extra(fields: FieldSources): ReadonlyMap<string, string> {
    const stated = this.cells.field(fields, "extra", this.context.readers.extra);
    if (stated === null && this.context.layout.extraColumns.length === 0) return NOTHING_BESIDE;
    const beside = this.context.layout.extraColumns
      .map(({ column, name }) => [name, this.cells.cell(column).trim()] as const)
      .filter(([, cell]) => cell !== "");
    return new Map([...Object.entries(stated ?? {}), ...beside]);
  }
}

const NOTHING_BESIDE: ReadonlyMap<string, string> = new Map();

function required(field: string): Omit<Finding, "severity"> {
  return {
    code: "CELL_REQUIRED",
    message: `The ${field} is not given.`,
    hint: "A figure without it says nothing: fill the cell, or take the row out.",
  };
}
