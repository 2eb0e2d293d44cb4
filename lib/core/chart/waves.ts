import { shareOf } from "../model/figure";
import type { PartialDate } from "../model/partial-date";
import type { Poll } from "../model/poll";
import type { PollContent } from "../model/poll-content";
import type { ChartChoices } from "./chart-choices";
import { noChoices } from "./chart-choices";
import { type ChartSeriesSubject, type DatedPoll, datedPolls } from "./dots-over-time";

/** Two polls of one pollster that asked the same people the same wording in the same way, one after the other. */
export interface WavePair {
  readonly old: DatedPoll;
  readonly latest: DatedPoll;
}

/** Why no two polls of a question may be held against each other; `null` when some may. */
export function whyNoWaves({ question }: ChartSeriesSubject, polls: readonly DatedPoll[]): string | null {
  if (question.wording === null)
    return "the source does not state the wording, so nobody can tell whether it stayed the same";
  return latestPair(polls) === null
    ? "no pollster asked it twice of the same people in the same way, with fieldwork apart"
    : null;
}

/** The latest poll in the period chosen that has a wave before it, and that wave. */
export function latestWaves(subject: ChartSeriesSubject, choices: ChartChoices): WavePair | null {
  return subject.question.wording === null ? null : latestPair(datedPolls(subject, choices));
}

/** The latest of these polls that has a wave before it, and that wave. */
export function latestPair(polls: readonly DatedPoll[]): WavePair | null {
  for (let index = polls.length - 1; index > 0; index--) {
    const pair = pairAt(polls, index);
    if (pair !== null) return pair;
  }
  return null;
}

/**
 * The pairs whose changes are one family of tests: the pair shown; where a reader chose the period, and so the pair, every
 * pair of waves there is. Source: methods, section 4.
 */
export function familyOfWaves(
  subject: ChartSeriesSubject,
  choices: ChartChoices,
  shown: WavePair,
): readonly WavePair[] {
  if (choices.from === null && choices.to === null) return [shown];
  const slugs = ({ old, latest }: WavePair) => `${old.content.poll.slug} ${latest.content.poll.slug}`;
  const others = consecutiveWaves(datedPolls(subject, noChoices)).filter((pair) => slugs(pair) !== slugs(shown));
  return [shown, ...others];
}

/** How many polls of the question are waves of the same survey as this one, itself among them. */
export function countWaves(subject: ChartSeriesSubject, { latest }: WavePair): number {
  return datedPolls(subject, noChoices).filter(({ content }) => isSameSurvey(content, latest.content)).length;
}

/** Every poll with the nearest one before it that it can be held against. */
function consecutiveWaves(polls: readonly DatedPoll[]): readonly WavePair[] {
  return polls.flatMap((_, index) => pairAt(polls, index) ?? []);
}

function pairAt(polls: readonly DatedPoll[], index: number): WavePair | null {
  const latest = polls[index];
  if (latest === undefined || latest.content.poll.disclosure.wordingChangedFromPrior === true) return null;
  const old = polls
    .slice(0, index)
    .findLast(({ content }) => isSameSurvey(content, latest.content) && isApart(content.poll, latest.content.poll));
  return old === undefined ? null : { old, latest };
}

function isSameSurvey(a: PollContent, b: PollContent): boolean {
  return (
    a.poll.kind === "poll" &&
    b.poll.kind === "poll" &&
    a.poll.pollster !== null &&
    a.poll.pollster === b.poll.pollster &&
    a.poll.disclosure.weighted === b.poll.disclosure.weighted &&
    JSON.stringify(a.poll.disclosure.mode) === JSON.stringify(b.poll.disclosure.mode) &&
    countriesOfBoth(a, b).length > 0
  );
}

/** Countries in which both polls asked the same people, so far as the source says whom. */
export function countriesOfBoth(a: PollContent, b: PollContent): readonly string[] {
  const [first, second] = [populationsOf(a), populationsOf(b)];
  return [...first].flatMap(([country, populations]) => (second.get(country) === populations ? country : []));
}

/** The populations of each country that has a share, in one text. */
function populationsOf({ results }: PollContent): ReadonlyMap<string, string> {
  const names = new Map<string, Set<string>>();
  for (const { country, population, figure } of results) {
    if (country === null || shareOf(figure) === null) continue;
    names.set(country, (names.get(country) ?? new Set()).add(population ?? ""));
  }
  return new Map([...names].map(([country, populations]) => [country, [...populations].join("\u0000")]));
}

/** Whether fieldwork had ended before the other began, as far as the dates are stated. */
function isApart(old: Poll, latest: Poll): boolean {
  const end = old.fieldwork.end ?? old.fieldwork.start ?? "";
  const start = latest.fieldwork.start ?? latest.fieldwork.end ?? "";
  return isBefore(end, start);
}

function isBefore(date: PartialDate, other: PartialDate): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
}
