import { isolate } from "../format/direction";
import { countOf } from "../format/lists";
import { formatShare } from "../format/percent";
import { countryName } from "../model/country";
import { shareOf } from "../model/figure";
import type { Poll } from "../model/poll";
import type { Result } from "../model/result";
import type { ChartChoices } from "./chart-choices";
import type { ChartTable, ChartWords, GroupedDotsModel } from "./chart-model";
import type { ChartContext, ChartSubject } from "./chart-subject";
import {
  countriesWithGroups,
  describeVariable,
  type GroupedResults,
  groupedResults,
  groupVariables,
  hasShare,
} from "./groups";
import { describeBase } from "./ranked-bars";
import type { ChartAnswer } from "./response-order";
import { baseNotes, type SampleBehind, sampleBehind } from "./sample-behind";
import { selectComparable } from "./select-results";
import { seriesAnswers, symbolOf } from "./series-keys";
import { shareAxisAround, startNote } from "./share-axis";
import { figureLabel } from "./words/figure-label";
import { joinTopic } from "./words/headline";
import { quoteWording } from "./words/measure";
import { describeOrigin } from "./words/origin";
import { sourceLine } from "./words/source-line";

interface GroupRow {
  readonly key: string;
  readonly label: string;
  readonly isWhole: boolean;
  readonly results: readonly Result[];
  readonly sample: SampleBehind | null;
  readonly isDrawn: boolean;
}

interface Breakdown {
  readonly variable: string;
  readonly country: string | null;
  readonly severalCountries: boolean;
  readonly grouped: GroupedResults;
  readonly rows: readonly GroupRow[];
}

/** Why a question cannot be drawn by group; `null` when it can. */
export function whyNoGroups({ poll, results }: ChartSubject): string | null {
  const variables = groupVariables(results);
  if (variables.length === 0) return "the source gives no figures of groups such as age or sex";
  const isEnough = variables.some((variable) =>
    countriesWithGroups(results, variable).some(
      (country) =>
        groupedResults(results, variable, country).groups.filter(
          (group) => rowOf(group.group, group.results, poll).isDrawn,
        ).length > 1,
    ),
  );
  return isEnough ? null : "fewer than two groups have a base of 100 people";
}

/**
 * The answers of one country by the groups of one variable, groups in the order of the file, everybody above them. Bases
 * are shown; below 50 people nothing else is, below 100 the figures stand in the table only.
 */
export function groupedDots(subject: ChartSubject, choices: ChartChoices, context: ChartContext): GroupedDotsModel {
  const breakdown = breakDown(subject, choices);
  const rows = breakdown.rows.slice(0, context.mostRows);
  const results = breakdown.rows.flatMap((row) => row.results);
  const { shown: answers, omitted } = seriesAnswers(
    subject.question,
    [{ content: { poll: subject.poll, results }, day: 0 }],
    choices,
  );
  const axis = shareAxisAround(
    rows.flatMap((row) => (row.isDrawn ? sharesOf(row, answers).map(({ share }) => share) : [])),
  );
  const words = groupedWords(subject, breakdown, { answers, omitted, start: axis.domain[0] }, context);
  const first = rows.find((row) => row.isDrawn);
  return {
    kind: "grouped-dots",
    words,
    table: groupedTable(words, breakdown, answers, context),
    axis,
    answers: answers.map(({ key, label, colour }, index) => ({ key, label, colour, symbol: symbolOf(index) })),
    rows: rows.map((row) => ({
      key: row.key,
      label: row.label,
      emphasised: row.isWhole,
      dots: row.isDrawn
        ? sharesOf(row, answers).map(({ answer, share }) => ({
            answer: answer.key,
            share,
            valueLabel: `${formatShare(share)}${row === first ? "%" : ""}`,
          }))
        : [],
      instead: row.isDrawn ? null : reasonNotDrawn(row),
      n: row.sample === null ? null : describeBase(row.results[0] ?? noBase, context.locale),
      reading: readingOf(row, answers, context),
    })),
    gaps: [],
  };
}

const noBase = { base: { unweightedN: null, effectiveN: null, publishedMarginOfError: null } };

/** The variable and country chosen, else the first of each that has two groups to draw. */
function breakDown({ poll, results }: ChartSubject, choices: ChartChoices): Breakdown {
  const variables = groupVariables(results);
  const drawable = variables.find((variable) => drawnGroups(results, variable, poll) > 1);
  const variable = variables.find((name) => name === choices.by) ?? drawable ?? variables[0] ?? "";
  const countries = countriesWithGroups(results, variable);
  const wanted = [...(choices.countries ?? []), choices.focus];
  const country = countries.find((code) => code !== null && wanted.includes(code)) ?? countries[0] ?? null;
  const grouped = groupedResults(results, variable, country);
  const [example] = grouped.groups.flatMap((group) => group.results);
  const whole = selectComparable(results.filter((result) => result.country === country)).results.filter(
    ({ population, scenario }) => population === example?.population && scenario === example.scenario,
  );
  return {
    variable,
    country,
    severalCountries: countries.length > 1,
    grouped,
    rows: [
      ...(whole.length > 0 ? [{ ...rowOf("all", whole, poll), label: "All", isWhole: true }] : []),
      ...grouped.groups.map(({ group, results: own }) => rowOf(group, own, poll)),
    ],
  };
}

