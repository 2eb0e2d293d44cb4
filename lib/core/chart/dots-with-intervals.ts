import { countOf, formatList } from "../format/lists";
import { formatPercent, formatShare } from "../format/percent";
import type { Poll } from "../model/poll";
import type { ResponseOption } from "../model/question";
import { type ShareInterval, wilsonInterval } from "../stats/wilson-interval";
import type { ChartChoices } from "./chart-choices";
import type { ChartTable, ChartWords, DotsWithIntervalsModel } from "./chart-model";
import type { ChartContext, ChartSubject } from "./chart-subject";
import { omittedNotes, withheldCountries } from "./poll-notes";
import { chosenAnswer, describeBase } from "./ranked-bars";
import { gapsBetween, type RankedRow, rankRows, shortenRows } from "./ranked-rows";
import { baseNotes, type SampleBehind, sampleBehind } from "./sample-behind";
import { distinct, selectComparable } from "./select-results";
import { shareAxisAround } from "./share-axis";
import { figureLabel } from "./words/figure-label";
import { rankingHeadline } from "./words/headline";
import { describeMeasure, quoteWording } from "./words/measure";
import { describeOrigin } from "./words/origin";
import { sourceLine } from "./words/source-line";
import { describeUncertainty, formatInterval } from "./words/uncertainty";

/** An axis that would start this low starts at 0. */
const NEAR_ZERO = 0.1;

interface IntervalRow extends RankedRow {
  readonly sample: SampleBehind | null;
  /** Drawn: there is a figure, and its base is not too small for a chart. */
  readonly isDrawn: boolean;
  readonly interval: ShareInterval | null;
}

/** Why the shares of a question cannot be drawn with intervals; `null` when they can. */
export function whyNoIntervals({ results }: ChartSubject): string | null {
  const comparable = selectComparable(results).results.filter(({ figure }) => figure.unit === "percent");
  const countries = distinct(comparable.flatMap(({ country }) => country ?? []));
  if (countries.length < 2) return "it compares countries, and only one was asked";
  const known = comparable.filter(({ base }) => base.unweightedN !== null);
  return distinct(known.map(({ country }) => country)).length < 2
    ? "an interval needs the sample size, and the source does not state it for two countries"
    : null;
}

/**
 * One answer across countries as dots with 95% Wilson intervals, largest share first, ties by name. Rows without n have a
 * hollow dot and no interval; below 50 respondents there is no dot, below 100 the figure stands in the table only.
 */
export function dotsWithIntervals(
  subject: ChartSubject,
  choices: ChartChoices,
  context: ChartContext,
): DotsWithIntervalsModel {
  const selection = selectComparable(subject.results);
  const option = chosenAnswer(subject, choices);
  const rows = rankRows(selection.results, option, choices, context)
    .map((row) => withInterval(row, subject.poll))
    // A place in the ranking would give away what is not shown.
    .toSorted((a, b) => (choices.sort === "name" ? 0 : Number(b.isDrawn) - Number(a.isDrawn)));
  const kept = new Set<RankedRow>(shortenRows(rows, choices, context));
  const shown = rows.filter((row) => kept.has(row));
  const axis = shareAxisAround(
    shown.flatMap(({ isDrawn, interval, share }) => (isDrawn ? [share ?? 0, ...limitsOf(interval)] : [])),
    NEAR_ZERO,
  );
  const words = intervalWords(subject, { rows, shown, option, start: axis.domain[0] }, selection, choices, context);
  const firstDrawn = shown.find((row) => row.isDrawn);
  return {
    kind: "dots-with-intervals",
    words,
    table: intervalTable(words, rows, option, context),
    axis,
    rows: shown.map((row) => ({
      key: row.country,
      label: row.name,
      share: row.share,
      valueLabel:
        row.share !== null ? `${formatShare(row.share)}${row === firstDrawn ? "%" : ""}` : reasonNotDrawn(row),
      interval: row.isDrawn ? row.interval : null,
      colour: isFocus(row, firstDrawn, choices) ? "focus" : "context",
      emphasised: isFocus(row, firstDrawn, choices),
      reading: readingOf(row, context),
    })),
    gaps: gapsBetween(rows, shown),
  };
}

function withInterval(row: RankedRow, poll: Poll): IntervalRow {
  const sample = sampleBehind(row.result, poll);
  const isDrawn = row.share !== null && (sample === null || sample.rule === "normal");
  return {
    ...row,
    share: isDrawn ? row.share : null,
    sample,
    isDrawn,
    interval:
      row.share === null || sample === null || sample.rule === "suppressed"
        ? null
        : wilsonInterval(row.share, sample.effectiveN),
  };
}

function limitsOf(interval: ShareInterval | null): readonly number[] {
  return interval === null ? [] : [interval.lower, interval.upper];
}

