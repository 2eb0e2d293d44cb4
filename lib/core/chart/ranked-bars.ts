import { countOf, formatList } from "../format/lists";
import { formatCount, formatPercent, formatShare } from "../format/percent";
import type { ResponseOption } from "../model/question";
import type { Result } from "../model/result";
import type { ChartChoices } from "./chart-choices";
import type { ChartTable, ChartWords, RankedBarsModel } from "./chart-model";
import type { ChartContext, ChartSubject } from "./chart-subject";
import { findNoOrder } from "./no-order";
import { omittedNotes, unknownNNotes, withheldCountries } from "./poll-notes";
import { gapsBetween, type RankedRow, rankRows, shortenRows } from "./ranked-rows";
import { headlineAnswer } from "./response-order";
import { selectComparable } from "./select-results";
import { shareAxisFromZero } from "./share-axis";
import { figureLabel } from "./words/figure-label";
import { rankingHeadline } from "./words/headline";
import { describeMeasure, quoteWording } from "./words/measure";
import { describeOrigin } from "./words/origin";
import { sourceLine } from "./words/source-line";

/**
 * One answer across countries, largest share first, ties by name.
 * Rows: every country with a result for the answer; those without a figure stand last and say why.
 */
export function rankedBars(subject: ChartSubject, choices: ChartChoices, context: ChartContext): RankedBarsModel {
  const selection = selectComparable(subject.results);
  const option = chosenAnswer(subject, choices);
  const rows = rankRows(selection.results, option, choices, context);
  const shown = shortenRows(rows, choices, context);
  const omitted = rows.length - shown.length;
  const shares = rows.flatMap(({ country, share }) => (share === null ? [] : [{ country, share }]));
  const headline = rankingHeadline(subject.question, option, shares, choices.focus, context);
  const measure = `${describeMeasure(option, selection.population ?? subject.poll.population)}${rows.length > 1 ? ", by country" : ""}`;
  const noOrder = choices.sort === "name" ? null : findNoOrder(shown.map((row) => row.result));
  const notes = [
    ...omittedNotes(rows.length, omitted),
    ...selection.notes,
    ...(noOrder === null
      ? unknownNNotes(
          rows.map((row) => row.result),
          "countries",
        )
      : []),
    ...subject.poll.notes,
  ];
  const words: ChartWords = {
    headline,
    wording: quoteWording(subject.question),
    wordingLanguage: subject.question.language,
    measure,
    notes,
    sourceLines: [sourceLine(subject.poll, selection.results, context.locale)],
    textAlternative: describeRanking(headline, measure, rows),
  };
  return {
    kind: "ranked-bars",
    words,
    table: rankingTable(words, rows, option, context),
    axis: shareAxisFromZero(shares.map(({ share }) => share)),
    bars: shown.map((row, index) => ({
      key: row.country,
      label: row.name,
      share: row.share,
      valueLabel:
        row.share === null ? figureLabel(row.result.figure) : `${formatShare(row.share)}${index === 0 ? "%" : ""}`,
      published: figureLabel(row.result.figure),
      colour: isFocus(row, index, choices) ? "focus" : "context",
      emphasised: isFocus(row, index, choices),
    })),
    gaps: gapsBetween(rows, shown),
    withheld: withheldRow(subject, choices),
    noOrder,
  };
}

/** The answer to rank: the reader's, else the question's headline answer. */
export function chosenAnswer(subject: Pick<ChartSubject, "question">, choices: ChartChoices): ResponseOption | null {
  const wanted = choices.responses?.[0];
  return subject.question.responses.find((option) => option.label === wanted) ?? headlineAnswer(subject.question);
}

function isFocus(row: RankedRow, index: number, choices: ChartChoices): boolean {
  if (choices.focus !== null) return row.country === choices.focus;
  return index === 0 && choices.sort !== "name" && row.share !== null;
}

function withheldRow(subject: ChartSubject, choices: ChartChoices): RankedBarsModel["withheld"] {
  const given = new Set(subject.results.map((result) => result.country)).size;
  const label = choices.countries === null ? withheldCountries(subject.poll, given) : null;
  return label === null ? null : { label, reason: "figures not given in the source" };
}

const MOST_NAMED = 8;

function describeRanking(headline: string, measure: string, rows: readonly RankedRow[]): string {
  const known = rows.filter((row) => row.share !== null);
  const figures = known.map((row) => `${row.name} ${formatPercent(row.share ?? 0)}`);
  const first = figures[0];
  const last = figures.at(-1);
  const finding = known.length <= MOST_NAMED ? formatList(figures) : `from ${first} to ${last}`;
  return `Bar chart, ${countOf(known.length, "country", "countries")}. ${headline}. ${measure}: ${finding}.`;
}

function rankingTable(
  words: ChartWords,
  rows: readonly RankedRow[],
  option: ResponseOption | null,
  context: ChartContext,
): ChartTable {
  return {
    caption: `${words.headline}. ${words.measure}`,
    columns: [
      { label: "Country", numeric: false },
      { label: option?.label ?? "Share", numeric: true },
      { label: "n", numeric: true },
    ],
    rows: rows.map(({ name, result }) => ({
      label: name,
      cells: [
        { text: figureLabel(result.figure), origin: describeOrigin(result) },
        { text: describeBase(result, context.locale), origin: null },
      ],
    })),
  };
}

/** The unweighted n of a result, or that it is not stated. */
export function describeBase(result: Pick<Result, "base">, locale: string): string {
  return result.base.unweightedN === null ? "not stated" : formatCount(result.base.unweightedN, locale);
}
