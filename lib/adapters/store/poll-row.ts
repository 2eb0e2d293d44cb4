import { z } from "zod";
import { slugify } from "@/lib/core/model/identifiers";
import { middleDay } from "@/lib/core/model/partial-date";
import { type Poll, pollSchema } from "@/lib/core/model/poll";
import type { PollContent } from "@/lib/core/model/poll-content";
import { isStated } from "./result-set";
import type { PollSummary } from "./store";

export type StoredSummary = Pick<PollSummary, "questions" | "countries" | "unweightedN">;

export const storedSummarySchema: z.ZodType<StoredSummary> = z.object({
  questions: z.array(z.string()),
  countries: z.array(z.string()),
  unweightedN: z.object({ min: z.number(), max: z.number() }).nullable(),
});

/** The row of a poll without its results: what lists filter, sort and show by. */
export function pollRow({ poll, results }: PollContent, edition: number, revision: number) {
  return {
    edition,
    revision,
    sample: poll.sample ? 1 : 0,
    pollster: poll.pollster === null ? null : pollsterKey(poll.pollster),
    article: poll.document.article,
    day: sortDay(poll),
    body: JSON.stringify(pollSchema.parse(poll)),
    summary: JSON.stringify(summaryOf(results)),
  };
}

/** One key for a pollster's name and its slug; a name in a script that gives no slug stands for itself. */
export function pollsterKey(nameOrSlug: string): string {
  return slugify(nameOrSlug) || nameOrSlug;
}

function sortDay({ fieldwork, published }: Poll): number | null {
  const date = fieldwork.end ?? fieldwork.start ?? published;
  return date === null ? null : middleDay(date);
}

function summaryOf(results: PollContent["results"]): StoredSummary {
  const questions = new Set<string>();
  const countries = new Set<string>();
  let min = Number.POSITIVE_INFINITY;
  let max = 0;
  for (const result of results) {
    questions.add(result.question);
    if (result.country !== null && isStated(result)) countries.add(result.country);
    const n = result.base.unweightedN;
    if (n === null) continue;
    min = Math.min(min, n);
    max = Math.max(max, n);
  }
  return { questions: [...questions], countries: [...countries], unweightedN: max === 0 ? null : { min, max } };
}
