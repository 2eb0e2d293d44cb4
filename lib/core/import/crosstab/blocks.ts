import { cellAt } from "../matrix/table-cells";
import type { SplitRow } from "../reading";
import { FIRST_FIGURE_COLUMN } from "./banner";

/** A question of a crosstab with the rows of its answers. */
export interface Block {
  readonly question: string;
  readonly row: SplitRow;
  readonly answers: readonly SplitRow[];
}

export interface Blocks {
  readonly blocks: readonly Block[];
  /** Rows that are neither a question nor an answer below one. */
  readonly unclear: readonly SplitRow[];
}

/** The question stands alone in column 1 and opens a block; its answers follow in column 2. */
export function blocksOf(rows: readonly SplitRow[]): Blocks {
  const blocks: { question: string; row: SplitRow; answers: SplitRow[] }[] = [];
  const unclear: SplitRow[] = [];
  for (const row of rows) {
    const block = blocks.at(-1);
    if (isQuestionRow(row)) blocks.push({ question: cellAt(row, 1), row, answers: [] });
    else if (isAnswerRow(row) && block) block.answers.push(row);
    else unclear.push(row);
  }
  return { blocks, unclear };
}

export function isQuestionRow(row: SplitRow): boolean {
  return cellAt(row, 1) !== "" && row.cells.slice(1).every((cell) => cell.trim() === "");
}

export function isAnswerRow(row: SplitRow): boolean {
  return cellAt(row, 1) === "" && cellAt(row, 2) !== "";
}

export function holdsNoFigure(row: SplitRow): boolean {
  return row.cells.slice(FIRST_FIGURE_COLUMN - 1).every((cell) => cell.trim() === "");
}
