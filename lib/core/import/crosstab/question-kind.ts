import type { QuestionKind } from "../../model/question";
import type { ReadFigure } from "../row-reader";

/** Why a question is taken for one that allows several answers; `null` when it is not. */
export type MultipleBecause = "says-so" | "adds-up" | null;

const SAYS_SO =
  /\b(select|choose|pick|tick|check|mark) (all|any|up to|as many)\b|\ball that apply\b|\bmultiple (answers|responses|choice)\b/i;

/** Rounding explains a point or two above 100, not this much. */
const NO_ROUNDING = 105;

/** A question that says so, or whose answers add up to far more than everybody in every column, allows several answers. */
export function multipleBecause(question: string, figures: readonly ReadFigure[]): MultipleBecause {
  if (SAYS_SO.test(question)) return "says-so";
  const sums = new Map<string | null, number>();
  for (const { record } of figures)
    if (record.status === "value") sums.set(record.subgroup, (sums.get(record.subgroup) ?? 0) + Number(record.share));
  return sums.size > 0 && [...sums.values()].every((sum) => sum > NO_ROUNDING) ? "adds-up" : null;
}

export function kindOf(because: MultipleBecause): QuestionKind {
  return because === null ? "single" : "multiple";
}
