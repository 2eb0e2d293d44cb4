import type { TidyColumn, TidyRecord } from "../model/tidy-record";
import { apartFrom, type PollVariants, quarterOf } from "./apart";
import { type FieldCell, fieldsIn } from "./field-cell";
import type { FieldReaders } from "./field-readers";
import { QUESTION_NOT_STATED } from "./identify";
import type { FieldSources, Layout, RowKind } from "./layout";
import { requiredField } from "./required-field";
import { columnsOf, type RowCells } from "./row-cells";

/** What a row says of its poll and question: the same for all its figures, and mostly for the rows around it. */
export type PollStatement = Pick<
  TidyRecord,
  | "pollId"
  | "kind"
  | "pollster"
  | "client"
  | "population"
  | "mode"
  | "fieldworkStart"
  | "fieldworkEnd"
  | "published"
  | "questionId"
  | "question"
  | "scenario"
> & {
  /** What stands in place of a pollster in a row that is no poll. */
  readonly rowName: string | null;
  /** What a quarter is called: it has no date of its own. */
  readonly quarter: string;
};

const FIELDS = [
  "poll_id",
  "kind",
  "pollster",
  "client",
  "population",
  "mode",
  "fieldwork_start",
  "fieldwork_end",
  "published",
  "question_id",
  "question",
  "scenario",
] as const satisfies readonly TidyColumn[];

/** Statements that are remembered; more than this, and the file is not one of a few polls to come back to. */
const REMEMBERED = 10_000;

/** Reads what rows say of their polls: once for all rows that say the same. */
export class PollStatements {
  private readonly columns: readonly number[];
  private readonly seen = new Map<string, PollStatement>();
  private last: PollStatement | null = null;
  private lastCells: readonly string[] = [];
  private readonly fields: ReturnType<typeof statementFields>;

  constructor(
    private readonly cells: RowCells,
    sources: FieldSources,
    private readonly layout: Layout,
    private readonly readers: FieldReaders,
    private readonly variants: PollVariants,
  ) {
    this.fields = statementFields(cells, sources, readers);
    const beside = layout.tellsPollsApart ? layout.extraColumns.map(({ column }) => column) : [];
    this.columns = [...new Set([...FIELDS.flatMap((name) => columnsOf(sources.get(name))), ...beside])];
  }

  read(kind: RowKind | undefined): PollStatement {
    if (kind !== undefined) return this.readAnew(kind);
    const { cells } = this.cells.row;
    if (this.last !== null && this.saysTheSame(cells)) return this.last;
    const key = this.columns.map((column) => cells[column - 1]).join("\u0000");
    const known = this.seen.get(key);
    const statement = known ?? this.readAnew(undefined);
    // What failed must be told of every row.
    const isSound = known !== undefined || !this.cells.failed;
    if (known === undefined && isSound && this.seen.size < REMEMBERED) this.seen.set(key, statement);
    this.last = isSound ? statement : null;
    this.lastCells = cells;
    return statement;
  }

  private saysTheSame(cells: readonly string[]): boolean {
    for (const column of this.columns) if (cells[column - 1] !== this.lastCells[column - 1]) return false;
    return true;
  }

  private readAnew(rowKind: RowKind | undefined): PollStatement {
    const { fields, layout } = this;
    const name = fields.pollster.read();
    const isPoll = rowKind?.kind === undefined || rowKind.kind === "poll";
    const question = fields.question.read();
    const id = fields.questionId.read();
    if (isNowhere(fields.questionId, fields.question))
      this.cells.refuse(fields.questionId.source ?? fields.question.source, requiredField("question"));
    const statement = {
      kind: fields.kind.read() ?? rowKind?.kind ?? layout.kind ?? ("poll" as const),
      // What stands in place of a pollster in the row of an election is no pollster.
      pollster: isPoll ? name : null,
      client: fields.client.read(),
      population: fields.population.read(),
      mode: fields.mode.read(),
      fieldworkStart: fields.fieldworkStart.read(),
      fieldworkEnd: fields.fieldworkEnd.read(),
      published: fields.published.read(),
      question,
      questionId: id ?? this.readers.questionSlug(question ?? QUESTION_NOT_STATED),
      scenario: rowKind?.scenario ?? fields.scenario.read(),
      rowName: isPoll ? null : name,
    };
    const quarter = layout.tellsPollsApart ? quarterOf(statement, this.besides()) : "";
    const pollId = fields.pollId.read() ?? this.readers.pollSlug({ ...statement, pollster: name });
    const own = apartFrom({ ...statement, pollId, quarter }, this.variants);
    return { ...own, pollId: rowKind?.copy === undefined ? own.pollId : `${own.pollId.slice(0, 116)}-${rowKind.copy}` };
  }

  private besides(): string[] {
    return this.layout.extraColumns.map(({ column }) => this.cells.cell(column).trim());
  }
}

function statementFields(cells: RowCells, sources: FieldSources, readers: FieldReaders) {
  const field = fieldsIn(cells, sources);
  return {
    pollId: field("poll_id", readers.pollId),
    kind: field("kind", readers.kind),
    pollster: field("pollster", readers.pollster),
    client: field("client", readers.text),
    population: field("population", readers.text),
    mode: field("mode", readers.text),
    fieldworkStart: field("fieldwork_start", readers.startDate),
    fieldworkEnd: field("fieldwork_end", readers.endDate),
    published: field("published", readers.endDate),
    questionId: field("question_id", readers.questionId),
    question: field("question", readers.text),
    scenario: field("scenario", readers.text),
  };
}

/** Whether of two fields that stand for each other at least one has a place, and nothing stands in it. */
export function isNowhere(...fields: readonly FieldCell<unknown>[]): boolean {
  const present = fields.filter(({ source }) => source !== undefined);
  return present.length > 0 && present.every((field) => field.isEmpty());
}
