import { QuickMap } from "./quick-map";
import type { RespondentColumn } from "./respondent-columns";

/** A question to respondents, and how their cells answer it. */
export interface RespondentQuestion {
  readonly text: string;
  readonly kind: "single" | "multiple";
  readonly columns: readonly RespondentColumn[];
  readonly answers: readonly string[];
  /**
   * For each column, which of `answers` a cell is, counted from 0; NOTHING_CHOSEN where it says that it is none of them.
   * Of a respondent all of whose cells are not in it nothing is known: he is no part of the base.
   */
  readonly cells: readonly { readonly index: number; readonly answerOf: AnswerLookup }[];
}

/** Gives the position of the answer that a cell holds. */
export type AnswerLookup = Pick<ReadonlyMap<string, number>, "get">;

/** Asked, and nothing chosen. */
export const NOTHING_CHOSEN = -1;

/** One question a column of answers, and one for the columns of one stem that hold an option each. */
export function questionsOf(columns: readonly RespondentColumn[]): RespondentQuestion[] {
  const options = new Map<string, RespondentColumn[]>();
  for (const column of columns)
    if (column.content === "option") options.set(column.stem, [...(options.get(column.stem) ?? []), column]);
  return columns.flatMap((column) => {
    if (column.content === "category") return [single(column)];
    const together = column.content === "option" ? (options.get(column.stem) ?? []) : [];
    if (together[0] !== column) return [];
    return [together.length > 1 ? multiple(column.stem, together) : single(column)];
  });
}

function single(column: RespondentColumn): RespondentQuestion {
  const answers = column.saysNotSelected ? [...column.answers, "Not selected"] : column.answers;
  return { text: column.question, kind: "single", columns: [column], answers, cells: cellsOf([column], answers) };
}

/** Where no cell says "Not selected", who chose nothing cannot be told from who was not asked: he is left out. */
function multiple(text: string, columns: readonly RespondentColumn[]): RespondentQuestion {
  const answers = [...new Set(columns.flatMap((column) => column.answers))];
  return { text, kind: "multiple", columns, answers, cells: cellsOf(columns, answers) };
}

function cellsOf(columns: readonly RespondentColumn[], answers: readonly string[]): RespondentQuestion["cells"] {
  const positions = new Map(answers.map((answer, position) => [answer, position]));
  return columns.map(({ index, texts }) => {
    const answerOf = new QuickMap<number>();
    for (const { text, isStated } of texts) if (isStated) answerOf.set(text, positions.get(text) ?? NOTHING_CHOSEN);
    return { index, answerOf };
  });
}
