import { isolate } from "../format/direction";
import { countOf, formatList } from "../format/lists";
import { formatCount } from "../format/percent";
import { countryName } from "../model/country";
import type { ResponseOption } from "../model/question";
import type { Result } from "../model/result";
import type { ChartChoices } from "./chart-choices";
import type { ChartTable, ChartWords, SeatsModel } from "./chart-model";
import type { ChartContext, ChartSubject } from "./chart-subject";
import { bothEnds } from "./poll-notes";
import { gapsBetween } from "./ranked-rows";
import { distinct, selectComparable } from "./select-results";
import { figureLabel } from "./words/figure-label";
import { joinTopic } from "./words/headline";
import { quoteWording } from "./words/measure";
import { describeOrigin } from "./words/origin";
import { sourceLine } from "./words/source-line";

interface Party {
  readonly option: ResponseOption;
  readonly result: Result;
  readonly seats: number | null;
}

const LEAST_ROWS = 12;
const MOST_NAMED = 8;

/** Projected or won seats of one parliament by party, most first. Percentages of the same parties stand in their own charts. */
export function seats(subject: ChartSubject, choices: ChartChoices, context: ChartContext): SeatsModel {
  const selection = selectComparable(seatResults(subject));
  const countries = distinct(selection.results.map(({ country }) => country));
  const country =
    countries.find((code) => code !== null && (choices.focus === code || choices.countries?.includes(code))) ??
    countries[0] ??
    null;
  const results = selection.results.filter((result) => result.country === country);
  const parties = rankParties(subject, results, choices, context);
  const shown = bothEnds(parties, Math.max(context.mostRows, LEAST_ROWS), () => false);
  const total = totalOf(subject, parties);
  const majority = total === null ? null : Math.floor(total / 2) + 1;
  const most = Math.max(1, majority ?? 0, ...parties.map((party) => party.seats ?? 0));
  const name = country === null ? null : countryName(country, context.locale);
  const headline = name === null ? subject.question.topic : joinTopic(subject.question.topic, name);
  const measure = `Seats by party${total === null ? "" : `, ${formatCount(total, context.locale)} in all`}`;
  const others = countries
    .filter((code) => code !== country && code !== null)
    .map((code) => countryName(code ?? "", context.locale));
  const words: ChartWords = {
    headline,
    wording: quoteWording(subject.question),
    wordingLanguage: subject.question.language,
    measure,
    notes: [
      ...(shown.length < parties.length ? [`${shown.length} of ${parties.length} parties drawn.`] : []),
      ...(majority === null
        ? ["No majority line: the source does not give the seats of every party."]
        : [`A majority is ${countOf(majority, "seat")} of the ${formatCount(total ?? 0, context.locale)} given here.`]),
      ...(others.length > 0 ? [`The poll also gives seats for ${formatList(others, context.locale)}.`] : []),
      ...selection.notes,
      ...subject.poll.notes,
    ],
    sourceLines: [sourceLine(subject.poll, results, context.locale)],
    textAlternative: describeSeats(headline, measure, parties, context),
  };
  return {
    kind: "seats",
    words,
    table: seatsTable(words, parties),
    bars: shown.map(({ option, result, seats: count }) => ({
      key: option.label,
      label: option.label,
      share: count === null ? null : count / most,
      valueLabel: count === null ? figureLabel(result.figure) : formatCount(count, context.locale),
      published: count === null ? figureLabel(result.figure) : countOf(count, "seat"),
      colour: option.kind === "substantive" ? "focus" : "context",
      emphasised: majority !== null && count !== null && count >= majority,
    })),
    gaps: gapsBetween(parties, shown),
    most,
    majority:
      majority === null ? null : { seats: majority, label: `majority ${formatCount(majority, context.locale)}` },
  };
}

/** Why a question has no chart of seats, or `null` when it can have one. */
export function whyNoSeats(subject: Pick<ChartSubject, "results">): string | null {
  return seatResults(subject).length > 0 ? null : "the source gives no seats";
}

/** Whether seats are all there is: then no chart of shares is sound. */
export function hasOnlySeats({ results }: Pick<ChartSubject, "results">): boolean {
  return results.length > 0 && results.every(({ figure }) => figure.unit === "seats");
}

function seatResults({ results }: Pick<ChartSubject, "results">): readonly Result[] {
  return results.filter(({ figure }) => figure.unit === "seats");
}

function rankParties(
  { question }: ChartSubject,
  results: readonly Result[],
  { sort }: ChartChoices,
  { locale }: ChartContext,
): readonly Party[] {
  const parties = question.responses.flatMap((option): readonly Party[] => {
    const result = results.find((candidate) => candidate.response === option.label);
    return result === undefined ? [] : [{ option, result, seats: seatsIn(result) }];
  });
  const isLast = ({ option }: Party) => Number(option.kind !== "substantive");
  return parties.toSorted(
    (a, b) =>
      isLast(a) - isLast(b) ||
      (sort === "name" ? 0 : (b.seats ?? -1) - (a.seats ?? -1)) ||
      a.option.label.localeCompare(b.option.label, locale),
  );
}

function seatsIn({ figure }: Result): number | null {
  return figure.status === "value" ? Number(figure.published) : null;
}

/** All seats, when every answer of the question has a whole number of them; else nobody can say where the majority lies. */
function totalOf({ question }: ChartSubject, parties: readonly Party[]): number | null {
  const isComplete =
    parties.length === question.responses.length &&
    parties.every(({ seats: count }) => count !== null && count >= 0 && Number.isInteger(count));
  const total = parties.reduce((sum, party) => sum + (party.seats ?? 0), 0);
  return isComplete && parties.length > 1 && total > 0 ? total : null;
}

function seatsTable(words: ChartWords, parties: readonly Party[]): ChartTable {
  return {
    caption: `${words.headline}. ${words.measure}`,
    columns: [
      { label: "Party", numeric: false },
      { label: "Seats", numeric: true },
    ],
    rows: parties.map(({ option, result }) => ({
      label: option.label,
      cells: [{ text: figureLabel(result.figure), origin: describeOrigin(result) }],
    })),
  };
}

function describeSeats(headline: string, measure: string, parties: readonly Party[], { locale }: ChartContext): string {
  const figures = parties.flatMap(({ option, seats: count }) =>
    count === null ? [] : [`${isolate(option.label)} ${formatCount(count, locale)}`],
  );
  const finding =
    figures.length <= MOST_NAMED ? formatList(figures, locale) : `from ${figures[0]} to ${figures.at(-1)}`;
  return `Bar chart of seats, ${countOf(figures.length, "party", "parties")}. ${headline}. ${measure}: ${finding}.`;
}
