import type { AnswerColumn } from "./answer-columns";
import { answerTo, askForBrackets } from "./asks";
import type { ShapeInput } from "./layout";
import type { Ask, SplitFile } from "./reading";
import { partOfCell } from "./values/read-share";

export interface BracketNumbers {
  /** What the number in brackets counts; `null` when the cells hold none, or none that is kept. */
  readonly unit: "seats" | "count" | null;
  readonly inCells: boolean;
  readonly asks: readonly Ask[];
}

/** Whether cells hold a second number, as in `27,5 (51)`, and what it is: seats add up to one parliament in every row. */
export function bracketNumbers({ split, mapping }: ShapeInput, answers: readonly AnswerColumn[]): BracketNumbers {
  const columns = answers.map(({ column }) => column.index);
  const example = firstWithBracket(split, columns);
  if (example === null) return { unit: null, inCells: false, asks: [] };
  const answer = answerTo(mapping, "IN_BRACKETS");
  if (answer === "seats" || answer === "count") return { unit: answer, inCells: true, asks: [] };
  if (answer === "ignore") return { unit: null, inCells: true, asks: [] };
  if (sameSumInRows(split, columns)) return { unit: "seats", inCells: true, asks: [] };
  return { unit: null, inCells: true, asks: [askForBrackets(example)] };
}

function firstWithBracket(split: SplitFile, columns: readonly number[]): string | null {
  for (const { cells } of split.rows)
    for (const column of columns) {
      const cell = cells[column - 1] ?? "";
      if (partOfCell(cell, "in-bracket") !== "") return cell.trim();
    }
  return null;
}

function sameSumInRows(split: SplitFile, columns: readonly number[]): boolean {
  const rowsBySum = new Map<number, number>();
  for (const { cells } of split.rows) {
    const sum = columns.reduce((total, column) => total + Number(partOfCell(cells[column - 1] ?? "", "in-bracket")), 0);
    if (sum > 0) rowsBySum.set(sum, (rowsBySum.get(sum) ?? 0) + 1);
  }
  const counts = [...rowsBySum.values()];
  const rows = counts.reduce((total, count) => total + count, 0);
  return rows > 1 && Math.max(...counts) >= rows * 0.9;
}
