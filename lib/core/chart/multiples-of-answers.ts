import { isolate } from "../format/direction";
import { countOf } from "../format/lists";
import { formatShare } from "../format/percent";
import { countryName } from "../model/country";
import { shareOf } from "../model/figure";
import type { Result } from "../model/result";
import type { ChartChoices } from "./chart-choices";
import type { ChartWords, SmallMultiplesModel } from "./chart-model";
import type { ChartContext, ChartSubject } from "./chart-subject";
import { bothEnds, omittedNotes, unknownNNotes, withheldCountries } from "./poll-notes";
import { gapsBetween } from "./ranked-rows";
import { type ChartAnswer, headlineAnswer, isTwoSided, orderAnswers } from "./response-order";
import { distinct, type Selection, selectComparable } from "./select-results";
import { shareAxisFromZero } from "./share-axis";
import { stackedTable } from "./stacked-bars";
import { figureLabel } from "./words/figure-label";
import { topicHeadline } from "./words/headline";
import { quoteWording } from "./words/measure";
import { sourceLine } from "./words/source-line";

type Panel = Extract<SmallMultiplesModel["content"], { over: "countries" }>["panels"][number];

const MOST_PANELS = 12;

/** Why the answers of a question cannot have a panel each; `null` when they can. */
export function whyNoAnswerPanels({ question, results }: ChartSubject): string | null {
  const comparable = selectComparable(results).results.filter(({ figure }) => figure.unit === "percent");
  const answers = distinct(comparable.map(({ response }) => response));
  const substantive = question.responses.filter(({ label, kind }) => kind === "substantive" && answers.includes(label));
  if (distinct(comparable.flatMap(({ country }) => country ?? [])).length < 2)
    return "it compares countries, and only one was asked";
  if (answers.length < 2) return "the source gives one answer only";
  if (isTwoSided(substantive) || question.kind === "scale")
    return "the answers have an order, which one bar a country keeps";
  return answers.length > MOST_PANELS ? "there are more than twelve answers" : null;
}

/** Nominal answers across countries, a panel an answer; countries stand in one order in all of them. */
export function multiplesOfAnswers(
  subject: ChartSubject,
  choices: ChartChoices,
  context: ChartContext,
): SmallMultiplesModel {
  const selection = selectComparable(subject.results);
  const results = selection.results.filter(
    ({ country, response }) =>
      country !== null &&
      (choices.countries === null || choices.countries.includes(country)) &&
      (choices.responses === null || choices.responses.includes(response)),
  );
  const given = new Set(results.map(({ response }) => response));
  const answers = orderAnswers(subject.question).filter(({ key }) => given.has(key));
  const first = answers.find(({ key }) => key === headlineAnswer(subject.question)?.label) ?? answers[0];
  const rows = sortRows(results, first, choices, context);
  const shown = bothEnds(rows, context.mostRows, ({ key }) => key === choices.focus);
  const words = wordsOf(
    subject,
    { results, answers, first, rows: rows.length, shown: shown.length },
    selection,
    context,
  );
  return {
    kind: "small-multiples",
    words,
    table: stackedTable(words, rows, results, answers, context),
    axis: shareAxisFromZero(results.flatMap(({ figure }) => shareOf(figure) ?? [])),
    content: {
      over: "countries",
      rows: shown,
      gaps: gapsBetween(rows, shown),
      panels: answers.map((answer) => panelOf(answer, shown, results)),
    },
  };
}

interface Row {
  readonly key: string;
  readonly label: string;
}

function sortRows(
  results: readonly Result[],
  first: ChartAnswer | undefined,
  { sort }: ChartChoices,
  { locale }: ChartContext,
): readonly Row[] {
  const height = ({ key }: Row) => {
    const result = results.find(({ country, response }) => country === key && response === first?.key);
    return result === undefined ? -1 : (shareOf(result.figure) ?? -1);
  };
  return distinct(results.flatMap(({ country }) => country ?? []))
    .map((key) => ({ key, label: countryName(key, locale) }))
    .toSorted((a, b) => (sort === "name" ? 0 : height(b) - height(a)) || a.label.localeCompare(b.label, locale));
}

function panelOf(answer: ChartAnswer, rows: readonly Row[], results: readonly Result[]): Panel {
  return {
    key: answer.key,
    label: answer.label,
    colour: answer.colour,
    bars: rows.map(({ key }, index) => {
      const result = results.find(({ country, response }) => country === key && response === answer.key);
      const share = result === undefined ? null : shareOf(result.figure);
      const published = result === undefined ? "not stated" : figureLabel(result.figure);
      return {
        key,
        share,
        valueLabel: share === null ? published : `${formatShare(share)}${index === 0 ? "%" : ""}`,
        published,
      };
    }),
  };
}

interface Shown {
  readonly results: readonly Result[];
  readonly answers: readonly ChartAnswer[];
  readonly first: ChartAnswer | undefined;
  readonly rows: number;
  readonly shown: number;
}

function wordsOf(
  { poll, question, results: all }: ChartSubject,
  { results, answers, first, rows, shown }: Shown,
  selection: Selection,
  context: ChartContext,
): ChartWords {
  const headline = topicHeadline(question, rows);
  const measure = `% of ${selection.population ?? poll.population ?? "people polled"}, one panel per answer`;
  const withheld = withheldCountries(poll, distinct(all.map(({ country }) => country)).length);
  return {
    headline,
    wording: quoteWording(question),
    wordingLanguage: question.language,
    measure,
    notes: [
      ...omittedNotes(rows, rows - shown),
      ...(question.kind === "multiple" ? ["More than one answer was possible: the shares do not add up to 100."] : []),
      ...(withheld === null ? [] : [`${withheld}: figures not given in the source.`]),
      ...selection.notes,
      ...unknownNNotes(results, "countries"),
      ...poll.notes,
    ],
    sourceLines: [sourceLine(poll, results, context.locale)],
    textAlternative: `Small multiples, ${countOf(answers.length, "answer")} in ${countOf(rows, "country", "countries")}. ${headline}. ${measure}: ${answers
      .map((answer) => describeAnswer(answer, results, context))
      .join("; ")}. Countries in the order of “${first?.label ?? ""}”.`,
  };
}

function describeAnswer({ key, label }: ChartAnswer, results: readonly Result[], { locale }: ChartContext): string {
  const ranked = results
    .filter(({ response, figure }) => response === key && shareOf(figure) !== null)
    .toSorted((a, b) => (shareOf(b.figure) ?? 0) - (shareOf(a.figure) ?? 0));
  const [highest, lowest] = [ranked[0], ranked.at(-1)];
  if (highest === undefined || lowest === undefined) return `${isolate(label)} not stated`;
  const name = ({ country }: Result) => countryName(country ?? "", locale);
  return `${isolate(label)} from ${figureLabel(highest.figure)} in ${name(highest)} to ${figureLabel(lowest.figure)} in ${name(lowest)}`;
}
