import { isolate } from "../format/direction";
import { countOf, formatList } from "../format/lists";
import { formatPercent, formatShare } from "../format/percent";
import { countryName } from "../model/country";
import { shareOf } from "../model/figure";
import type { ResponseOption } from "../model/question";
import type { Result } from "../model/result";
import type { ChartChoices } from "./chart-choices";
import type { ChartWords, RankedBarsModel } from "./chart-model";
import type { ChartContext, ChartSubject } from "./chart-subject";
import { bothEnds, unknownNNotes } from "./poll-notes";
import { describeBase } from "./ranked-bars";
import { gapsBetween } from "./ranked-rows";
import { distinct, selectComparable } from "./select-results";
import { shareAxisFromZero } from "./share-axis";
import { figureLabel } from "./words/figure-label";
import { joinTopic } from "./words/headline";
import { quoteWording } from "./words/measure";
import { describeOrigin } from "./words/origin";
import { sourceLine } from "./words/source-line";

interface AnswerRow {
  readonly option: ResponseOption;
  readonly result: Result;
  readonly share: number | null;
}

/** Whether a question was put in one country and has several answers: then its answers can be ranked. */
export function ranksAnswers({ results }: Pick<ChartSubject, "results">, choices: ChartChoices): boolean {
  const { results: comparable } = selectComparable(results);
  const countries = distinct(comparable.map((result) => result.country));
  return (
    countries.length === 1 && choices.responses === null && new Set(comparable.map(({ response }) => response)).size > 1
  );
}

/**
 * The answers of one country, largest share first; don't know, refused and other always last. For nominal answers too many
 * to be told apart by colour, and for multiple choice, which does not add up.
 */
export function rankedAnswers(subject: ChartSubject, choices: ChartChoices, context: ChartContext): RankedBarsModel {
  const selection = selectComparable(subject.results);
  const rows = sortRows(rowsOf(subject, selection.results), choices, context);
  const country = selection.results[0]?.country ?? null;
  const topic = subject.question.topic;
  const headline = country === null ? topic : joinTopic(topic, countryName(country, context.locale));
  const measure = `% of ${selection.population ?? subject.poll.population ?? "people polled"}, by answer`;
  const words: ChartWords = {
    headline,
    wording: quoteWording(subject.question),
    wordingLanguage: subject.question.language,
    measure,
    notes: [
      ...(subject.question.kind === "multiple"
        ? ["More than one answer was possible: the shares do not add up to 100."]
        : []),
      ...selection.notes,
      ...unknownNNotes(
        rows.map((row) => row.result),
        "answers",
      ),
      ...subject.poll.notes,
    ],
    sourceLines: [sourceLine(subject.poll, selection.results, context.locale)],
    textAlternative: describeAnswers(headline, measure, rows),
  };
  const first = rows.find((row) => row.share !== null);
  const shown = bothEnds(rows, Math.max(context.mostRows, LEAST_ROWS), () => false);
  return {
    kind: "ranked-bars",
    words,
    table: {
      caption: `${headline}. ${measure}`,
      columns: [
        { label: "Answer", numeric: false },
        { label: "Share", numeric: true },
        { label: "n", numeric: true },
      ],
      rows: rows.map(({ option, result }) => ({
        label: option.label,
        cells: [
          { text: figureLabel(result.figure), origin: describeOrigin(result) },
          { text: describeBase(result, context.locale), origin: null },
        ],
      })),
    },
    axis: shareAxisFromZero(rows.flatMap(({ share }) => share ?? [])),
    bars: shown.map((row) => ({
      key: row.option.label,
      label: row.option.label,
      share: row.share,
      valueLabel:
        row.share === null ? figureLabel(row.result.figure) : `${formatShare(row.share)}${row === first ? "%" : ""}`,
      published: figureLabel(row.result.figure),
      colour: row.option.kind === "substantive" ? "focus" : "context",
      emphasised: false,
    })),
    gaps: gapsBetween(rows, shown),
    withheld: null,
    noOrder: null,
  };
}

function rowsOf({ question }: ChartSubject, results: readonly Result[]): readonly AnswerRow[] {
  return question.responses.flatMap((option) => {
    const result = results.find((candidate) => candidate.response === option.label);
    return result === undefined ? [] : [{ option, result, share: shareOf(result.figure) }];
  });
}

function sortRows(rows: readonly AnswerRow[], { sort }: ChartChoices, { locale }: ChartContext): readonly AnswerRow[] {
  const last = ({ option }: AnswerRow) => Number(option.kind !== "substantive" && option.kind !== "neither");
  return rows.toSorted(
    (a, b) =>
      last(a) - last(b) ||
      (sort === "name" ? 0 : (b.share ?? -1) - (a.share ?? -1)) ||
      a.option.label.localeCompare(b.option.label, locale),
  );
}

const MOST_NAMED = 8;
/** A dozen answers are one ranking; only longer lists are shortened. */
const LEAST_ROWS = 12;

function describeAnswers(headline: string, measure: string, rows: readonly AnswerRow[]): string {
  const figures = rows.flatMap(({ option, share }) =>
    share === null ? [] : [`${isolate(option.label)} ${formatPercent(share)}`],
  );
  const finding = figures.length <= MOST_NAMED ? formatList(figures) : `from ${figures[0]} to ${figures.at(-1)}`;
  return `Bar chart, ${countOf(figures.length, "answer")}. ${headline}. ${measure}: ${finding}.`;
}
