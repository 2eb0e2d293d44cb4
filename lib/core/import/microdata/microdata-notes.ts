import { kishDesignEffectOfSums, type WeightSums } from "../../stats/kish-design-effect";
import { headerPlace } from "../layout";
import type { ProblemList } from "../problem-list";
import type { SplitFile } from "../reading";
import { quoted } from "../values/cell-reading";
import type { RespondentQuestion } from "./questions";
import type { ColumnContent, RespondentColumn } from "./respondent-columns";

/** The weights as they came out: their sum must be what the pollster says it is. */
export function noteWeights(
  split: SplitFile,
  column: RespondentColumn | null,
  weights: WeightSums,
  problems: ProblemList,
): void {
  const count = weights.count.toLocaleString("en");
  const kish = kishDesignEffectOfSums(weights);
  if (column === null || kish === null) {
    const message = `The ${count} respondents are not weighted: every one counts the same.`;
    const hint = 'If a column holds weights, say so in a mapping: {"columns": {"…": "weight"}}.';
    problems.add({}, { severity: "note", code: "WEIGHTS_APPLIED", message, hint });
    return;
  }
  problems.add(headerPlace(split, column), {
    severity: "note",
    code: "WEIGHTS_APPLIED",
    value: column.header,
    message: `The weights of ${count} respondents add up to ${weights.sum.toFixed(1)}; design effect ${kish.designEffect.toFixed(2)} (Kish), effective n ${kish.effectiveN.toFixed(1)}.`,
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
export function noteAnswersOnce(columns: readonly RespondentColumn[], problems: ProblemList): void {
  for (const { index, answers, texts } of columns) {
    const listed = new Set(answers);
    for (const { text, count, row, line } of texts) {
      if (count > 1 || !listed.has(text)) continue;
      problems.add(
        { row, line, column: index },
        {
          severity: "note",
          code: "ANSWER_ONCE",
          value: text,
          message: `Only one respondent answered ${quoted(text)}.`,
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
