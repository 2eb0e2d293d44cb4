import type { ChartChoices, ChartKind } from "./chart-choices";
import type { ChartModel } from "./chart-model";
import type { ChartContext, ChartSubject } from "./chart-subject";
import { divergingBars, whyNotDiverging } from "./diverging-bars";
import { type ChartSeriesSubject, datedPolls } from "./dots-over-time";
import { dotsWithIntervals, whyNoIntervals } from "./dots-with-intervals";
import { groupedDots, whyNoGroups } from "./grouped-dots";
import { heatTable, whyNoHeatTable } from "./heat-table";
import { kindOfQuestion } from "./kinds-of-question";
import { multiplesOfAnswers, whyNoAnswerPanels } from "./multiples-of-answers";
import { type OfferedKinds, offerKinds } from "./offered-kinds";
import { asAsked } from "./question-series";
import { rankedAnswers, ranksAnswers } from "./ranked-answers";
import { rankedBars } from "./ranked-bars";
import { hasOnlySeats, seats, whyNoSeats } from "./seats";
import { stackedBars, whyNotStacked } from "./stacked-bars";
import { tileMap, whyNoTileMap } from "./tile-map";
import { whyNoWorldMap, worldMap } from "./world-map";

/** A chart kind for a question of one poll. */
interface KindOfPoll {
  readonly kind: ChartKind;
  /** Why it would mislead or cannot be drawn; `null` when it is sound. */
  readonly whyNot: (subject: ChartSubject) => string | null;
  readonly model: (subject: ChartSubject, choices: ChartChoices, context: ChartContext) => ChartModel;
}

/** In the order in which they are offered: the first sound one is the default. */
const KINDS_OF_POLL: readonly KindOfPoll[] = [
  { kind: "stacked-bars", whyNot: whyNotStacked, model: stackedBars },
  // Many answers of many countries are a table first: a ranking shows one of them.
  { kind: "heat-table", whyNot: whyNoHeatTable, model: heatTable },
  { kind: "ranked-bars", whyNot: whyNotRanked, model: ranking },
  { kind: "diverging-bars", whyNot: whyNotDiverging, model: divergingBars },
  { kind: "dots-with-intervals", whyNot: whyNoIntervals, model: dotsWithIntervals },
  { kind: "grouped-dots", whyNot: whyNoGroups, model: groupedDots },
  { kind: "small-multiples", whyNot: whyNoAnswerPanels, model: multiplesOfAnswers },
  { kind: "tile-map", whyNot: whyNoTileMap, model: tileMap },
  { kind: "world-map", whyNot: whyNoWorldMap, model: worldMap },
  { kind: "seats", whyNot: whyNoSeats, model: seats },
];

/** The chart kinds that are sound for a question of one poll, and why the others are not. */
export function kindsOfPoll(subject: ChartSubject): OfferedKinds {
  return offerKinds(KINDS_OF_POLL, ({ whyNot }) => whyNot(subject));
}

function whyNotRanked(subject: ChartSubject): string | null {
  return hasOnlySeats(subject) ? "the source gives seats, and no shares to rank" : null;
}

function ranking(subject: ChartSubject, choices: ChartChoices, context: ChartContext): ChartModel {
  return ranksAnswers(subject, choices)
    ? rankedAnswers(subject, choices, context)
    : rankedBars(subject, choices, context);
}

/** The chart of one question of one poll: the reader's kind where it is sound, else the one that fits the question. */
export function chartOfPoll(subject: ChartSubject, choices: ChartChoices, context: ChartContext): ChartModel {
  const isSound = ({ whyNot }: KindOfPoll) => whyNot(subject) === null;
  const wanted = KINDS_OF_POLL.find(({ kind }) => kind === choices.type);
  const chosen = wanted !== undefined && isSound(wanted) ? wanted : KINDS_OF_POLL.find(isSound);
  return (chosen?.model ?? ranking)(subject, choices, context);
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
  const overTime = kindOfQuestion(subject, choices);
  if (overTime !== null) return overTime.model(subject, choices, context);
  const left = pollLeft(subject, choices);
  return left === null ? null : chartOfPoll(left, choices, context);
}

/** The poll a question is shown by when there is nothing to show over time; `null` when none is left. */
export function pollLeft(subject: ChartSeriesSubject, choices: ChartChoices): ChartSubject | null {
  const hasPeriod = choices.from !== null || choices.to !== null;
  const latest = datedPolls(subject, choices).at(-1)?.content.poll.slug;
  const content =
    subject.polls.find(({ poll }) => poll.slug === latest) ?? (hasPeriod ? undefined : subject.polls.at(-1));
  if (content === undefined) return null;
  const { poll, question, results } = asAsked(subject, content);
  return { poll, question, results };
}
