import { mean } from "d3-array";
import { isolate } from "../format/direction";
import { countOf, numberInWords } from "../format/lists";
import { formatPercent } from "../format/percent";
import { countryName } from "../model/country";
import { shareOf } from "../model/figure";
import type { Result } from "../model/result";
import type { ChartChoices } from "./chart-choices";
import type { ChartWords, HeatTableModel } from "./chart-model";
import type { ChartContext, ChartSubject } from "./chart-subject";
import type { HeatCell } from "./heat-table-plot";
import { bothEnds, omittedNotes, unknownNNotes, withheldCountries } from "./poll-notes";
import { chosenAnswer } from "./ranked-bars";
import { gapsBetween } from "./ranked-rows";
import { type ChartAnswer, MAX_CATEGORIES, orderAnswers } from "./response-order";
import { distinct, selectComparable } from "./select-results";
import { shareClasses, stepOf } from "./share-classes";
import { stackedTable } from "./stacked-bars";
import { figureOf } from "./words/figure-in-cell";
import { figureLabel } from "./words/figure-label";
import { topicHeadline } from "./words/headline";
import { quoteWording } from "./words/measure";
import { sourceLine } from "./words/source-line";

type HeatRow = HeatTableModel["rows"][number];

/** More columns than this have no room for a figure on a phone. */
const MOST_COLUMNS = 12;
const MOST_EMPHASISED = 3;

/** All answers across countries as a table of coloured cells; rows run from the largest share of one answer to the smallest. */
export function heatTable(subject: ChartSubject, choices: ChartChoices, context: ChartContext): HeatTableModel {
  const selection = selectComparable(subject.results);
  const results = selection.results.filter(
    (result) => result.country !== null && (choices.countries === null || choices.countries.includes(result.country)),
  );
  const given = new Set(results.map((result) => result.response));
  const answers = orderAnswers(subject.question).filter((answer) => given.has(answer.key));
  const shown = largestAnswers(answers, results);
  const classes = shareClasses(
    results
      .filter(({ response }) => shown.some(({ key }) => key === response))
      .flatMap(({ figure }) => shareOf(figure) ?? []),
  );
  const lead = leadAnswer(subject, choices, shown);
  const all = distinct(results.map((result) => result.country ?? ""))
    .map(
      (country): HeatRow => ({
        key: country,
        label: countryName(country, context.locale),
        cells: emphasise(
          shown.map((answer) =>
            cellOf(
              answer,
              results.find((r) => r.country === country && r.response === answer.key),
            ),
          ),
          shown,
        ).map((cell, index) => ({
          ...cell,
          step: isSubstantive(shown[index]) && cell.share !== null ? stepOf(cell.share, classes) : null,
        })),
      }),
    )
    .toSorted(
      (a, b) =>
        (choices.sort === "name" ? 0 : shareIn(b, lead) - shareIn(a, lead)) ||
        a.label.localeCompare(b.label, context.locale),
    );
  const rows = bothEnds(all, context.mostRows, (row) => row.key === choices.focus);
  const withheld = choices.countries === null ? withheldCountries(subject.poll, all.length) : null;
  const headline = topicHeadline(subject.question, all.length);
  const measure = `% of ${isolate(selection.population ?? subject.poll.population ?? "people polled")}, by country and answer`;
  const words: ChartWords = {
    headline,
    wording: quoteWording(subject.question),
    wordingLanguage: subject.question.language,
    measure,
    notes: [
      ...omittedNotes(all.length, all.length - rows.length),
      ...(shown.length < answers.length
        ? [`${shown.length} of ${answers.length} answers shown: those with the largest shares.`]
        : []),
      ...(rows.some(({ cells }) => cells.some((cell) => cell.emphasised))
        ? [`Framed: the ${numberInWords(MOST_EMPHASISED)} largest shares of a country.`]
        : []),
      ...(lead === null || choices.sort === "name" ? [] : [`Countries in the order of “${isolate(lead)}”.`]),
      ...(subject.question.kind === "multiple"
        ? ["More than one answer was possible: the shares do not add up to 100."]
        : []),
      ...(withheld === null ? [] : [`${withheld}: figures not given in the source.`]),
      ...selection.notes,
      ...unknownNNotes(all.length > 1 ? results : [], "countries"),
      ...subject.poll.notes,
    ],
    sourceLines: [sourceLine(subject.poll, results, context.locale)],
    textAlternative: describeHeat(headline, measure, all),
  };
  return {
    kind: "heat-table",
    words,
    table: stackedTable(words, all, results, answers, context),
    classes,
    columns: shown.map(({ key, label }) => ({ key, label })),
    rows,
    gaps: gapsBetween(all, rows),
  };
}

