import { exponentialDecayAverage } from "../stats/exponential-decay";
import { localLevel } from "../stats/local-level";
import { NORMAL_QUANTILE_975 } from "../stats/normal-quantile";
import type { IncludedPoll } from "./inclusion";

/** What the estimates hang on, to be printed with them. In share units unless the name says otherwise. */
export interface AverageParameters {
  /** How far opinion may move in a day. */
  readonly dailyDeviation: number;
  /** How far pollsters differ from each other. */
  readonly houseDeviation: number;
  /** What a poll is off beside chance. */
  readonly extraDeviation: number;
  /** Assumed where a poll states no effective n. */
  readonly designEffect: number;
  /** Of the decaying average. */
  readonly halfLifeDays: number;
}

/** House choices, from no source: methods, section 6c. */
export const DEFAULT_PARAMETERS: AverageParameters = {
  dailyDeviation: 0.0015,
  houseDeviation: 0.02,
  extraDeviation: 0.01,
  designEffect: 1.3,
  halfLifeDays: 14,
};

export interface AverageOfDay {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly estimate: number;
  /** 95%, within 0 and 1. */
  readonly lower: number;
  readonly upper: number;
  /** Polls whose middle of fieldwork lies on this day or before. */
  readonly polls: number;
}

export interface PollAverage {
  readonly method: "local-level" | "exponential-decay";
  readonly parameters: AverageParameters;
  /** Whether any poll lacks an effective n, so that `designEffect` was assumed. */
  readonly assumesDesignEffect: boolean;
  /** Every day but those in the midst of a gap of more than 60 days, where a line would be made up. */
  readonly days: readonly AverageOfDay[];
  readonly houseEffects: readonly { readonly house: string; readonly effect: number; readonly standardError: number }[];
}

/** Fewer polls make no average: they are shown as dots alone. */
export const LEAST_POLLS = 4;
const LEAST_FOR_LEVEL = 8;
const LONGEST_GAP_DAYS = 60;

/**
 * The average of polls of one question: the local level with house effects where there are eight polls and two houses
 * with two each, else a decaying average; `null` with fewer than four polls, or all of one house: a house cannot correct itself.
 * Units: shares from 0 to 1. Source: methods, sections 6a and 6c.
 */
export function pollAverage(
  polls: readonly IncludedPoll[],
  parameters: AverageParameters = DEFAULT_PARAMETERS,
): PollAverage | null {
  const houses = Object.values(countByHouse(polls));
  if (polls.length < LEAST_POLLS || houses.length < 2) return null;
  const assumesDesignEffect = polls.some(({ effectiveN }) => effectiveN === null);
  const repeated = houses.filter((count) => count >= 2).length;
  const told = { parameters, assumesDesignEffect };
  return polls.length >= LEAST_FOR_LEVEL && repeated >= 2
    ? { method: "local-level", ...told, ...byLocalLevel(polls, parameters) }
    : { method: "exponential-decay", ...told, days: byDecay(polls, parameters), houseEffects: [] };
}

function byLocalLevel(
  polls: readonly IncludedPoll[],
  parameters: AverageParameters,
): Pick<PollAverage, "days" | "houseEffects"> {
  const series = polls.map((poll) => ({
    day: poll.day,
    value: poll.share,
    variance: samplingVariance(poll, parameters) + parameters.extraDeviation ** 2,
    house: houseOf(poll),
  }));
  const { days, houseEffects } = localLevel(series, parameters);
  const far = farFromPolls(polls);
  const until = countUntil(polls);
  return {
    houseEffects,
    days: days
      .filter(({ day }) => !far(day))
      .map(({ day, level, standardError }) => banded(day, level, standardError, until(day))),
  };
}

function byDecay(polls: readonly IncludedPoll[], parameters: AverageParameters): readonly AverageOfDay[] {
  const dated = polls.map((poll) => ({
    day: poll.day,
    value: poll.share,
    variance: samplingVariance(poll, parameters),
    effectiveN: effectiveNOf(poll, parameters),
  }));
  const until = countUntil(polls);
  return [...new Set(polls.map(({ day }) => day))]
    .toSorted((a, b) => a - b)
    .flatMap((day) => {
      const average = exponentialDecayAverage(dated, day, parameters.halfLifeDays);
      return average === null ? [] : [banded(day, average.value, average.standardError, until(day))];
    });
}

function banded(day: number, estimate: number, standardError: number, polls: number): AverageOfDay {
  const half = NORMAL_QUANTILE_975 * standardError;
  return { day, estimate, lower: Math.max(0, estimate - half), upper: Math.min(1, estimate + half), polls };
}

function effectiveNOf({ effectiveN, n }: IncludedPoll, { designEffect }: AverageParameters): number {
  return effectiveN ?? n / designEffect;
}

/** A share of 0 or 1 was rounded to it: half a respondent keeps its variance from being none. */
function samplingVariance(poll: IncludedPoll, parameters: AverageParameters): number {
  const n = effectiveNOf(poll, parameters);
  const share = Math.min(1 - 0.5 / n, Math.max(0.5 / n, poll.share));
  return (share * (1 - share)) / n;
}

/** Whether a day lies in the midst of a gap between polls. */
function farFromPolls(polls: readonly IncludedPoll[]): (day: number) => boolean {
  const days = polls.map(({ day }) => day);
  const gaps = days.flatMap((day, index) => {
    const before = days[index - 1];
    return before !== undefined && day - before > LONGEST_GAP_DAYS ? [{ from: before, to: day }] : [];
  });
  return (day) => gaps.some(({ from, to }) => day > from && day < to);
}

function countUntil(polls: readonly IncludedPoll[]): (day: number) => number {
  let [next, counted] = [0, Number.NEGATIVE_INFINITY];
  return (day) => {
    if (day < counted) next = 0;
    counted = day;
    while ((polls[next]?.day ?? Number.POSITIVE_INFINITY) <= day) next += 1;
    return next;
  };
}

function countByHouse(polls: readonly IncludedPoll[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const poll of polls) counts.set(houseOf(poll), (counts.get(houseOf(poll)) ?? 0) + 1);
  return Object.fromEntries(counts);
}

function houseOf({ pollster, pollId }: IncludedPoll): string {
  return pollster ?? pollId;
}
