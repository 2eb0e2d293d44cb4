import { isolate } from "../format/direction";
import { formatList } from "../format/lists";
import { formatPercent, formatShare, formatSignedPoints } from "../format/percent";
import { countryName } from "../model/country";
import { shareOf } from "../model/figure";
import type { QuestionKind } from "../model/question";
import type { Result } from "../model/result";
import type { ChartChoices } from "./chart-choices";
import type { ChartTable, ChartWords, StackedBarsModel } from "./chart-model";
import type { ChartContext, ChartSubject } from "./chart-subject";
import { bothEnds, omittedNotes, unknownNNotes, withheldCountries } from "./poll-notes";
import { describeBase } from "./ranked-bars";
import { gapsBetween } from "./ranked-rows";
import { type ChartAnswer, isTwoSided, MAX_CATEGORIES, orderAnswers } from "./response-order";
import { distinct, type Selection, selectComparable } from "./select-results";
import { figureLabel } from "./words/figure-label";
import { balanceHeadline, topicHeadline } from "./words/headline";
import { quoteWording } from "./words/measure";
import { describeOrigin } from "./words/origin";
import { sourceLine } from "./words/source-line";

type StackedRow = StackedBarsModel["rows"][number];

/** More than this off 100 is no rounding: the source does not give every answer. */
const ROUNDING_SLACK = 0.015;

/**
 * Why answers cannot be stacked; `null` when they can: they add up to a whole and can be told apart. One answer alone,
 * or multiple choice, cannot.
 */
export function whyNotStacked({ question, results }: ChartSubject): string | null {
  const additive: Record<QuestionKind, boolean> = { single: true, scale: true, multiple: false, numeric: false };
  if (!results.some(({ figure }) => figure.unit === "percent")) return "the figures are no shares of a whole";
  if (!additive[question.kind]) return "the answers do not add up to a whole";
  const given = new Set(results.map((result) => result.response));
  if (given.size < 2) return "the source gives one answer only";
  const substantive = question.responses.filter((option) => option.kind === "substantive" && given.has(option.label));
  return substantive.length <= MAX_CATEGORIES || isTwoSided(substantive)
    ? null
    : "there are more answers than colours can tell apart";
}

/**
 * All answers of a question across countries as 100% bars: oppose left, support right, don't know last.
 * Rows run from the largest total support (else the first answer) to the smallest, ties by name.
 */
export function stackedBars(subject: ChartSubject, choices: ChartChoices, context: ChartContext): StackedBarsModel {
  const selection = selectComparable(subject.results);
  const results = selection.results.filter(
    (result) => result.country !== null && (choices.countries === null || choices.countries.includes(result.country)),
  );
  const given = new Set(results.map((result) => result.response));
  const answers = orderAnswers(subject.question).filter((answer) => given.has(answer.key));
  const twoSided = isTwoSided(answers.map((answer) => answer.option).filter((option) => option.kind === "substantive"));
  const countries = distinct(results.map((result) => result.country ?? ""));
  const byCountry = groupByCountry(results);
  const unsorted = countries.map((country) =>
    stackRow(country, byCountry.get(country) ?? [], answers, twoSided, context),
  );
  const all = sortRows(unsorted, answers, twoSided, choices, context);
  const rows = bothEnds(all, context.mostRows, (row) => row.key === choices.focus);
  const words = stackedWords(subject, { all, rows, results, answers }, selection, context);
  return {
    kind: "stacked-bars",
    words,
    table: stackedTable(words, all, results, answers, context),
    answers: answers.map(({ key, label, colour }) => ({ key, label, colour })),
    rows,
    gaps: gapsBetween(all, rows),
    showsNet: twoSided,
    showsN: results.some((result) => result.base.unweightedN !== null),
  };
}

function groupByCountry(results: readonly Result[]): ReadonlyMap<string, readonly Result[]> {
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const group = groups.get(result.country ?? "") ?? [];
    group.push(result);
    groups.set(result.country ?? "", group);
  }
  return groups;
}

function stackRow(
  country: string,
  ofCountry: readonly Result[],
  answers: readonly ChartAnswer[],
  twoSided: boolean,
  context: ChartContext,
): StackedRow {
  const figures = answers.map((answer) => {
    const result = ofCountry.find((candidate) => candidate.response === answer.key);
    return { answer, result, share: result === undefined ? null : shareOf(result.figure) };
  });
  const missing = figures.filter(({ share }) => share === null);
  const rest = Math.max(0, 1 - figures.reduce((sum, { share }) => sum + (share ?? 0), 0));
  let start = 0;
  const segments = figures.flatMap(({ answer, result, share }) => {
    if (result === undefined || share === null) {
      // What is not given keeps its place empty, so that the other side does not slide into it.
      if (answer === missing[0]?.answer) start += rest;
      return [];
    }
    const segment = {
      answer: answer.key,
      share,
      start,
      valueLabel: formatShare(share),
      published: figureLabel(result.figure),
    };
    start += share;
    return [segment];
  });
  const first = ofCountry[0];
  return {
    key: country,
    label: countryName(country, context.locale),
    segments,
    // Without a figure for every answer of both sides there is no net.
    net:
      twoSided && missing.every(({ answer }) => answer.option.side === null)
        ? formatSignedPoints(total(segments, answers, "support") - total(segments, answers, "oppose"))
        : null,
    n: first === undefined || first.base.unweightedN === null ? null : describeBase(first, context.locale),
  };
}

