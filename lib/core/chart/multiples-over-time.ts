import { isolate } from "../format/direction";
import { countOf, formatList } from "../format/lists";
import { formatPercent } from "../format/percent";
import { countryName } from "../model/country";
import type { ChartChoices } from "./chart-choices";
import type { SmallMultiplesModel } from "./chart-model";
import type { ChartContext } from "./chart-subject";
import {
  type ChartSeriesSubject,
  commonPopulation,
  type DatedPoll,
  datedPolls,
  describePeriod,
  pointsOf,
  pollLabel,
  wordingsOf,
} from "./dots-over-time";
import { dotsTable } from "./dots-table";
import { type JoinedMarks, joinMarks } from "./joined-marks";
import { chosenAnswer } from "./ranked-bars";
import { distinct } from "./select-results";
import { countriesByPolls, type SeriesKey } from "./series-keys";
import { shareAxisAround, startNote } from "./share-axis";
import { timeAxis } from "./time-axis";
import { joinTopic } from "./words/headline";
import { describeMeasure, quoteWording } from "./words/measure";
import { describeSeriesSource } from "./words/series-source";

type Panel = Extract<SmallMultiplesModel["content"], { over: "time" }>["panels"][number];

/** Why a question over time cannot have a panel a country; `null` when it can. */
export function whyNoPanels(
  _subject: ChartSeriesSubject,
  _choices: ChartChoices,
  polls: readonly DatedPoll[],
): string | null {
  const [first] = polls.flatMap(({ content }) => content.results[0]?.country ?? []);
  const isOne = polls.every(({ content }) => content.results.every(({ country }) => (country ?? first) === first));
  return isOne ? "it has one panel per country, and only one was asked" : null;
}

/**
 * One answer over time, a panel a country on the same axes, largest latest share first. There is no line of an average:
 * one would need the number of adults in every country, and an unweighted one would mislead.
 */
export function multiplesOverTime(
  subject: ChartSeriesSubject,
  choices: ChartChoices,
  context: ChartContext,
): SmallMultiplesModel {
  const polls = datedPolls(subject, choices);
  const option = chosenAnswer(subject, choices);
  const joined = joinMarks(subject, polls);
  const { keys, omitted } = panelKeys(polls, joined, option?.label ?? "", choices, context);
  const breaks = reasonForBreaks(joined);
  const panels = keys.map((key): Panel => {
    const points = pointsOf(key, polls, joined);
    const last = points.at(-1);
    return { key: key.key, label: key.label, points, endLabel: last === undefined ? "" : formatPercent(last.share) };
  });
  const axis = shareAxisAround(panels.flatMap(({ points }) => points.map(({ share }) => share)));
  const period = describePeriod(polls);
  const countries = countOf(keys.length, "country", "countries");
  const headline = joinTopic(subject.question.topic, period === null ? countries : `${countries}, ${period}`);
  const measure = `${describeMeasure(option, commonPopulation(polls))}, one panel per country. Each mark is a poll`;
  return {
    kind: "small-multiples",
    words: {
      headline,
      wording: quoteWording(subject.question),
      wordingLanguage: subject.question.language,
      measure,
      notes: notesOf(polls, axis.domain[0], breaks, keys.length, omitted),
      sourceLines: describeSeriesSource(
        polls.map(({ content }) => content),
        context.locale,
      ),
      textAlternative: describePanels(headline, measure, panels),
    },
    table: dotsTable(headline, measure, polls, keys, context, wordingsOf(subject)),
    axis,
    content: {
      over: "time",
      timeAxis: timeAxis(polls.map(({ day }) => day)),
      polls: polls.map((poll) => ({ day: poll.day, label: pollLabel(poll) })),
      joined: breaks === null,
      omitted,
      panels,
    },
  };
}

/** One line a panel would run through all wordings alike: with several there is none. */
function reasonForBreaks({ inOtherWords, reason }: JoinedMarks): string | null {
  return inOtherWords.some(Boolean) ? "the polls did not all ask in the same words" : reason;
}

/** The countries with the most polls, as many as fit; in the order of their latest share, or by name. */
function panelKeys(
  polls: readonly DatedPoll[],
  joined: JoinedMarks,
  response: string,
  choices: ChartChoices,
  context: ChartContext,
): { readonly keys: readonly SeriesKey[]; readonly omitted: number } {
  const all = countriesByPolls(polls, context)
    .filter((country) => choices.countries === null || choices.countries.includes(country))
    .map(
      (country): SeriesKey => ({
        key: country,
        label: countryName(country, context.locale),
        colour: "focus",
        symbol: "circle",
        country,
        response,
      }),
    )
    .filter((key) => pointsOf(key, polls, joined).length > 0);
  const shown = all.slice(0, context.mostRows);
  const latest = new Map(shown.map((key) => [key, pointsOf(key, polls, joined).at(-1)?.share ?? 0]));
  const keys = shown.toSorted(
    (a, b) =>
      (choices.sort === "name" ? 0 : (latest.get(b) ?? 0) - (latest.get(a) ?? 0)) ||
      a.label.localeCompare(b.label, context.locale),
  );
  return { keys, omitted: all.length - shown.length };
}

function notesOf(
  polls: readonly DatedPoll[],
  start: number,
  breaks: string | null,
  shown: number,
  omitted: number,
): readonly string[] {
  const populations = distinct(
    polls.flatMap(({ content }) => content.results.flatMap(({ population }) => population ?? [])),
  );
  const axisNote = startNote(start);
  return [
    ...(omitted > 0 ? [`Drawn: the ${shown} of ${shown + omitted} countries with the most polls.`] : []),
    ...(axisNote === null ? [] : [axisNote]),
    ...(breaks === null ? [] : [`No line joins the marks: ${breaks}.`]),
    ...(populations.length > 1 ? [`The polls asked different people: ${formatList(populations)}.`] : []),
    ...distinct(polls.flatMap(({ content }) => content.poll.notes)),
  ];
}

const MOST_NAMED = 6;

function describePanels(headline: string, measure: string, panels: readonly Panel[]): string {
  const figures = panels.map(({ label, points }) => {
    const [first] = points;
    return `${isolate(label)} from ${first?.published} in the first to ${points.at(-1)?.published} in the last of ${countOf(points.length, "poll")}`;
  });
  const named = figures.length <= MOST_NAMED ? figures : [...figures.slice(0, 3), ...figures.slice(-2)];
  return `Small multiples, ${countOf(panels.length, "country", "countries")}. ${headline}. ${measure}: ${named.join("; ")}.`;
}
