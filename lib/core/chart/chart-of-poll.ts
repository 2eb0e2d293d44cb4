import type { QuestionKind } from "../model/question";
import type { ChartChoices, ChartKind } from "./chart-choices";
import type { ChartModel } from "./chart-model";
import type { ChartContext, ChartSubject } from "./chart-subject";
import { type ChartSeriesSubject, datedPolls, dotsOverTime } from "./dots-over-time";
import { rankedAnswers, ranksAnswers } from "./ranked-answers";
import { rankedBars } from "./ranked-bars";
import { isTwoSided, MAX_CATEGORIES } from "./response-order";
import { hasOnlySeats } from "./seats";
import { stackedBars } from "./stacked-bars";
import { chartOfTableOrMap, soundTablesAndMaps } from "./tables-and-maps";

/** The chart kinds that are sound for a question of one poll, the default first. */
export function soundKinds(subject: ChartSubject): readonly ChartKind[] {
  if (hasOnlySeats(subject)) return ["seats"];
  const tablesAndMaps = soundTablesAndMaps(subject);
  if (canStack(subject)) return ["stacked-bars", "ranked-bars", ...tablesAndMaps];
  // Many answers of many countries are a table first: a ranking shows one of them.
  return tablesAndMaps.includes("heat-table")
    ? ["heat-table", "ranked-bars", ...tablesAndMaps.filter((kind) => kind !== "heat-table")]
    : ["ranked-bars", ...tablesAndMaps];
}

/** Answers that add up to a whole and can be told apart can be stacked; one answer alone, or multiple choice, cannot. */
function canStack({ question, results }: ChartSubject): boolean {
  const additive: Record<QuestionKind, boolean> = { single: true, scale: true, multiple: false, numeric: false };
  if (!results.some(({ figure }) => figure.unit === "percent")) return false;
  const given = new Set(results.map((result) => result.response));
  const substantive = question.responses.filter((option) => option.kind === "substantive" && given.has(option.label));
  return additive[question.kind] && given.size > 1 && (substantive.length <= MAX_CATEGORIES || isTwoSided(substantive));
}

/** The chart of one question of one poll: the reader's kind where it is sound, else the one that fits the question. */
export function chartOfPoll(subject: ChartSubject, choices: ChartChoices, context: ChartContext): ChartModel {
  const kinds = soundKinds(subject);
  const kind = choices.type !== null && kinds.includes(choices.type) ? choices.type : kinds[0];
  if (kind === "stacked-bars") return stackedBars(subject, choices, context);
  const tableOrMap = kind === undefined ? null : chartOfTableOrMap(kind, subject, choices, context);
  if (tableOrMap !== null) return tableOrMap;
  return ranksAnswers(subject, choices)
    ? rankedAnswers(subject, choices, context)
    : rankedBars(subject, choices, context);
}

/**
 * The chart of a question over time; with fewer than two dated polls in the period chosen, the chart of the one that is left,
 * and without a period that of the latest poll. `null` when no poll is left.
 */
export function chartOfQuestion(
  subject: ChartSeriesSubject,
  choices: ChartChoices,
  context: ChartContext,
): ChartModel | null {
  const dated = datedPolls(subject, choices);
  if (dated.length >= 2) return dotsOverTime(subject, choices, context);
  const hasPeriod = choices.from !== null || choices.to !== null;
  const latest = dated.at(-1)?.content.poll.slug;
  const content =
    subject.polls.find(({ poll }) => poll.slug === latest) ?? (hasPeriod ? undefined : subject.polls.at(-1));
  if (content === undefined) return null;
  return chartOfPoll({ poll: content.poll, question: subject.question, results: content.results }, choices, context);
}
