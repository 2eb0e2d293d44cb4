import type { QuestionKind } from "../../model/question";
import type { ProblemList } from "../problem-list";
import { meaningOfResponse } from "../response-words";
import { resultGroup } from "../result-group";
import type { ReadFigure } from "../row-reader";

/** Above this, rounding of a few answers explains no sum; below the other, something is missing from a full set. */
const HIGHEST_SUM = 101.5;
const LOWEST_FULL_SUM = 95;

/** Single-choice answers of one population cannot add up to more than all of it. A warning: the question may be multiple choice. */
export function checkSums(
  figures: readonly ReadFigure[],
  kindOf: (questionId: string) => QuestionKind,
  problems: ProblemList,
): void {
  for (const set of answerSets(figures)) {
    const [first] = set;
    if (!first || kindOf(first.record.questionId) !== "single" || holdsOneTwice(set)) continue;
    const sum = sumOf(set);
    if (sum <= highestSum(set) && !(sum < LOWEST_FULL_SUM && seemsFull(set))) continue;
    if (addsUpWithoutUndecided(set)) continue;
    problems.add(
      { row: first.record.fileRow, line: first.line, column: first.column },
      {
        severity: "warning",
        code: "SHARES_NOT_100",
        message: `The answers of ${first.record.region ?? first.record.country ?? "all"} to "${first.record.question ?? first.record.questionId}" add up to ${Number(sum.toFixed(2))}%.`,
        hint: "Correct the file, or mark the question as multiple choice in its description.",
      },
    );
  }
}

function sumOf(set: readonly ReadFigure[]): number {
  return set.reduce((total, { record }) => total + Number(record.share ?? 0), 0);
}

/** Whole numbers may each be rounded up by half a point. */
function highestSum(set: readonly ReadFigure[]): number {
  const areWhole = set.every(({ record }) => !record.share?.includes("."));
  return areWhole ? Math.max(HIGHEST_SUM, 100 + set.length / 2) : HIGHEST_SUM;
}

/** Parties are often given as shares of the decided, with the undecided beside them. */
function addsUpWithoutUndecided(set: readonly ReadFigure[]): boolean {
  const decided = set.filter(({ record }) => meaningOfResponse(record.response).kind !== "dont-know");
  if (decided.length === set.length) return false;
  const sum = sumOf(decided);
  return sum >= LOWEST_FULL_SUM && sum <= highestSum(decided);
}

function answerSets(figures: readonly ReadFigure[]): Iterable<ReadFigure[]> {
  const sets = new Map<string, ReadFigure[]>();
  for (const figure of figures) {
    if (figure.record.unit !== "percent") continue;
    const key = resultGroup(figure.record);
    const set = sets.get(key);
    if (set) set.push(figure);
    else sets.set(key, [figure]);
  }
  return sets.values();
}

/** A figure given twice is an error of its own, and the sum then says nothing. */
function holdsOneTwice(set: readonly ReadFigure[]): boolean {
  return new Set(set.map(({ record }) => record.response)).size < set.length;
}

/** Both sides and a don't know, all with a value: then no answer is left out on purpose. */
function seemsFull(set: readonly ReadFigure[]): boolean {
  const meanings = set.map(({ record }) => meaningOfResponse(record.response));
  return (
    set.every(({ record }) => record.status === "value") &&
    meanings.some(({ side }) => side === "support") &&
    meanings.some(({ side }) => side === "oppose") &&
    meanings.some(({ kind }) => kind === "dont-know")
  );
}