function reasonNotDrawn({ result, sample }: IntervalRow): string {
  if (sample?.rule === "small") return "small base";
  return sample?.rule === "suppressed" ? "…" : figureLabel(result.figure);
}

function isFocus(row: IntervalRow, first: IntervalRow | undefined, { focus, sort }: ChartChoices): boolean {
  return focus === null ? row === first && sort !== "name" : row.country === focus;
}

/** The figure as the table has it: below 50 respondents not at all. */
function shownFigure({ result, sample }: IntervalRow): string {
  return sample?.rule === "suppressed" ? "…" : figureLabel(result.figure);
}

function shownInterval({ sample, interval }: IntervalRow): string {
  if (interval !== null) return formatInterval(interval);
  if (sample === null) return "n not stated";
  return sample.rule === "suppressed" ? "n<50" : "–";
}

function shownBase({ result, sample }: IntervalRow, context: ChartContext): string {
  return `${describeBase(result, context.locale)}${sample?.rule === "small" ? ", small base" : ""}`;
}

function readingOf(row: IntervalRow, context: ChartContext): readonly string[] {
  const interval = row.interval === null ? [] : [`95% interval ${formatInterval(row.interval)}`];
  return [shownFigure(row), ...interval, `n ${shownBase(row, context)}`];
}

interface Intervals {
  readonly rows: readonly IntervalRow[];
  readonly shown: readonly IntervalRow[];
  readonly option: ResponseOption | null;
  readonly start: number;
}

function intervalWords(
  subject: ChartSubject,
  { rows, shown, option, start }: Intervals,
  selection: ReturnType<typeof selectComparable>,
  choices: ChartChoices,
  context: ChartContext,
): ChartWords {
  const shares = rows.flatMap(({ isDrawn, country, share }) => (isDrawn && share !== null ? [{ country, share }] : []));
  const headline = rankingHeadline(subject.question, option, shares, choices.focus, context);
  const measure = `${describeMeasure(option, selection.population ?? subject.poll.population)}, by country, with 95% intervals`;
  const drawn = shown.filter((row) => row.isDrawn);
  const withheld = withheldCountries(subject.poll, new Set(subject.results.map((result) => result.country)).size);
  return {
    headline,
    wording: quoteWording(subject.question),
    wordingLanguage: subject.question.language,
    measure,
    notes: [
      ...omittedNotes(rows.length, rows.length - shown.length),
      ...uncertaintyNotes(drawn, subject.poll),
      ...(start > 0 ? [`The axis starts at ${formatPercent(start)}, not at 0.`] : []),
      ...(drawn.some((row) => row.sample === null) ? ["Hollow dots: n not stated, so no interval."] : []),
      ...baseNotes(rows.map((row) => row.sample?.rule)),
      ...(withheld === null ? [] : [`${withheld}: figures not given in the source.`]),
      ...selection.notes,
      ...subject.poll.notes,
    ],
    sourceLines: [sourceLine(subject.poll, selection.results, context.locale)],
    textAlternative: describeIntervals(headline, measure, rows),
  };
}

function uncertaintyNotes(drawn: readonly IntervalRow[], poll: Poll): readonly string[] {
  const withLimits = drawn.flatMap(({ interval, sample }) => (interval && sample ? [{ interval, sample }] : []));
  if (withLimits.length === 0) return [];
  const margins = withLimits.map(({ interval }) => (interval.upper - interval.lower) / 2);
  const isAdjusted = withLimits.every(({ sample }) => sample.hasDesignEffect);
  return [describeUncertainty(margins, poll.disclosure, isAdjusted)];
}

const MOST_NAMED = 8;

function describeIntervals(headline: string, measure: string, rows: readonly IntervalRow[]): string {
  const figures = rows
    .filter((row) => row.isDrawn)
    .map(
      (row) =>
        `${row.name} ${figureLabel(row.result.figure)}${row.interval ? ` (${formatInterval(row.interval)})` : ""}`,
    );
  const finding = figures.length <= MOST_NAMED ? formatList(figures) : `from ${figures[0]} to ${figures.at(-1)}`;
  return `Dots with 95% intervals, ${countOf(figures.length, "country", "countries")}. ${headline}. ${measure}: ${finding}.`;
}

function intervalTable(
  words: ChartWords,
  rows: readonly IntervalRow[],
  option: ResponseOption | null,
  context: ChartContext,
): ChartTable {
  return {
    caption: `${words.headline}. ${words.measure}`,
    columns: [
      { label: "Country", numeric: false },
      { label: option?.label ?? "Share", numeric: true },
      { label: "95% interval", numeric: true },
      { label: "n", numeric: true },
    ],
    rows: rows.map((row) => ({
      label: row.name,
      cells: [
        { text: shownFigure(row), origin: describeOrigin(row.result) },
        { text: shownInterval(row), origin: null },
        { text: shownBase(row, context), origin: null },
      ],
    })),
  };
}