/** Why a question has no heat table, or `null` when it can have one. */
export function whyNoHeatTable({ question, results }: Pick<ChartSubject, "question" | "results">): string | null {
  const shares = selectComparable(results).results.filter(({ figure }) => figure.unit === "percent");
  if (distinct(shares.flatMap(({ country }) => country ?? [])).length < 2)
    return "it compares countries, and only one was asked";
  const given = new Set(shares.map(({ response }) => response));
  const substantive = question.responses.filter(({ kind, label }) => kind === "substantive" && given.has(label)).length;
  if (substantive > MAX_CATEGORIES || (question.kind === "multiple" && substantive > 2)) return null;
  return "it is for more answers than colours can tell apart, or for several answers a person";
}

/** The answers with the largest shares over the countries asked, in their own order. */
function largestAnswers(answers: readonly ChartAnswer[], results: readonly Result[]): readonly ChartAnswer[] {
  if (answers.length <= MOST_COLUMNS) return answers;
  const height = ({ key }: ChartAnswer) =>
    mean(results.filter(({ response }) => response === key).flatMap(({ figure }) => shareOf(figure) ?? [])) ?? 0;
  const kept = new Set(answers.toSorted((a, b) => height(b) - height(a)).slice(0, MOST_COLUMNS));
  return answers.filter((answer) => kept.has(answer));
}

/** The answer the rows are ordered by. */
function leadAnswer(subject: ChartSubject, choices: ChartChoices, shown: readonly ChartAnswer[]): string | null {
  const chosen = chosenAnswer(subject, choices)?.label;
  return (shown.find(({ key }) => key === chosen) ?? shown[0])?.key ?? null;
}

function shareIn(row: HeatRow, answer: string | null): number {
  return row.cells.find((cell) => cell.answer === answer)?.share ?? -1;
}

function isSubstantive(answer: ChartAnswer | undefined): boolean {
  return answer !== undefined && (answer.option.kind === "substantive" || answer.option.kind === "neither");
}

function cellOf(answer: ChartAnswer, result: Result | undefined): Omit<HeatCell, "step"> {
  const share = result === undefined ? null : shareOf(result.figure);
  const published = result === undefined ? "not stated" : figureLabel(result.figure);
  return { answer: answer.key, share, published, valueLabel: figureOf(share, published), emphasised: false };
}

/** Marks the three largest substantive shares of a row; where a tie would make it more, only those above the tie. */
function emphasise<T extends Omit<HeatCell, "step">>(
  cells: readonly T[],
  answers: readonly ChartAnswer[],
): readonly T[] {
  const ranked = cells
    .flatMap((cell, index) => (isSubstantive(answers[index]) && cell.share !== null ? [cell.share] : []))
    .toSorted((a, b) => b - a);
  if (ranked.length <= MOST_EMPHASISED) return cells;
  const third = ranked[MOST_EMPHASISED - 1] ?? 0;
  const isTied = ranked[MOST_EMPHASISED] === third;
  return cells.map((cell, index) => ({
    ...cell,
    emphasised:
      isSubstantive(answers[index]) && cell.share !== null && (isTied ? cell.share > third : cell.share >= third),
  }));
}

function describeHeat(headline: string, measure: string, rows: readonly HeatRow[]): string {
  const largest = (row: HeatRow) =>
    row.cells.filter(({ share }) => share !== null).toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0))[0];
  const describeRow = (row: HeatRow) => {
    const cell = largest(row);
    return cell === undefined ? [] : [`${row.label} ${isolate(cell.answer)} ${formatPercent(cell.share ?? 0)}`];
  };
  const ends = rows.length <= 3 ? rows : [rows[0], rows.at(-1)].filter((row) => row !== undefined);
  return `Heat table, ${countOf(rows.length, "country", "countries")}. ${headline}. ${measure}; the largest share in ${ends.flatMap(describeRow).join(", in ")}.`;
}
