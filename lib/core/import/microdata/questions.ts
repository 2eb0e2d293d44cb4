import { cellAt } from "../matrix/table-cells";
import type { SplitRow } from "../reading";
import { isNotStated } from "../values/not-stated";
import { isNotSelected, type RespondentColumn } from "./respondent-columns";

/** A question to respondents: which answers each of them gave. */
export interface RespondentQuestion {
  readonly text: string;
  readonly kind: "single" | "multiple";
  readonly columns: readonly RespondentColumn[];
  readonly answers: readonly string[];
  /** The answers of a respondent; `null` when nothing is known of him: he is no part of the base. */
  readonly answersOf: (row: SplitRow) => readonly string[] | null;
}

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
  const answersOf = (row: SplitRow) => {
    const cell = cellAt(row, column.index);
    return isNotStated(cell) ? null : [cell];
  };
  const answers = column.saysNotSelected ? [...column.answers, "Not selected"] : column.answers;
  return { text: column.question, kind: "single", columns: [column], answers, answersOf };
}

/** Where no cell says "Not selected", who chose nothing cannot be told from who was not asked: he is left out. */
function multiple(text: string, columns: readonly RespondentColumn[]): RespondentQuestion {
  const answersOf = (row: SplitRow) => {
    const cells = columns.map(({ index }) => cellAt(row, index)).filter((cell) => !isNotStated(cell));
    return cells.length === 0 ? null : cells.filter((cell) => !isNotSelected(cell));
  };
  const answers = columns.flatMap((column) => column.answers);
  return { text, kind: "multiple", columns, answers: [...new Set(answers)], answersOf };
}
