import { isolate } from "../format/direction";
import { formatList } from "../format/lists";
import type { Result } from "../model/result";

/** The results a chart can put side by side, and notes on what was left out to make them so. */
export interface Selection {
  readonly results: readonly Result[];
  /** The population all of them share; `null` when it is not stated or differs by country. */
  readonly population: string | null;
  readonly notes: readonly string[];
}

/** Wider populations say more about a country: all adults before voters, voters before likely voters. */
const POPULATION_ORDER = [/adult/i, /resident|population|people/i, /registered/i, /^(?!.*likely).*voter/i, /likely/i];

/**
 * Keeps one population a country and one scenario of the whole sample, so that nothing is compared that was asked of
 * different people. Subgroups, regions within countries and other populations are named in the notes.
 */
export function selectComparable(results: readonly Result[]): Selection {
  const whole = ofOneUnit(results).filter(
    (result) => result.subgroup === null && (result.region === null || result.country === null),
  );
  const widest = widestPopulations(whole);
  const ofPopulation = whole.filter((result) => result.population === widest.get(result.country));
  const scenarios = distinct(ofPopulation.map((result) => result.scenario));
  const scenario = scenarios[0] ?? null;
  const shown = distinct([...widest.values()]);
  const left = distinct(whole.map((result) => result.population)).filter(
    (name) => name !== null && !shown.includes(name),
  );
  return {
    results: ofPopulation.filter((result) => result.scenario === scenario),
    population: shown.length === 1 ? (shown[0] ?? null) : null,
    notes: [
      ...(shown.length > 1 ? [`The people asked differ by country: ${formatList(shown.map(nameOf))}.`] : []),
      ...(left.length > 0
        ? [`Shown: ${formatList(shown.map(nameOf))}; the poll also gives ${left.map(nameOf).join(", ")}.`]
        : []),
      ...(scenarios.length > 1 ? [`Shown: ${scenario ?? "the first"} of ${scenarios.length} scenarios.`] : []),
      ...(whole.length === 0 && results.length > 0
        ? ["The poll gives figures of groups or regions only; they stand below, cell by cell."]
        : []),
    ],
  };
}

function widestPopulations(results: readonly Result[]): ReadonlyMap<string | null, string | null> {
  const widest = new Map<string | null, string | null>();
  for (const { country, population } of results) {
    const before = widest.get(country);
    if (before === undefined || rank(population) < rank(before)) widest.set(country, population);
  }
  return widest;
}

function nameOf(population: string | null): string {
  return population === null ? "population not stated" : isolate(population);
}

/** Shares where there are any; seats and counts of the same answers have no place on an axis of percent. */
function ofOneUnit(results: readonly Result[]): readonly Result[] {
  const shares = results.filter(({ figure }) => figure.unit === "percent");
  return shares.length > 0 ? shares : results;
}

function rank(population: string | null): number {
  if (population === null) return POPULATION_ORDER.length + 1;
  const index = POPULATION_ORDER.findIndex((pattern) => pattern.test(population));
  return index === -1 ? POPULATION_ORDER.length : index;
}

export function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
