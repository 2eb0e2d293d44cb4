import { mean } from "d3-array";
import { countryName } from "../model/country";
import { shareOf } from "../model/figure";
import type { Question } from "../model/question";
import type { ChartChoices } from "./chart-choices";
import type { DotsOverTimeModel, MarkSymbol } from "./chart-model";
import type { ChartContext } from "./chart-subject";
import type { ChartSeriesSubject, DatedPoll } from "./dots-over-time";
import { chosenAnswer } from "./ranked-bars";
import { type ChartAnswer, isTwoSided, MAX_CATEGORIES, orderAnswers } from "./response-order";
import { distinct } from "./select-results";

type Series = DotsOverTimeModel["series"][number];

/** How one series of the chart is told from the others: by country, or by answer. */
export interface SeriesKey {
  readonly key: string;
  readonly label: string;
  readonly colour: Series["colour"];
  readonly symbol: MarkSymbol;
  readonly country: string;
  readonly response: string;
}

/** The shape of the nth series, beside its colour. */
export function symbolOf(index: number): MarkSymbol {
  return SYMBOLS[index % SYMBOLS.length] ?? "circle";
}

const SYMBOLS: readonly MarkSymbol[] = ["circle", "square", "triangle", "diamond", "ring"];

/** Where hollow marks mean other words, none may be hollow by itself. */
const FILLED_SYMBOLS: readonly MarkSymbol[] = ["circle", "square", "triangle", "diamond", "triangle-down"];

/** One series an answer where one country was asked, else one a country. */
export function seriesKeys(
  subject: ChartSeriesSubject,
  polls: readonly DatedPoll[],
  choices: ChartChoices,
  context: ChartContext,
): readonly SeriesKey[] {
  const countries = countriesByPolls(polls, context);
  const symbols = (subject.others ?? []).length === 0 ? SYMBOLS : FILLED_SYMBOLS;
  const [only] = countries;
  if (countries.length === 1 && only !== undefined) {
    return seriesAnswers(subject.question, polls, choices).shown.map((answer, index) =>
      answerSeries(answer, only, symbols[index % symbols.length]),
    );
  }
  const response = chosenAnswer(subject, choices)?.label ?? "";
  const chosen =
    choices.countries === null ? countries : countries.filter((country) => choices.countries?.includes(country));
  return chosen.slice(0, MAX_CATEGORIES).map((country, index) => ({
    key: country,
    label: countryName(country, context.locale),
    colour: `category-${index + 1}` as Series["colour"],
    symbol: symbols[index] ?? "circle",
    country,
    response,
  }));
}

/**
 * The answers to draw: all of a two-sided question, else as many as colours can tell apart, those with the largest shares
 * unless the reader chose. They keep their order in the questionnaire.
 */
export function seriesAnswers(
  question: Question,
  polls: readonly DatedPoll[],
  choices: ChartChoices,
): { readonly shown: readonly ChartAnswer[]; readonly omitted: number } {
  const given = new Set(polls.flatMap((poll) => poll.content.results.map((result) => result.response)));
  const isWanted = (label: string) => choices.responses === null || choices.responses.includes(label);
  const options = question.responses.filter(({ label }) => given.has(label) && isWanted(label));
  const substantive = options.filter((option) => option.kind === "substantive");
  if (substantive.length <= MAX_CATEGORIES || isTwoSided(substantive))
    return { shown: orderAnswers({ responses: options }), omitted: 0 };
  const height = new Map(substantive.map(({ label }) => [label, meanShare(label, polls)]));
  const largest = new Set(
    substantive.toSorted((a, b) => (height.get(b.label) ?? 0) - (height.get(a.label) ?? 0)).slice(0, MAX_CATEGORIES),
  );
  const kept = options.filter((option) => largest.has(option));
  return { shown: orderAnswers({ responses: kept }), omitted: options.length - kept.length };
}

function meanShare(label: string, polls: readonly DatedPoll[]): number {
  const shares = polls.flatMap(({ content }) =>
    content.results.filter((result) => result.response === label).map(({ figure }) => shareOf(figure)),
  );
  return mean(shares.filter((share) => share !== null)) ?? 0;
}

function answerSeries(answer: ChartAnswer, country: string, symbol: MarkSymbol = "circle"): SeriesKey {
  return {
    key: answer.key,
    label: answer.label,
    colour: answer.colour,
    symbol,
    country,
    response: answer.key,
  };
}

/** Countries with the most polls first, ties by name: the ones a line over time says most about. */
export function countriesByPolls(polls: readonly DatedPoll[], context: ChartContext): readonly string[] {
  const counts = new Map<string, number>();
  for (const poll of polls) {
    for (const country of distinct(poll.content.results.flatMap((result) => result.country ?? []))) {
      counts.set(country, (counts.get(country) ?? 0) + 1);
    }
  }
  const name = (country: string) => countryName(country, context.locale);
  return [...counts]
    .toSorted(([a, countA], [b, countB]) => countB - countA || name(a).localeCompare(name(b), context.locale))
    .map(([country]) => country);
}