function drawnGroups(results: readonly Result[], variable: string, poll: Poll): number {
  const [country = null] = countriesWithGroups(results, variable);
  return groupedResults(results, variable, country).groups.filter(
    ({ group, results: own }) => rowOf(group, own, poll).isDrawn,
  ).length;
}

function rowOf(group: string, results: readonly Result[], poll: Poll): GroupRow {
  const [first] = results;
  const sample = first === undefined ? null : sampleBehind(first, poll);
  const isDrawn = hasShare(results) && (sample === null || sample.rule === "normal");
  return { key: `group ${group}`, label: group, isWhole: false, results, sample, isDrawn };
}

function sharesOf({ results }: GroupRow, answers: readonly ChartAnswer[]) {
  return answers.flatMap((answer) => {
    const result = results.find(({ response }) => response === answer.key);
    const share = result === undefined ? null : shareOf(result.figure);
    return result === undefined || share === null ? [] : [{ answer, result, share }];
  });
}

function reasonNotDrawn({ sample }: GroupRow): string {
  return sample?.rule === "small" ? "small base" : "…";
}

function shownFigure(row: GroupRow, answer: ChartAnswer): { readonly text: string; readonly origin: string | null } {
  const result = row.results.find(({ response }) => response === answer.key);
  if (result === undefined) return { text: "not stated", origin: null };
  return {
    text: row.sample?.rule === "suppressed" ? "…" : figureLabel(result.figure),
    origin: describeOrigin(result),
  };
}

function shownBase({ results, sample }: GroupRow, context: ChartContext): string {
  return `${describeBase(results[0] ?? noBase, context.locale)}${sample?.rule === "small" ? ", small base" : ""}`;
}

function readingOf(row: GroupRow, answers: readonly ChartAnswer[], context: ChartContext): readonly string[] {
  return [
    ...answers.map((answer) => `${isolate(answer.label)} ${shownFigure(row, answer).text}`),
    `n ${shownBase(row, context)}`,
  ];
}

function groupedWords(
  { poll, question }: ChartSubject,
  { variable, country, severalCountries, grouped, rows }: Breakdown,
  {
    answers,
    omitted,
    start,
  }: { readonly answers: readonly ChartAnswer[]; readonly omitted: number; readonly start: number },
  context: ChartContext,
): ChartWords {
  const by = describeVariable(variable);
  const place = country !== null && severalCountries ? countryName(country, context.locale) : null;
  const headline = joinTopic(question.topic, [place, by].filter((part) => part !== null).join(", "));
  const measure = `% of ${grouped.population ?? poll.population ?? "people polled"}, ${by}`;
  const axisNote = startNote(start);
  const isUnknown = rows.some((row) => !row.isWhole && row.sample === null);
  const whole = rows.filter((row) => row.isWhole);
  return {
    headline,
    wording: quoteWording(question),
    wordingLanguage: question.language,
    measure,
    notes: [
      ...(isUnknown ? ["The source does not give the bases of all groups: some may be small."] : []),
      ...baseNotes(rows.map(({ sample }) => sample?.rule)),
      ...(rows.length > context.mostRows
        ? [`The first ${context.mostRows} of ${rows.length} rows drawn; all stand in the table.`]
        : []),
      ...(omitted > 0
        ? [`Shown: the ${answers.length} answers with the largest shares; ${omitted} more were given.`]
        : []),
      ...(axisNote === null ? [] : [axisNote]),
      ...grouped.notes,
      ...poll.notes,
    ],
    sourceLines: [
      sourceLine(
        poll,
        (whole.length > 0 ? whole : rows).flatMap((row) => row.results),
        context.locale,
      ),
    ],
    textAlternative: describeGroups(headline, measure, rows, answers),
  };
}

const MOST_NAMED = 4;

function describeGroups(
  headline: string,
  measure: string,
  rows: readonly GroupRow[],
  answers: readonly ChartAnswer[],
): string {
  const drawn = rows.filter((row) => row.isDrawn);
  const named = drawn.length <= MOST_NAMED ? drawn : [...drawn.slice(0, 2), ...drawn.slice(-1)];
  const figures = named.map(
    (row) =>
      `${row.label} ${sharesOf(row, answers)
        .map(({ answer, result }) => `${isolate(answer.label)} ${figureLabel(result.figure)}`)
        .join(", ")}`,
  );
  const groups = countOf(rows.filter((row) => !row.isWhole).length, "group");
  return `Dots by group, ${groups}. ${headline}. ${measure}: ${figures.join("; ")}.`;
}

function groupedTable(
  words: ChartWords,
  { variable, rows }: Breakdown,
  answers: readonly ChartAnswer[],
  context: ChartContext,
): ChartTable {
  return {
    caption: `${words.headline}. ${words.measure}`,
    columns: [
      { label: variable, numeric: false },
      ...answers.map((answer) => ({ label: answer.label, numeric: true })),
      { label: "n", numeric: true },
    ],
    rows: rows.map((row) => ({
      label: row.label,
      cells: [...answers.map((answer) => shownFigure(row, answer)), { text: shownBase(row, context), origin: null }],
    })),
  };
}
