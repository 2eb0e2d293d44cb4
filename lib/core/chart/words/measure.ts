import type { Question, ResponseOption } from "../../model/question";

/** The question as asked, in quotation marks; `null` = not stated. */
export function quoteWording(question: Pick<Question, "wording">): string | null {
  return question.wording === null ? null : `“${question.wording}”`;
}

/** What the figures are shares of: "% of voters who support sending peacekeepers to Ukraine". */
export function describeMeasure(option: ResponseOption | null, population: string | null): string {
  const people = population ?? "people polled";
  if (option === null) return `% of ${people}`;
  if (option.phrase === null) return `% of ${people} who answer “${option.label}”`;
  return `% of ${people} who ${option.phrase}`;
}
