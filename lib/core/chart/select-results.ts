import type { Result } from "../model/result";

/** The results a chart can put side by side, and notes on what was left out to make them so. */
export interface Selection {
  readonly results: readonly Result[];
  readonly population: string | null;
  readonly notes: readonly string[];
}

/** Wider populations say more about a country: all adults before voters, voters before likely voters. */
const POPULATION_ORDER = [/adult/i, /resident|population|people/i, /registered/i, /likely/i, /voter/i];

/**
 * Keeps one population and one scenario of the whole sample, so that nothing is compared that was asked of
 * different people. Subgroups, regions within countries and other populations are named in the notes.
 */
export function selectComparable(results: readonly Result[]): Selection {
  const whole = ofOneUnit(results).filter(
    (result) => result.subgroup === null && (result.region === null || result.country === null),
  );
  const populations = distinct(whole.map((result) => result.population)).toSorted(byPopulation);
  const population = populations[0] ?? null;
  const ofPopulation = whole.filter((result) => result.population === population);
  const scenarios = distinct(ofPopulation.map((result) => result.scenario));
  const scenario = scenarios[0] ?? null;
  const left = populations.slice(1).filter((name) => name !== null);
  return {
    results: ofPopulation.filter((result) => result.scenario === scenario),
    population,
    notes: [
      ...(left.length > 0
        ? [`Shown: ${population ?? "population not stated"}; the poll also gives ${left.join(", ")}.`]
        : []),
      ...(scenarios.length > 1 ? [`Shown: ${scenario ?? "the first"} of ${scenarios.length} scenarios.`] : []),
    ],
  };
}

/** Shares where there are any; seats and counts of the same answers have no place on an axis of percent. */
function ofOneUnit(results: readonly Result[]): readonly Result[] {
  const shares = results.filter(({ figure }) => figure.unit === "percent");
  return shares.length > 0 ? shares : results;
}

function byPopulation(a: string | null, b: string | null): number {
  return rank(a) - rank(b);
}

function rank(population: string | null): number {
  if (population === null) return POPULATION_ORDER.length + 1;
  const index = POPULATION_ORDER.findIndex((pattern) => pattern.test(population));
  return index === -1 ? POPULATION_ORDER.length : index;
}

export function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
