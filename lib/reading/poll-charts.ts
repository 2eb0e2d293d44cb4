import type { PollRecord } from "@/lib/adapters/store/store";
import type { ChartChoices, ChartKind } from "@/lib/core/chart/chart-choices";
import type { ChartModel } from "@/lib/core/chart/chart-model";
import { chartOfPoll } from "@/lib/core/chart/chart-of-poll";
import type { ChartSubject } from "@/lib/core/chart/chart-subject";
import { groupVariables } from "@/lib/core/chart/groups";
import type { UnsoundKind } from "@/lib/core/chart/offered-kinds";
import type { IgnoredChoice } from "@/lib/core/chart/parse-choices";
import { ranksAnswers } from "@/lib/core/chart/ranked-answers";
import { chosenAnswer } from "@/lib/core/chart/ranked-bars";
import { headlineAnswer } from "@/lib/core/chart/response-order";
import { selectComparable } from "@/lib/core/chart/select-results";
import { type PairStatement, pairStatements } from "@/lib/core/comparison/pair-statements";
import { shareOf } from "@/lib/core/model/figure";
import type { Question } from "@/lib/core/model/question";
import { chartName } from "./chart-address";
import { chartContext } from "./chart-context";
import { understandPollChoices } from "./understood-choices";

/** One question of a poll as its page shows it. */
export interface PollChart {
  readonly question: Question;
  readonly model: ChartModel;
  readonly kinds: readonly ChartKind[];
  readonly unsound: readonly UnsoundKind[];
  /** The answers a ranking by country may show, the one shown by default first; empty where all are shown at once. */
  readonly answers: readonly string[];
  /** Variables of the groups a chart by group may show; empty for other kinds. */
  readonly groups: readonly string[];
  /** What the published gaps allow, where the source states no sample sizes. */
  readonly pairs: readonly PairStatement[];
}

/** With more countries than this the pairs fill a page and say little. */
const MOST_COUNTRIES_FOR_PAIRS = 6;

/** A survey of respondents can hold hundreds of questions; a page carries this many charts. */
const QUESTIONS_PER_PAGE = 20;

/** The charts of one page of a poll's questions under the reader's choices, and the choices that name nothing in it. */
export function pollCharts(
  record: PollRecord,
  choices: ChartChoices,
  page: number,
): { readonly charts: readonly PollChart[]; readonly unknown: readonly IgnoredChoice[]; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(record.questions.length / QUESTIONS_PER_PAGE));
  const start = (Math.min(page, pages) - 1) * QUESTIONS_PER_PAGE;
  const context = chartContext(choices.rows === "all" ? Number.POSITIVE_INFINITY : undefined);
  const read = record.questions.slice(start, start + QUESTIONS_PER_PAGE).map((question) => {
    const results = record.results.filter((result) => result.question === question.slug);
    const subject = { poll: record.poll, question, results };
    // A country or answer that another question of the poll has must not empty this one.
    const { understood, unknown, kinds, unsound } = understandPollChoices(choices, subject);
    const model = chartOfPoll(subject, understood, context);
    const chart = {
      question,
      model,
      kinds,
      unsound,
      answers: answersOf(model, subject, understood),
      groups: model.kind === "grouped-dots" ? groupVariables(results) : [],
      pairs: pairsOf(model, subject, understood),
    };
    return { chart, unknown };
  });
  return { charts: read.map(({ chart }) => chart), unknown: unknownToAll(read.map((part) => part.unknown)), pages };
}

/** The first chart of a page of a poll's questions: the one that stands for the page elsewhere. `null` = a poll without questions. */
export function firstPollChart(
  record: PollRecord,
  choices: ChartChoices,
  page: number,
): { readonly model: ChartModel; readonly chart: string; readonly choices: ChartChoices } | null {
  const question = record.questions[(page - 1) * QUESTIONS_PER_PAGE] ?? record.questions[0];
  if (question === undefined) return null;
  const results = record.results.filter((result) => result.question === question.slug);
  const subject = { poll: record.poll, question, results };
  const { understood } = understandPollChoices(choices, subject);
  const model = chartOfPoll(subject, understood, chartContext());
  return {
    model,
    chart: chartName({ kind: "poll", poll: record.poll.slug, question: question.slug }),
    choices: understood,
  };
}

/** What no question of the poll has a use for. */
function unknownToAll([first = [], ...others]: readonly (readonly IgnoredChoice[])[]): readonly IgnoredChoice[] {
  const has = (list: readonly IgnoredChoice[], { key, value }: IgnoredChoice) =>
    list.some((entry) => entry.key === key && entry.value === value);
  return first.filter((entry) => others.every((list) => has(list, entry)));
}

/** Kinds that show one answer of all countries, which the reader may choose. */
const COMPARE_ONE_ANSWER: readonly ChartKind[] = ["ranked-bars", "dots-with-intervals", "tile-map", "world-map"];

function answersOf(model: ChartModel, subject: ChartSubject, choices: ChartChoices): readonly string[] {
  const isOneAnswer = COMPARE_ONE_ANSWER.includes(model.kind);
  if (!isOneAnswer || (model.kind === "ranked-bars" && ranksAnswers(subject, choices))) return [];
  const given = new Set(subject.results.map((result) => result.response));
  const first = headlineAnswer(subject.question)?.label;
  const labels = subject.question.responses.map(({ label }) => label).filter((label) => given.has(label));
  return labels.toSorted((a, b) => Number(b === first) - Number(a === first));
}

/** Pairs of the very rows the chart ranks: one answer, one population, one scenario. */
function pairsOf(model: ChartModel, subject: ChartSubject, choices: ChartChoices): readonly PairStatement[] {
  if (model.kind !== "ranked-bars" || model.bars.length > MOST_COUNTRIES_FOR_PAIRS || ranksAnswers(subject, choices))
    return [];
  const answer = chosenAnswer(subject, choices)?.label;
  const shown = new Set(model.bars.map((bar) => bar.key));
  const ranked = selectComparable(subject.results).results.filter(
    (result) => result.response === answer && result.country !== null && shown.has(result.country),
  );
  if (ranked.some((result) => result.base.unweightedN !== null)) return [];
  return pairStatements(
    ranked.toSorted((a, b) => (shareOf(b.figure) ?? 0) - (shareOf(a.figure) ?? 0)),
    "en",
  );
}
