import type { ChartChoices, ChartKind } from "./chart-choices";
import type { ChartModel } from "./chart-model";
import type { ChartContext } from "./chart-subject";
import { type ChartSeriesSubject, type DatedPoll, datedPolls, dotsOverTime } from "./dots-over-time";
import { dumbbell, whyNoDumbbell } from "./dumbbell";
import { multiplesOverTime, whyNoPanels } from "./multiples-over-time";
import { type OfferedKinds, offerKinds } from "./offered-kinds";
import { slope, whyNoSlope } from "./slope";

/** A chart kind for a question over its polls. */
interface KindOfQuestion {
  readonly kind: ChartKind;
  /** Why it would mislead or cannot be drawn; `null` when it is sound. */
  readonly whyNot: (subject: ChartSeriesSubject, choices: ChartChoices, polls: readonly DatedPoll[]) => string | null;
  readonly model: (subject: ChartSeriesSubject, choices: ChartChoices, context: ChartContext) => ChartModel;
}

/** In the order in which they are offered: the first is the default. */
const KINDS_OF_QUESTION: readonly KindOfQuestion[] = [
  { kind: "dots-over-time", whyNot: () => null, model: dotsOverTime },
  { kind: "small-multiples", whyNot: whyNoPanels, model: multiplesOverTime },
  { kind: "dumbbell", whyNot: whyNoDumbbell, model: dumbbell },
  { kind: "slope", whyNot: whyNoSlope, model: slope },
];

/** The chart kinds that are sound for a question over time, and why the others are not; none with fewer than two dated polls in the period. */
export function kindsOfQuestion(subject: ChartSeriesSubject, choices: ChartChoices): OfferedKinds {
  const polls = datedPolls(subject, choices);
  if (polls.length < 2) return { kinds: [], unsound: [] };
  return offerKinds(KINDS_OF_QUESTION, ({ whyNot }) => whyNot(subject, choices, polls));
}

/** The reader's kind where it is sound, else the first that is; `null` with fewer than two dated polls in the period. */
export function kindOfQuestion(subject: ChartSeriesSubject, choices: ChartChoices): KindOfQuestion | null {
  const polls = datedPolls(subject, choices);
  if (polls.length < 2) return null;
  const isSound = ({ whyNot }: KindOfQuestion) => whyNot(subject, choices, polls) === null;
  const chosen = KINDS_OF_QUESTION.find(({ kind }) => kind === choices.type);
  return chosen !== undefined && isSound(chosen) ? chosen : (KINDS_OF_QUESTION.find(isSound) ?? null);
}
