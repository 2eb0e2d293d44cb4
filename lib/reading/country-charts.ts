import type { Store } from "@/lib/adapters/store/store";
import { noChoices } from "@/lib/core/chart/chart-choices";
import type { ChartModel } from "@/lib/core/chart/chart-model";
import { chartOfPoll } from "@/lib/core/chart/chart-of-poll";
import { distinct } from "@/lib/core/chart/select-results";
import type { Poll } from "@/lib/core/model/poll";
import type { Question } from "@/lib/core/model/question";
import { chartContext } from "./chart-context";

/** A question asked in a country: the latest poll, all its countries, this one in focus. */
export interface CountryChart {
  readonly question: Question;
  readonly poll: Poll;
  readonly model: ChartModel;
  readonly href: string;
}

const ROWS_IN_A_CARD = 8;
/** The page of a country with a hundred questions shows the newest and leads to the others. */
const MOST_CARDS = 12;

/** Charts of a country page, this country in colour among the others of the same poll. */
export async function countryCharts(store: Store, code: string): Promise<readonly CountryChart[]> {
  const latest = (await store.latestInCountry(code)).slice(0, MOST_CARDS);
  // One poll often asks several of the questions.
  const slugs = distinct(latest.map(({ content }) => content.poll.slug));
  const records = new Map(await Promise.all(slugs.map(async (slug) => [slug, await store.findPoll(slug)] as const)));
  return latest.flatMap(({ question, content }): readonly CountryChart[] => {
    const record = records.get(content.poll.slug) ?? null;
    if (record === null) return [];
    const results = record.results.filter((result) => result.question === question.slug);
    const subject = { poll: record.poll, question, results };
    const model = chartOfPoll(subject, { ...noChoices, focus: code }, chartContext(ROWS_IN_A_CARD));
    return [{ question, poll: record.poll, model, href: `/polls/${record.poll.slug}?focus=${code}` }];
  });
}
