import type { Question, ResponseOption } from "../model/question";
import type { ColourRole } from "./chart-model";

/** An answer in the place and colour it keeps on the whole page. */
export interface ChartAnswer {
  readonly key: string;
  readonly label: string;
  readonly colour: ColourRole;
  readonly option: ResponseOption;
}

/** How many nominal answers can be told apart by colour. */
export const MAX_CATEGORIES = 5;

/**
 * The answers from left to right: oppose, neither, support for a two-sided question, else questionnaire order;
 * other, refused and don't know always last. The order of a scale is never changed by the figures.
 */
export function orderAnswers(question: Pick<Question, "responses">): readonly ChartAnswer[] {
  const substantive = question.responses.filter((option) => option.kind === "substantive");
  const neither = question.responses.filter((option) => option.kind === "neither");
  const last = ["other", "refused", "dont-know"].flatMap((kind) =>
    question.responses.filter((option) => option.kind === kind),
  );
  if (!isTwoSided(substantive)) {
    const nominal = substantive.map((option, index) => answer(option, category(index)));
    return [...nominal, ...neither.map((option) => answer(option, "neither")), ...last.map(lastAnswer)];
  }
  const oppose = strongestOutside(substantive.filter((option) => option.side === "oppose"));
  const support = strongestOutside(substantive.filter((option) => option.side === "support")).toReversed();
  return [
    ...oppose.map((option, index) => answer(option, sided("oppose", oppose.length, index))),
    ...neither.map((option) => answer(option, "neither")),
    ...support.map((option, index) => answer(option, sided("support", support.length, support.length - 1 - index))),
    ...last.map(lastAnswer),
  ];
}

/** Whether every substantive answer stands on one of two sides and both sides are there. */
export function isTwoSided(substantive: readonly ResponseOption[]): boolean {
  const sides = new Set(substantive.map((option) => option.side));
  return sides.size === 2 && !sides.has(null);
}

const STRONG = /\b(strongly|very|completely|totally|definitely|absolutely|fully|entirely|certainly|extremely)\b/i;
const WEAK = /\b(tend|somewhat|rather|slightly|fairly|probably|mostly|a little|lean\w*)\b/i;

/** The strongest answer first; questionnaire order among equals. */
function strongestOutside(options: readonly ResponseOption[]): readonly ResponseOption[] {
  return options.toSorted((a, b) => strength(b) - strength(a));
}

function strength({ label }: ResponseOption): number {
  if (STRONG.test(label)) return 2;
  return WEAK.test(label) ? 0 : 1;
}

function sided(side: "support" | "oppose", count: number, index: number): ColourRole {
  if (count === 1) return side;
  if (index === 0) return `strongly-${side}`;
  // Of three degrees the middle one has the colour of the plain answer.
  return count > 2 && index === 1 ? side : `tend-to-${side}`;
}

function category(index: number): ColourRole {
  return index < MAX_CATEGORIES ? (`category-${index + 1}` as ColourRole) : "other";
}

function lastAnswer(option: ResponseOption): ChartAnswer {
  return answer(option, option.kind === "other" ? "other" : "dont-know");
}

function answer(option: ResponseOption, colour: ColourRole): ChartAnswer {
  return { key: option.label, label: option.label, colour, option };
}

/** The answer a ranking shows: the first that supports, else the first substantive one, else the first. */
export function headlineAnswer(question: Pick<Question, "responses">): ResponseOption | null {
  const { responses } = question;
  return (
    responses.find((option) => option.side === "support") ??
    responses.find((option) => option.kind === "substantive") ??
    responses[0] ??
    null
  );
}