function total(segments: StackedRow["segments"], answers: readonly ChartAnswer[], side: "support" | "oppose"): number {
  const keys = new Set(answers.filter((answer) => answer.option.side === side).map((answer) => answer.key));
  return segments.filter((segment) => keys.has(segment.answer)).reduce((sum, segment) => sum + segment.share, 0);
}

function sortRows(
  rows: readonly StackedRow[],
  answers: readonly ChartAnswer[],
  twoSided: boolean,
  choices: ChartChoices,
  context: ChartContext,
): readonly StackedRow[] {
  const first = answers[0]?.key;
  const height = (row: StackedRow) =>
    twoSided
      ? total(row.segments, answers, "support")
      : (row.segments.find((segment) => segment.answer === first)?.share ?? -1);
  const byName = (a: StackedRow, b: StackedRow) => a.label.localeCompare(b.label, context.locale);
  return rows.toSorted((a, b) => (choices.sort === "name" ? 0 : height(b) - height(a)) || byName(a, b));
}

interface Stack {
  readonly all: readonly StackedRow[];
  readonly rows: readonly StackedRow[];
  readonly results: readonly Result[];
  readonly answers: readonly ChartAnswer[];
}

function stackedWords(
  subject: ChartSubject,
  { all, rows, results, answers }: Stack,
  selection: Selection,
  context: ChartContext,
): ChartWords {
  const only = rows.length === 1 ? rows[0] : undefined;
  const headline =
    only === undefined
      ? topicHeadline(subject.question, rows.length)
      : balanceHeadline(subject.question, only.key, sharesOf(only, answers), context);
  const measure = `% of ${selection.population ?? subject.poll.population ?? "people polled"}${rows.length > 1 ? ", by country" : ""}`;
  const withheld = withheldCountries(subject.poll, new Set(subject.results.map((result) => result.country)).size);
  return {
    headline,
    wording: quoteWording(subject.question),
    wordingLanguage: subject.question.language,
    measure,
    notes: [
      ...omittedNotes(all.length, all.length - rows.length),
      ...(withheld === null ? [] : [`${withheld}: figures not given in the source.`]),
      ...incompleteNotes(rows, answers, context),
      ...sumNotes(
        rows.filter((row) => row.segments.length === answers.length),
        context,
      ),
      ...selection.notes,
      ...unknownNNotes(all.length > 1 ? results : [], "countries"),
      ...subject.poll.notes,
    ],
    sourceLines: [sourceLine(subject.poll, results, context.locale)],
    textAlternative: describeStack(headline, measure, rows),
  };
}

function sharesOf(row: StackedRow, answers: readonly ChartAnswer[]) {
  return row.segments.flatMap((segment) => {
    const answer = answers.find((candidate) => candidate.key === segment.answer);
    return answer === undefined ? [] : [{ option: answer.option, share: segment.share }];
  });
}

function incompleteNotes(
  rows: readonly StackedRow[],
  answers: readonly ChartAnswer[],
  context: ChartContext,
): readonly string[] {
  const incomplete = rows.filter((row) => row.segments.length < answers.length).map((row) => row.label);
  return incomplete.length === 0 ? [] : [`Not every answer is given for ${formatList(incomplete, context.locale)}.`];
}

function sumNotes(rows: readonly StackedRow[], context: ChartContext): readonly string[] {
  const sums = rows.map((row) => ({ row, sum: row.segments.reduce((sum, segment) => sum + segment.share, 0) }));
  const far = sums.filter(({ sum }) => Math.abs(sum - 1) > ROUNDING_SLACK);
  if (far.length > 0) {
    const list = formatList(
      far.map(({ row, sum }) => `${row.label} ${formatPercent(sum)}`),
      context.locale,
    );
    return [`The published answers do not add up to 100 (${list}).`];
  }
  return sums.some(({ sum }) => Math.abs(sum - 1) > 0.0001) ? ["Figures may not sum to 100 because of rounding."] : [];
}

function describeStack(headline: string, measure: string, rows: readonly StackedRow[]): string {
  const describeRow = (row: StackedRow) =>
    `${row.label} ${row.segments.map((segment) => `${isolate(segment.answer)} ${formatPercent(segment.share)}`).join(", ")}`;
  const ends = rows.length <= 3 ? rows : [rows[0], rows.at(-1)].filter((row) => row !== undefined);
  const joint = rows.length <= 3 ? "; " : "; to ";
  return `Stacked bar chart, ${rows.length === 1 ? "one country" : `${rows.length} countries`}. ${headline}. ${measure}: ${ends.map(describeRow).join(joint)}.`;
}

/** A row a country, a column an answer, and n. */
export function stackedTable(
  words: ChartWords,
  rows: readonly Pick<StackedRow, "key" | "label">[],
  results: readonly Result[],
  answers: readonly ChartAnswer[],
  context: ChartContext,
): ChartTable {
  const byCountry = groupByCountry(results);
  return {
    caption: `${words.headline}. ${words.measure}`,
    columns: [
      { label: "Country", numeric: false },
      ...answers.map((answer) => ({ label: answer.label, numeric: true })),
      { label: "n", numeric: true },
    ],
    rows: rows.map((row) => {
      const ofRow = byCountry.get(row.key) ?? [];
      const first = ofRow[0];
      const figures = answers.map((answer) => {
        const result = ofRow.find((candidate) => candidate.response === answer.key);
        if (result === undefined) return { text: "not stated", origin: null };
        return { text: figureLabel(result.figure), origin: describeOrigin(result) };
      });
      const base = { text: first === undefined ? "not stated" : describeBase(first, context.locale), origin: null };
      return { label: row.label, cells: [...figures, base] };
    }),
  };
}
