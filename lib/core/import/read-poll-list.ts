import { type AnswerColumn, answerColumns } from "./answer-columns";
import { askForCountry, askForQuestion } from "./asks";
import { type BracketNumbers, bracketNumbers } from "./bracket-numbers";
import { chooseAnswers } from "./choose-answers";
import { noteLeftOut, noteUnknown } from "./column-notes";
import { asReadColumn, CONFIDENCE, readColumnOf } from "./columns";
import { extraColumns, type FieldSources, type FigureLayout, type Layout, rowFields, type ShapeInput } from "./layout";
import { kindsOfRows } from "./poll-rows";
import { questionOfRows } from "./question-of-rows";
import { settleSamePolls } from "./same-polls";
import { settleRegions } from "./settle-regions";
import { splitOffClient } from "./split-off-client";

/** Rows are polls, answers are columns; columns of subgroups and numbers that are no answers stand among them. */
export function layOutPollList(input: ShapeInput): Layout {
  const { split, columns } = input;
  const found = answerColumns(split, columns);
  const { answers, asks } = chooseAnswers(input, found.answers);
  const { fields, unused } = rowFields(input);
  const regionsOf = settleRegions(input, fields);
  splitOffClient(input, fields);
  const indexes = answers.map(({ column }) => column.index);
  const rowKinds = kindsOfRows(input, indexes);
  const brackets = bracketNumbers(input, answers);
  const question = questionOfRows(input, fields, rowKinds);
  if (question.source) fields.set("question", question.source);
  if (fields.has("n")) noteZeroBases(input);
  const unknown = unknownColumns(input, answers, unused);
  noteUnknown(input, unknown);
  noteLeftOut(
    input,
    columns.filter((column) => column.role === "derived"),
  );
  return {
    columns: columns.map((column) =>
      indexes.includes(column.index)
        ? asReadColumn(column, "share", { confidence: Math.max(column.confidence, CONFIDENCE.content) })
        : baseOf(answers, column.index)
          ? asReadColumn(column, "sample_size", { confidence: CONFIDENCE.content })
          : readColumnOf(column),
    ),
    figures: answers.flatMap((answer) => figuresOf(answer, fields, brackets)),
    extraColumns: extraColumns(columns, unknown),
    emptyCell: "no-figure",
    asks: [
      ...askForCountry(fields, input.mapping),
      ...askForQuestion(fields),
      ...question.asks,
      ...asks,
      ...brackets.asks,
      ...settleSamePolls(input, answers, rowKinds),
    ],
    rowKinds,
    zeroBase: "not-stated",
    regionsOf,
    tellsPollsApart: true,
  };
}

/** A poll without a single interview is one whose number is not known. */
function noteZeroBases({ split, columns, problems }: ShapeInput): void {
  const n = columns.find(({ role }) => role === "sample_size");
  if (!n) return;
  for (const row of split.rows)
    if (row.cells[n.index - 1]?.trim() === "0")
      problems.add(
        { row: row.row, line: row.line, column: n.index },
        {
          severity: "warning",
          code: "N_IMPLAUSIBLE",
          value: "0",
          message: "The base is 0 interviews; it is read as not stated.",
          hint: "Correct it, or leave the cell empty.",
        },
      );
}

function unknownColumns({ columns }: ShapeInput, answers: readonly AnswerColumn[], unused: ShapeInput["columns"]) {
  const isAnswer = (index: number) => answers.some(({ column }) => column.index === index) || baseOf(answers, index);
  return [...columns.filter((column) => column.role === null && !isAnswer(column.index)), ...unused];
}

function baseOf(answers: readonly AnswerColumn[], index: number): boolean {
  return answers.some(({ base }) => base?.index === index);
}

/** One figure a cell, or two where seats stand in brackets. */
function figuresOf(answer: AnswerColumn, row: FieldSources, brackets: BracketNumbers): FigureLayout[] {
  const { column, response, subgroup, base } = answer;
  const fields = new Map(row);
  fields.set("response", { kind: "header", column: column.index, text: response });
  if (subgroup !== null) {
    fields.set("subgroup", { kind: "header", column: column.index, text: subgroup });
    // The base and the margin of the row are those of everybody.
    for (const field of ["n", "effective_n", "margin_of_error"] as const) fields.delete(field);
    if (base) fields.set("n", { kind: "column", column: base.index, otherwise: null });
  }
  if (!brackets.inCells) return [{ shareColumn: column.index, fields }];
  const share: FigureLayout = { shareColumn: column.index, fields, part: "before-bracket" };
  if (brackets.unit === null) return [share];
  return [share, { shareColumn: column.index, fields, part: "in-bracket", unit: brackets.unit }];
}
