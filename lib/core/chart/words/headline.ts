import { isolate } from "../../format/direction";
import { formatList } from "../../format/lists";
import { formatPercent } from "../../format/percent";
import { countryName } from "../../model/country";
import type { Question, ResponseOption } from "../../model/question";
import type { ChartContext } from "../chart-subject";

/** The share of one answer in one country. */
export interface CountryShare {
  readonly country: string;
  readonly share: number;
}

const MOST_WORDS = 14;
const MOST_TIED = 2;

/**
 * The headline of a ranking. It states the published shares of the people polled at both ends of the ranking, and
 * nothing about the population (with a country in focus, its share alone): whether a difference holds is for the interval to say. Without a phrase for the
 * answer, or with many countries tied at an end, it names the topic.
 */
export function rankingHeadline(
  question: Question,
  option: ResponseOption | null,
  shares: readonly CountryShare[],
  focus: string | null,
  context: ChartContext,
): string {
  const topic = topicHeadline(question, shares.length);
  const phrase = option?.phrase ?? null;
  const sorted = shares.toSorted((a, b) => b.share - a.share);
  const highest = sorted[0];
  const lowest = sorted.at(-1);
  if (phrase === null || highest === undefined || lowest === undefined) return topic;
  const inFocus = shares.find((entry) => entry.country === focus);
  const people = inFocus === undefined ? null : context.peopleOf(inFocus.country);
  if (inFocus !== undefined && people !== null) return `${formatPercent(inFocus.share)} of ${people} polled ${phrase}`;
  const top = peopleAt(highest.share, shares, context);
  const bottom = peopleAt(lowest.share, shares, context);
  if (top === null || bottom === null) return topic;
  const start = `${formatPercent(highest.share)} of ${top} polled ${phrase}`;
  if (highest.share === lowest.share) return start;
  const whole = `${start}, ${formatPercent(lowest.share)} of ${bottom}`;
  return whole.split(" ").length <= MOST_WORDS ? whole : topic;
}

/** The topic alone: what a chart is called when no finding is safe. */
export function topicHeadline(question: Question, countries: number): string {
  return countries > 1 ? joinTopic(question.topic, `${countries} countries`) : question.topic;
}

/** "Joint procurement, 5 countries", but "Should it open? 5 countries": no comma after a question mark. */
export function joinTopic(topic: string, more: string): string {
  return /[?!.]$/.test(topic) ? `${isolate(topic)} ${more}` : `${isolate(topic)}, ${more}`;
}

/** Two answers of one population: "47% of Americans polled say yes, 45% no"; the topic where the phrases are unknown. */
export function balanceHeadline(
  question: Question,
  country: string,
  shares: readonly { readonly option: ResponseOption; readonly share: number }[],
  context: ChartContext,
): string {
  const people = context.peopleOf(country);
  const [first, second] = shares
    .filter((entry) => entry.option.kind === "substantive")
    .toSorted((a, b) => b.share - a.share);
  const topic = joinTopic(question.topic, countryName(country, context.locale));
  if (people === null || first === undefined || second === undefined) return topic;
  if (first.option.phrase === null || second.option.phrase === null) return topic;
  return `${formatPercent(first.share)} of ${people} polled ${first.option.phrase}, ${formatPercent(second.share)} ${second.option.phrase}`;
}

function peopleAt(share: number, shares: readonly CountryShare[], context: ChartContext): string | null {
  const tied = shares.filter((entry) => entry.share === share);
  if (tied.length > MOST_TIED) return null;
  const names = tied.map((entry) => context.peopleOf(entry.country));
  return names.includes(null) ? null : formatList(names.filter((name) => name !== null));
}
