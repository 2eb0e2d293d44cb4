import type { ChartChoices } from "./chart-choices";
import type { TileMapModel } from "./chart-model";
import type { ChartContext, ChartSubject } from "./chart-subject";
import { isOnGrid } from "./map/europe-grid";
import { countriesWithShares, mapAreas } from "./map/map-areas";

const LEAST_COUNTRIES = 5;

/** One answer on the tile grid of Europe. */
export function tileMap(subject: ChartSubject, choices: ChartChoices, context: ChartContext): TileMapModel {
  const map = { name: "Tile map of Europe", has: isOnGrid };
  return { kind: "tile-map", ...mapAreas(subject, choices, context, map) };
}

/** Why a question has no tile map, or `null` when it can have one. */
export function whyNoTileMap(subject: Pick<ChartSubject, "results">): string | null {
  const countries = countriesWithShares(subject);
  const given = countries.filter(isOnGrid).length;
  if (given < LEAST_COUNTRIES)
    return `it needs shares of at least ${LEAST_COUNTRIES} European countries, and there are ${given}`;
  return given * 2 < countries.length ? "it shows Europe, and most of the countries lie elsewhere" : null;
}
