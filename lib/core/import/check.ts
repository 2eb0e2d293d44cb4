import type { QuestionKind } from "../model/question";
import { findDisagreements } from "./checks/check-agreement";
import { checkDates } from "./checks/check-dates";
import { checkDuplicates } from "./checks/check-duplicates";
import { checkSampleSizes } from "./checks/check-sample-sizes";
import { checkSums } from "./checks/check-sums";
import type { ProblemList } from "./problem-list";
import type { ReadFigure } from "./row-reader";

export interface CheckOptions {
  /** ISO date: fieldwork cannot end after it. */
  readonly today: string;
  readonly questionKind: (questionId: string) => QuestionKind;
}

/** What no single cell can tell: whether the figures of the file fit together. */
export function checkFigures(figures: readonly ReadFigure[], options: CheckOptions, problems: ProblemList): void {
  checkDuplicates(figures, problems);
  for (const { index, finding } of findDisagreements(figures.map(({ record }) => record))) {
    const figure = figures[index];
    // Once a contradiction: it would otherwise be told again in every row that follows.
    if (figure) problems.addOnce({ row: figure.record.fileRow, line: figure.line }, finding);
  }
  checkSums(figures, options.questionKind, problems);
  checkSampleSizes(figures, problems);
  checkDates(figures, options.today, problems);
}
