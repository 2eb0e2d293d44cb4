import { kishDesignEffect } from "../../stats/kish-design-effect";
import { headerPlace } from "../layout";
import { cellAt } from "../matrix/table-cells";
import type { ProblemList } from "../problem-list";
import type { SplitFile, SplitRow } from "../reading";
import { quoted } from "../values/cell-reading";
import type { RespondentQuestion } from "./questions";
import type { RespondentTable } from "./recognise-microdata";
import type { ColumnContent, RespondentColumn } from "./respondent-columns";

/** The weights as they came out: their sum must be what the pollster says it is. */
export function noteWeights(
  split: SplitFile,
  column: RespondentColumn | null,
  weights: readonly number[],
  problems: ProblemList,
): void {
  const count = weights.length.toLocaleString("en");
  const kish = kishDesignEffect(weights);
  if (column === null || kish === null) {
    const message = `The ${count} respondents are not weighted: every one counts the same.`;
    const hint = 'If a column holds weights, say so in a mapping: {"columns": {"…": "weight"}}.';
    problems.add({}, { severity: "note", code: "WEIGHTS_APPLIED", message, hint });
    return;
  }
  const sum = weights.reduce((total, weight) => total + weight, 0);
  problems.add(headerPlace(split, column), {
    severity: "note",
    code: "WEIGHTS_APPLIED",
    value: column.header,
    message: `The weights of ${count} respondents add up to ${sum.toFixed(1)}; design effect ${kish.designEffect.toFixed(2)} (Kish), effective n ${kish.effectiveN.toFixed(1)}.`,
    hint: "Every share is computed with them.",
  });
}

const LEFT_OUT: Readonly<Partial<Record<ColumnContent, string>>> = {
  number: "holds numbers (a ranking, a code, an amount)",
  text: "holds free text",
  empty: "is empty",
};

/** Names every column that is no question with a few answers. */
export function noteLeftOutColumns(
  split: SplitFile,
  columns: readonly RespondentColumn[],
  problems: ProblemList,
): void {
  for (const column of columns) {
    const why = LEFT_OUT[column.content];
    if (why === undefined) continue;
    problems.add(headerPlace(split, column), {
      severity: "note",
      code: "ANSWERS_LEFT_OUT",
      value: column.header,
      message: `The column ${quoted(column.question || column.header)} ${why} and is left out.`,
      hint: "Shares are computed of questions with a few answers in words only.",
    });
  }
}

/** What the base of a question of several answers is: not every file can tell. */
export function noteMultiple(split: SplitFile, questions: readonly RespondentQuestion[], problems: ProblemList): void {
  for (const { kind, columns, text } of questions) {
    const [first] = columns;
    if (kind !== "multiple" || !first) continue;
    const marked = columns.some(({ saysNotSelected }) => saysNotSelected);
    problems.add(headerPlace(split, first), {
      severity: marked ? "note" : "warning",
      code: "QUESTION_READ_AS_MULTIPLE",
      value: text,
      message: marked
        ? `${quoted(text)} has a column for each of its ${columns.length} answers: it is read as multiple choice.`
        : `${quoted(text)} has a column for each of its ${columns.length} answers. Who chose none cannot be told from who was not asked: the base is those who chose at least one.`,
      hint: "Its answers may add up to more than 100%.",
    });
  }
}

/** An answer that only one respondent gave is often a slip. */
export function noteAnswersOnce({ columns, rows }: RespondentTable, problems: ProblemList): void {
  for (const { index, answers } of columns) {
    const places = new Map<string, SplitRow | null>();
    if (answers.length === 0) continue;
    for (const row of rows) {
      const cell = cellAt(row, index);
      places.set(cell, places.has(cell) ? null : row);
    }
    for (const answer of answers) {
      const row = places.get(answer);
      if (!row) continue;
      problems.add(
        { row: row.row, line: row.line, column: index },
        {
          severity: "note",
          code: "ANSWER_ONCE",
          value: answer,
          message: `Only one respondent answered ${quoted(answer)}.`,
          hint: "If it is a slip, correct it; its share is suppressed.",
        },
      );
    }
  }
}

/** Says once how many shares are suppressed: one note a cell would drown the others. */
export function noteSuppressed(count: number, problems: ProblemList): void {
  if (count === 0) return;
  problems.add(
    {},
    {
      severity: "note",
      code: "GROUP_TOO_SMALL",
      message: `Shares that are suppressed: ${count.toLocaleString("en")}. There are fewer than 50 respondents in the group, or fewer than 10 in the answer.`,
      hint: "Take wider groups.",
    },
  );
}

/** A respondent counted twice shifts every share. */
export function refuseDoubles({ columns, rows }: RespondentTable, problems: ProblemList): void {
  const ids = columns.find(({ content }) => content === "id");
  if (!ids) return;
  const first = new Map<string, number>();
  for (const row of rows) {
    const id = cellAt(row, ids.index);
    const earlier = id === "" ? undefined : first.get(id);
    if (earlier === undefined) first.set(id, row.row);
    else
      problems.add(
        { row: row.row, line: row.line, column: ids.index },
        {
          severity: "error",
          code: "RESPONDENT_TWICE",
          value: id,
          message: `The respondent "${id}" stands in row ${earlier} already.`,
          hint: "Take one of the two rows out, or correct the number.",
        },
      );
  }
}
