import type { ClaimReading } from "../../model/article";
import type { Question } from "../../model/question";

/** The label of the one answer of a question that is meant; `null` when none or several could be. */
export function responseOf(answer: ClaimReading["answer"], { responses }: Question): string | null {
  const fitting = responses.filter(({ kind, side }) =>
    answer === "support" || answer === "oppose"
      ? side === answer && kind === "substantive"
      : answer !== null && kind === answer,
  );
  const [only] = fitting;
  return only !== undefined && fitting.length === 1 ? only.label : null;
}
