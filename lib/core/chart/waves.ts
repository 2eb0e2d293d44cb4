import { shareOf } from "../model/figure";
import type { PartialDate } from "../model/partial-date";
import type { Poll } from "../model/poll";
import type { PollContent } from "../model/poll-content";
import type { ChartChoices } from "./chart-choices";
import { noChoices } from "./chart-choices";
import { type ChartSeriesSubject, type DatedPoll, datedPolls } from "./dots-over-time";
import { distinct } from "./select-results";

/** Two polls of one pollster that asked the same people the same wording in the same way, one after the other. */
export interface WavePair {
  readonly old: DatedPoll;
  readonly latest: DatedPoll;
}

/** Why no two polls of a question may be held against each other; `null` when some may. */
export function whyNoWaves(subject: ChartSeriesSubject, choices: ChartChoices): string | null {
  if (subject.question.wording === null)
    return "the source does not state the wording, so nobody can tell whether it stayed the same";
  return latestWaves(subject, choices) === null
    ? "no pollster asked it twice of the same people in the same way, with fieldwork apart"
    : null;
}

/** The latest poll in the period chosen that has a wave before it, and that wave. */
export function latestWaves(subject: ChartSeriesSubject, choices: ChartChoices): WavePair | null {
  return subject.question.wording === null ? null : (consecutiveWaves(datedPolls(subject, choices)).at(-1) ?? null);
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
  return polls.flatMap((latest, index) => {
    const old = polls
      .slice(0, index)
      .findLast(
        ({ content }) =>
          isSameSurvey(content, latest.content) &&
          isApart(content.poll, latest.content.poll) &&
          latest.content.poll.disclosure.wordingChangedFromPrior !== true,
      );
    return old === undefined ? [] : [{ old, latest }];
  });
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
  const populationsIn = (content: PollContent, country: string) =>
    distinct(content.results.filter((result) => result.country === country).map(({ population }) => population)).join();
  return distinct(
    a.results.flatMap(({ country, figure }) => (country === null || shareOf(figure) === null ? [] : country)),
  ).filter(
    (country) =>
      b.results.some((result) => result.country === country && shareOf(result.figure) !== null) &&
      populationsIn(a, country) === populationsIn(b, country),
  );
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
