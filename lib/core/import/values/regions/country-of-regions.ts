import { REGIONS } from "./all-regions";
import { findRegion } from "./find-region";
import { isWholeCountry } from "./whole-country";

/** The one country whose regions a column names in every cell; `null` when it is none we know, or could be two. */
export function countryOfRegions(cells: readonly string[]): string | null {
  const texts = [...new Set(cells)];
  // Lists of American polls call states by two letters; those of other countries count only beside a name.
  if (namesRegionsOf("US", texts) && texts.some((text) => findRegion(text, "US") !== null)) return "US";
  const countries = Object.keys(REGIONS).filter(
    (country) =>
      namesRegionsOf(country, texts) && texts.some((text) => findRegion(text, null)?.slice(0, 2) === country),
  );
  return countries.length === 1 ? (countries[0] ?? null) : null;
}

function namesRegionsOf(country: string, texts: readonly string[]): boolean {
  return texts.every((text) => findRegion(text, country) !== null || isWholeCountry(text, country));
}
