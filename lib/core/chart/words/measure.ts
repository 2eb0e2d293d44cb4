import { isolate } from "../../format/direction";
import type { Question, ResponseOption } from "../../model/question";

/** The question as asked, in quotation marks; `null` = not stated. */
export function quoteWording(question: Pick<Question, "wording">): string | null {
  return question.wording === null ? null : `“${question.wording}”`;
}

/** What the figures are shares of: "% of voters who support sending peacekeepers to Ukraine". */
export function describeMeasure(option: ResponseOption | null, population: string | null): string {
  const people = population === null ? "people polled" : isolate(population);
  if (option === null) return `% of ${people}`;
  if (option.phrase === null) return `% of ${people} who answer “${isolate(option.label)}”`;
  return `% of ${people} who ${isolate(option.phrase)}`;
}
