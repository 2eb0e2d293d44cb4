import type { AnswerColumn } from "./answer-columns";
import { answerTo, askForAnswerColumns } from "./asks";
import type { ShapeInput } from "./layout";
import type { Ask } from "./reading";
import { meaningOfResponse } from "./response-words";
import { readDecimal } from "./values/decimal-text";
import { partOfCell } from "./values/read-share";

/** Above this in most rows, the columns hold more than the answers to one question. */
const HIGHEST_SUM = 104;
const SAMPLE_ROWS = 500;

/** Which columns are answers: those a person names, else all, unless together they are more than everybody. */
export function chooseAnswers(
  input: ShapeInput,
  found: readonly AnswerColumn[],
): { readonly answers: readonly AnswerColumn[]; readonly asks: readonly Ask[] } {
  const answer = answerTo(input.mapping, "ANSWER_COLUMNS");
  if (answer === "all") return { answers: found, asks: [] };
  if (answer !== undefined) {
    const names = new Set(answer.split(";").map((name) => name.trim()));
    return { answers: found.filter(({ column }) => names.has(column.header)), asks: [] };
  }
  const main = found.filter(({ subgroup, column }) => subgroup === null && !column.isMapped);
  const sum = usualSum(input, main);
  if (sum <= HIGHEST_SUM) return { answers: found, asks: [] };
  return {
    answers: found,
    asks: [
      askForAnswerColumns(
        main.map(({ column }) => column.header),
        sum,
      ),
    ],
  };
}

/** The median of the sums of the rows. The undecided are left out: parties often add up to 100 without them. */
function usualSum({ split }: ShapeInput, answers: readonly AnswerColumn[]): number {
  const columns = answers
    .filter(({ response }) => meaningOfResponse(response).kind !== "dont-know")
    .map(({ column }) => column.index);
  const sums = split.rows
    .slice(0, SAMPLE_ROWS)
    .map(({ cells }) => columns.reduce((total, column) => total + numberIn(cells[column - 1] ?? ""), 0));
  return sums.sort((a, b) => a - b)[Math.floor(sums.length / 2)] ?? 0;
}

function numberIn(cell: string): number {
  const text = partOfCell(cell, "before-bracket").replace(/\s*%$/, "");
  return Number(readDecimal(text, ".") ?? readDecimal(text, ",") ?? 0);
}
