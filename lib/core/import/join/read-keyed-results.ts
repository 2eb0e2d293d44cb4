import { keyNotFound } from "../battery/battery-problems";
import { checkFigures } from "../checks/check-figures";
import { askForCompanions } from "../matrix/companion-ask";
import { keyTable, linkOf } from "../matrix/key-table";
import { type Companion, type MatrixInput, type MatrixReading, NOTHING_READ } from "../matrix/matrix-reading";
import { cellAt, plainKey } from "../matrix/table-cells";
import { columnLetter } from "../place";
import { ProblemList } from "../problem-list";
import type { FileShape, SplitRow } from "../reading";
import type { ReadFigure } from "../row-reader";
import { readShare } from "../values/read-share";
import { type BreakdownPair, breakdownPairs, openCell, subgroupOf } from "./breakdown";
import { type PollEntry, readPollEntry } from "./poll-entry";
import { type QuestionEntry, readQuestionEntry } from "./question-entry";
import { readColumnsOf } from "./read-poll-table";
import { recognisePollTable, recogniseQuestionTable, type TableColumns } from "./recognise-tables";

/** Results that point to polls and questions by number, joined with the tables that say which those are. */
export function readKeyedResults(columns: TableColumns, input: MatrixInput): MatrixReading {
  const { split, fileName, problems, today } = input;
  const polls = companionOf(input, "poll-table", recognisePollTable);
  const questions = companionOf(input, "question-table", recogniseQuestionTable);
  const seen = { ...NOTHING_READ, columns: readColumnsOf(split, columns) };
  if (!polls || !questions) {
    const why = "The results name their polls and questions by number only.";
    const needs = (["poll-table", "question-table"] as const).filter((_, position) => ![polls, questions][position]);
    return { ...seen, asks: [askForCompanions(why, needs)] };
  }
  const pollKeys = keyTable(polls.companion, polls.columns.get("poll_id") ?? 1);
  const questionKeys = keyTable(questions.companion, questions.columns.get("question_id") ?? 1);
  // The problems of the other tables are told with those tables, not here again.
  const told = new ProblemList(polls.companion.name);
  const context = {
    columns,
    pairs: breakdownPairs(split),
    polls: mapRows(pollKeys.rows, (row) => readPollEntry(row, polls.columns, told)),
    questions: mapRows(questionKeys.rows, (row) =>
      readQuestionEntry(row, questions.columns, questions.companion.split),
    ),
    pollFile: polls.companion.name,
    questionFile: questions.companion.name,
    input,
  };
  const figures = split.rows.flatMap((row) => figureOf(row, context) ?? []);
  checkFigures(figures, { today, questionKind: () => "single" }, problems);
  const from = (role: "poll_id" | "question_id") => ({ name: fileName, split, column: columns.get(role) ?? 1 });
  return {
    ...seen,
    figures,
    decimal: ".",
    description: { polls: [], questions: [...context.questions.values()].map(describe) },
    links: [linkOf(from("poll_id"), pollKeys), linkOf(from("question_id"), questionKeys)],
  };
}

interface FoundTable {
  readonly companion: Companion;
  readonly columns: TableColumns;
}

/** The only table of this shape among the other files: with two it is not known which one the numbers belong to. */
function companionOf(
  { companions }: MatrixInput,
  shape: FileShape,
  recognise: (split: Companion["split"]) => TableColumns | null,
): FoundTable | null {
  const [companion, ...others] = companions.filter((one) => one.shape === shape);
  const columns = companion && others.length === 0 ? recognise(companion.split) : null;
  return companion && columns ? { companion, columns } : null;
}

interface ResultContext {
  readonly columns: TableColumns;
  readonly pairs: readonly BreakdownPair[];
  readonly polls: ReadonlyMap<string, PollEntry>;
  readonly questions: ReadonlyMap<string, QuestionEntry>;
  readonly pollFile: string;
  readonly questionFile: string;
  readonly input: MatrixInput;
}

function figureOf(row: SplitRow, context: ResultContext): ReadFigure | null {
  const { columns, input } = context;
  const at = (role: "poll_id" | "question_id" | "response" | "share" | "note") => cellAt(row, columns.get(role) ?? 0);
  const [pollKey, questionKey] = [plainKey(at("poll_id")), plainKey(at("question_id"))];
  const [poll, question] = [context.polls.get(pollKey), context.questions.get(questionKey)];
  if (!poll) keyNotFound(row, columns.get("poll_id") ?? 1, pollKey, context.pollFile, input.problems);
  if (!question) keyNotFound(row, columns.get("question_id") ?? 1, questionKey, context.questionFile, input.problems);
  const column = columns.get("share") ?? 1;
  const place = { row: row.row, line: row.line, column };
  const share = readShare(at("share"), { unit: "percent", decimal: "." });
  if (!share.ok) {
    const { code, message, hint } = share;
    input.problems.add(place, { severity: "error", code, message, hint, value: at("share") });
  }
  const open = openCell(row, context.pairs);
  if (open !== null) breakdownHalf(row, open, input.problems);
  if (!poll || !question || !share.ok || open !== null) return null;
  const subgroup = subgroupOf(row, context.pairs);
  const { status, share: published, bound } = share.value;
  const beside = { question_id: questionKey, result_note: at("note"), bound: bound ?? "" };
  return {
    line: row.line,
    column,
    record: {
      ...poll.facts,
      subgroup,
      questionId: question.questionId,
      question: question.wording ?? question.topic,
      scenario: null,
      response: at("response"),
      status,
      share: published,
      unit: "percent",
      // The table gives the size of the whole sample: of a group within it nothing is known.
      n: subgroup === null ? poll.n : null,
      effectiveN: null,
      marginOfError: subgroup === null ? poll.marginOfError : null,
      source: input.fileName,
      sourceRow: String(row.row),
      sourceColumn: columnLetter(column),
      extra: { ...poll.extra, ...Object.fromEntries(Object.entries(beside).filter(([, text]) => text !== "")) },
      fileRow: row.row,
    },
  };
}

function breakdownHalf(row: SplitRow, column: number, problems: ProblemList): void {
  problems.add(
    { row: row.row, line: row.line, column },
    {
      severity: "error",
      code: "BREAKDOWN_HALF",
      value: cellAt(row, column),
      message: "The group is named only by half: the variable or its value is missing.",
      hint: "Fill both cells, or write - in both for the whole sample.",
    },
  );
}

function mapRows<T>(rows: ReadonlyMap<string, SplitRow>, read: (row: SplitRow) => T): ReadonlyMap<string, T> {
  return new Map([...rows].map(([key, row]) => [key, read(row)]));
}

function describe({ questionId, topic, wording }: QuestionEntry) {
  return { slug: questionId, kind: "single" as const, topic: topic ?? wording ?? questionId, wording, responses: [] };
}
