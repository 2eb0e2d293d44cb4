import type { ChartChoices } from "./chart-choices";
import type { WorldMapModel } from "./chart-model";
import type { ChartContext, ChartSubject } from "./chart-subject";
import { continentOf } from "./map/continents";
import { countriesWithShares, mapAreas } from "./map/map-areas";
import { isOnWorldMap } from "./map/world-places";
import { distinct } from "./select-results";

const LEAST_COUNTRIES = 8;
const LEAST_CONTINENTS = 2;

/** One answer on a map of the world. */
export function worldMap(subject: ChartSubject, choices: ChartChoices, context: ChartContext): WorldMapModel {
  const map = { name: "World map", has: isOnWorldMap };
  return { kind: "world-map", ...mapAreas(subject, choices, context, map) };
}

/** Why a question has no world map, or `null` when it can have one. */
export function whyNoWorldMap(subject: Pick<ChartSubject, "results">): string | null {
  const given = countriesWithShares(subject).filter(isOnWorldMap);
  const continents = distinct(given.map(continentOf)).length;
  if (given.length >= LEAST_COUNTRIES && continents >= LEAST_CONTINENTS) return null;
  return `it needs shares of at least ${LEAST_COUNTRIES} countries on ${LEAST_CONTINENTS} continents, and there are ${given.length} on ${continents}`;
}
