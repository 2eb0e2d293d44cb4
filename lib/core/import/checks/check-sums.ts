import type { QuestionKind } from "../../model/question";
import type { ProblemList } from "../problem-list";
import { meaningOfResponse } from "../response-words";
import type { CheckedFigure } from "./checked-figure";

/** Above this, rounding of a few answers explains no sum; below the other, something is missing from a full set. */
const HIGHEST_SUM = 101.5;
const LOWEST_FULL_SUM = 95;

/** Single-choice answers of one population cannot add up to more than all of it. A warning: the question may be multiple choice. */
export function checkSum(figures: readonly CheckedFigure[], kindOf: KindOf, problems: ProblemList): void {
  const set = figures.every(isShare) ? figures : figures.filter(isShare);
  const [first] = set;
  if (!first || kindOf(first.record) !== "single") return;
  const sum = sumOf(set);
  if (sum <= highestSum(set) && !(sum < LOWEST_FULL_SUM && seemsFull(set))) return;
  if (addsUpWithoutUndecided(set)) return;
  const { record, line, column } = first;
  problems.tell("warning", () => [
    { row: record.fileRow, line, column },
    {
      severity: "warning",
      code: "SHARES_NOT_100",
      message: `The answers of ${record.region ?? record.country ?? "all"} to "${record.question ?? record.questionId}" add up to ${Number(sum.toFixed(2))}%.`,
      hint: "Correct the file, or mark the question as multiple choice in its description.",
    },
  ]);
}

/** The kind of a figure's question, as far as anybody says it. */
export type KindOf = (record: CheckedFigure["record"]) => QuestionKind;

function isShare({ record }: CheckedFigure): boolean {
  return record.unit === "percent";
}

function sumOf(set: readonly CheckedFigure[]): number {
  return set.reduce((total, { record }) => total + Number(record.share ?? 0), 0);
}

/** Whole numbers may each be rounded up by half a point. */
function highestSum(set: readonly CheckedFigure[]): number {
  const areWhole = set.every(({ record }) => !record.share?.includes("."));
  return areWhole ? Math.max(HIGHEST_SUM, 100 + set.length / 2) : HIGHEST_SUM;
}

/** Parties are often given as shares of the decided, with the undecided beside them. */
function addsUpWithoutUndecided(set: readonly CheckedFigure[]): boolean {
  const decided = set.filter(({ record }) => meaningOfResponse(record.response).kind !== "dont-know");
  if (decided.length === set.length) return false;
  const sum = sumOf(decided);
  return sum >= LOWEST_FULL_SUM && sum <= highestSum(decided);
}

/** Both sides and a don't know, all with a value: then no answer is left out on purpose. */
function seemsFull(set: readonly CheckedFigure[]): boolean {
  const meanings = set.map(({ record }) => meaningOfResponse(record.response));
  return (
    set.every(({ record }) => record.status === "value") &&
    meanings.some(({ side }) => side === "support") &&
    meanings.some(({ side }) => side === "oppose") &&
    meanings.some(({ kind }) => kind === "dont-know")
  );
}
