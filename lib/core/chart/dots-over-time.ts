import { formatDate, formatFieldwork } from "../format/dates";
import { isolate } from "../format/direction";
import { countOf, formatList, numberInWords } from "../format/lists";
import { formatPercent } from "../format/percent";
import { countryName } from "../model/country";
import { shareOf } from "../model/figure";
import { fieldworkMidpoint } from "../model/partial-date";
import type { PollContent } from "../model/poll-content";
import type { Question } from "../model/question";
import type { ChartChoices } from "./chart-choices";
import type { DotsOverTimeModel } from "./chart-model";
import type { ChartContext } from "./chart-subject";
import { dotsTable } from "./dots-table";
import { type JoinedMarks, joinMarks } from "./joined-marks";
import { type AskedQuestion, asAsked, seriesNotes } from "./question-series";
import { chosenAnswer } from "./ranked-bars";
import { distinct, selectComparable } from "./select-results";
import { type SeriesKey, seriesAnswers, seriesKeys } from "./series-keys";
import { shareAxisAround } from "./share-axis";
import { timeAxis } from "./time-axis";
import { figureLabel } from "./words/figure-label";
import { joinTopic } from "./words/headline";
import { describeMeasure, quoteWording } from "./words/measure";
import { describeSeriesSource } from "./words/series-source";

/** A question with its polls, oldest first. */
export interface ChartSeriesSubject {
  readonly question: Question;
  readonly polls: readonly PollContent[];
  /** The other questions of its series, as they were asked; their polls stand in `polls` too, told in its answers. */
  readonly others?: readonly AskedQuestion[];
}

/** A poll with a date and the results that can be put side by side. */
export interface DatedPoll {
  readonly content: PollContent;
  readonly day: number;
}

type Series = DotsOverTimeModel["series"][number];
/** The polls of a question that carry a date, oldest first, each with its comparable results in the period chosen. */
export function datedPolls(subject: ChartSeriesSubject, choices: ChartChoices): readonly DatedPoll[] {
  return allDatedPolls(subject, choices).slice(-MOST_POLLS).map(comparable);
}

/** More marks than this neither a reader nor a page can carry: the latest are drawn, and the period can be chosen. */
const MOST_POLLS = 250;

function allDatedPolls(subject: ChartSeriesSubject, choices: ChartChoices): readonly DatedPoll[] {
  return subject.polls
    .flatMap((content) => {
      const day = fieldworkMidpoint(content.poll.fieldwork);
      if (day === null || !isWithin(content, choices)) return [];
      return [{ content, day }];
    })
    .toSorted((a, b) => a.day - b.day);
}

function comparable({ content, day }: DatedPoll): DatedPoll {
  return { content: { ...content, results: selectComparable(content.results).results }, day };
}

/** Whether any day the fieldwork may cover lies in the period: dates are compared as far as both are stated. */
export function isWithin({ poll }: PollContent, { from, to }: ChartChoices): boolean {
  const start = poll.fieldwork.start ?? poll.fieldwork.end ?? "";
  const end = poll.fieldwork.end ?? poll.fieldwork.start ?? "";
  return (from === null || !isBefore(end, from)) && (to === null || !isBefore(to, start));
}

/** Whether all of one date lies before all of another; a year does not lie before its own months. */
function isBefore(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
}

/**
 * Every poll of a question as a mark at the middle of its fieldwork: one series a country, or one an answer where only
 * one country was asked. Marks are joined only when one pollster asked the same stated wording each time.
 */
export function dotsOverTime(
  subject: ChartSeriesSubject,
  choices: ChartChoices,
  context: ChartContext,
): DotsOverTimeModel {
  const polls = datedPolls(subject, choices);
  const keys = seriesKeys(subject, polls, choices, context);
  const joined = joinMarks(subject, polls);
  const series = keys.map((key) => ({
    key: key.key,
    label: key.label,
    colour: key.colour,
    symbol: key.symbol,
    points: pointsOf(key, polls, joined),
    endLabel: endLabel(key, polls, joined),
  }));
  const shares = series.flatMap((entry) => entry.points.map((point) => point.share));
  const shareAxis = shareAxisAround(shares);
  // One country chosen among many is still one answer by country, and the chart must say which.
  const byCountry = keys.every((key) => key.key === key.country);
  const option = byCountry ? chosenAnswer(subject, choices) : null;
  const place = byCountry || keys[0] === undefined ? null : countryName(keys[0].country, context.locale);
  const more = [place, describePeriod(polls)].filter((part) => part !== null).join(", ");
  const headline = more === "" ? subject.question.topic : joinTopic(subject.question.topic, more);
  const measure = `${describeMeasure(option, commonPopulation(polls))}. Each mark is a poll`;
  return {
    kind: "dots-over-time",
    words: {
      headline,
      wording: quoteWording(subject.question),
      wordingLanguage: subject.question.language,
      measure,
      notes: dotsNotes(subject, polls, keys, shareAxis.domain, joined, choices),
      sourceLines: describeSeriesSource(
        polls.map((poll) => poll.content),
        context.locale,
      ),
      textAlternative: describeDots(headline, measure, series),
    },
    table: dotsTable(headline, measure, polls, keys, context, wordingsOf(subject)),
    shareAxis,
    timeAxis: timeAxis(polls.map((poll) => poll.day)),
    polls: polls.map((poll, index) => ({
      day: poll.day,
      label: `${pollLabel(poll)}${joined.inOtherWords[index] ? ", in other words" : ""}`,
    })),
    series,
  };
}

