import type { PollFacts } from "../matrix/poll-facts";
import { questionIdOf } from "../matrix/poll-facts";
import { columnLetter } from "../place";
import type { ReadFigure } from "../row-reader";
import type { RespondentQuestion } from "./questions";
import type { RespondentColumn } from "./respondent-columns";
import { isSmall, SMALLEST_BASE, SMALLEST_COUNT, type Suppression } from "./small-bases";
import type { Tally } from "./tally";

/** What every figure of a tally has in common. */
export interface TallyContext {
  readonly facts: PollFacts;
  readonly fileName: string;
  readonly weight: RespondentColumn | null;
  readonly firstRow: { readonly row: number; readonly line: number };
  readonly lastRow: number;
  readonly subgroup: string | null;
  readonly groupColumn: RespondentColumn | null;
  /** Why nothing of this group may be shown, whatever its size. */
  readonly hidden: Suppression | null;
}

/** The shares of a tally as records; those of few respondents keep their place without a value. */
export function tallyRecords(question: RespondentQuestion, tally: Tally, context: TallyContext): ReadFigure[] {
  if (tally.base === 0) return [];
  const { facts, fileName, firstRow, lastRow, subgroup, weight } = context;
  return tally.answers.map(({ answer, count, percent }) => {
    const suppressed = suppressionOf(tally, count, context);
    const column = columnOf(question, answer);
    return {
      line: firstRow.line,
      column: column.index,
      record: {
        ...facts,
        subgroup,
        questionId: questionIdOf(question.text, facts.pollId),
        question: question.text,
        scenario: null,
        response: answer,
        status: suppressed || percent === null ? ("suppressed" as const) : ("value" as const),
        share: suppressed || percent === null ? null : roundedText(percent),
        unit: "percent" as const,
        n: tally.base,
        effectiveN: weight === null || tally.effectiveN === null ? null : Number(tally.effectiveN.toFixed(6)),
        marginOfError: null,
        source: fileName,
        sourceRow: `${firstRow.row}-${lastRow}`,
        sourceColumn: usedColumns(column, question, context),
        extra: extraOf(question, tally, { count, suppressed, weight }),
        fileRow: firstRow.row,
      },
    };
  });
}

function suppressionOf({ base }: Tally, count: number, { hidden }: TallyContext): Suppression | null {
  if (base < SMALLEST_BASE) return "base below 50";
  return hidden ?? (count < SMALLEST_COUNT ? "fewer than 10 respondents" : null);
}

/** At most six decimals: more would pretend a precision that neither weights nor respondents have. */
function roundedText(percent: number): string {
  return percent.toFixed(6).replace(/\.?0+$/, "");
}

function columnOf({ columns, kind }: RespondentQuestion, answer: string): RespondentColumn {
  const [first] = columns;
  const own = kind === "multiple" ? columns.find(({ answers }) => answers.includes(answer)) : first;
  if (!own) throw new Error(`No column holds the answer "${answer}".`);
  return own;
}

/** The column of the answer, the other columns of its question (they make the base), the group and the weights. */
function usedColumns(own: RespondentColumn, { columns }: RespondentQuestion, context: TallyContext): string {
  const [first, last] = [columns[0] ?? own, columns.at(-1) ?? own];
  const all = first === last ? [] : [`${columnLetter(first.index)}-${columnLetter(last.index)}`];
  const others = [context.groupColumn, context.weight].flatMap((column) =>
    column ? [columnLetter(column.index)] : [],
  );
  return [columnLetter(own.index), ...all, ...others].join(",");
}

interface ComputedFrom {
  readonly count: number;
  readonly suppressed: Suppression | null;
  readonly weight: RespondentColumn | null;
}

function extraOf(
  { kind }: RespondentQuestion,
  tally: Tally,
  { count, suppressed, weight }: ComputedFrom,
): Record<string, string> {
  const weighting = weight === null ? "unweighted" : `with the weights of ${weight.header}`;
  return {
    computed: `from respondents, ${weighting}`,
    ...(suppressed ? { suppressed } : { count: String(count) }),
    without_answer: String(tally.missing),
    ...(kind === "multiple" ? { question_kind: kind } : {}),
    ...(!suppressed && isSmall(tally) ? { base: "small" } : {}),
  };
}