/** The figures of one series, poll by poll. */
export function pointsOf(key: SeriesKey, polls: readonly DatedPoll[], joined: JoinedMarks): Series["points"] {
  return polls.flatMap(({ content }, poll) => {
    const result = content.results.find(
      (candidate) => candidate.country === key.country && candidate.response === key.response,
    );
    const share = result === undefined ? null : shareOf(result.figure);
    if (result === undefined || share === null) return [];
    const [line, inOtherWords] = [joined.lines[poll] ?? null, joined.inOtherWords[poll] ?? false];
    return [{ poll, share, published: figureLabel(result.figure), line, inOtherWords }];
  });
}

/** Pollster and dates, as a tooltip names a poll. */
export function pollLabel({ content }: DatedPoll): string {
  return `${isolate(content.poll.pollster ?? "Pollster not stated")}, ${formatFieldwork(content.poll.fieldwork) ?? "dates not stated"}`;
}

function endLabel(key: SeriesKey, polls: readonly DatedPoll[], joined: JoinedMarks): string {
  const last = pointsOf(key, polls, joined).at(-1);
  return last === undefined ? key.label : `${formatPercent(last.share)} ${isolate(key.label)}`;
}

/** How a poll asked, where the polls did not all ask in the same words. */
export function wordingsOf(subject: ChartSeriesSubject): ((content: PollContent) => string) | null {
  if ((subject.others ?? []).length === 0) return null;
  return (content) => quoteWording(asAsked(subject, content).question) ?? "not stated";
}

/** From the first to the last poll: `2001–2017`; `null` without dates. */
export function describePeriod(polls: readonly DatedPoll[]): string | null {
  const first = polls[0]?.content.poll.fieldwork;
  const last = polls.at(-1)?.content.poll.fieldwork;
  const start = (first?.start ?? first?.end)?.slice(0, 7);
  const end = (last?.end ?? last?.start)?.slice(0, 7);
  if (start === undefined || end === undefined) return null;
  if (start === end) return formatDate(start);
  return start.length === 4 && end.length === 4 ? `${start}–${end}` : `${formatDate(start)} – ${formatDate(end)}`;
}

/** The population all polls share; `null` when they differ or do not state it. */
export function commonPopulation(polls: readonly DatedPoll[]): string | null {
  const populations = distinct(polls.flatMap((poll) => poll.content.results.map((result) => result.population)));
  return populations.length === 1 ? (populations[0] ?? null) : null;
}

function dotsNotes(
  subject: ChartSeriesSubject,
  polls: readonly DatedPoll[],
  keys: readonly SeriesKey[],
  domain: readonly [number, number],
  { reason, lines }: JoinedMarks,
  choices: ChartChoices,
): readonly string[] {
  const undated =
    subject.polls.length - subject.polls.filter(({ poll }) => fieldworkMidpoint(poll.fieldwork) !== null).length;
  const populations = distinct(
    polls.flatMap((poll) => poll.content.results.flatMap((result) => result.population ?? [])),
  );
  const pollNotes = distinct(polls.flatMap((poll) => poll.content.poll.notes));
  return [
    ...(domain[0] > 0 ? [`The axis runs from ${formatPercent(domain[0])} to ${formatPercent(domain[1])}.`] : []),
    ...seriesNotes(
      subject,
      polls.map(({ content }) => content),
    ),
    ...(reason === null || keys.length === 0
      ? []
      : [`No line joins the ${lines.some((line) => line !== null) ? "other " : ""}marks: ${reason}.`]),
    ...(populations.length > 1 ? [`The polls asked different people: ${formatList(populations)}.`] : []),
    ...shortenedNotes(subject, polls, keys, choices),
    ...(undated > 0 ? [`${countOf(undated, "poll")} without dates ${undated === 1 ? "is" : "are"} not drawn.`] : []),
    ...pollNotes,
  ];
}

/** What the chart leaves out because there is too much of it, and that a reader may choose otherwise. */
function shortenedNotes(
  subject: ChartSeriesSubject,
  polls: readonly DatedPoll[],
  keys: readonly SeriesKey[],
  choices: ChartChoices,
): readonly string[] {
  const all = allDatedPolls(subject, choices).length;
  const countries = new Set(polls.flatMap((poll) => poll.content.results.map((result) => result.country))).size;
  const byCountry = keys.every((key) => key.key === key.country);
  const answers = byCountry ? { shown: [], omitted: 0 } : seriesAnswers(subject.question, polls, choices);
  return [
    ...(byCountry && countries > keys.length
      ? [`Drawn: ${numberInWords(keys.length)} of ${countries} countries.`]
      : []),
    ...(all > polls.length ? [`Shown: the latest ${polls.length} of ${countOf(all, "poll")}.`] : []),
    ...(answers.omitted > 0
      ? [
          `Shown: the ${numberInWords(answers.shown.length)} answers with the largest shares; ${answers.omitted} more were given.`,
        ]
      : []),
  ];
}

function describeDots(headline: string, measure: string, series: readonly Series[]): string {
  const parts = series
    .filter((entry) => entry.points.length > 0)
    .map((entry) => {
      const first = entry.points[0];
      const last = entry.points.at(-1);
      return `${isolate(entry.label)} from ${formatPercent(first?.share ?? 0)} in the first to ${formatPercent(last?.share ?? 0)} in the last of ${countOf(entry.points.length, "poll")}`;
    });
  return `Dots over time. ${headline}. ${measure}: ${parts.join("; ")}.`;
}
