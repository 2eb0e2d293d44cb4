import { regionCodeSchema } from "../../model/identifiers";
import { type CellReading, quoted, says, unreadable } from "./cell-reading";
import { isNotStated } from "./not-stated";
import { findRegion, regionsLike } from "./regions/find-region";
import { isWholeCountry } from "./regions/whole-country";

/**
 * Reads a part of a country as its ISO 3166-2 code, such as US-AL; `null` when not stated. Where the country is known
 * its own short codes are read too, and `--` and "National" are the whole of it.
 */
export function regionReader(country: string | null): (cell: string) => CellReading<string | null> {
  return (cell) => {
    const text = cell.trim();
    if (isNotStated(text)) return says(null);
    const code = findRegion(text, country);
    if (code !== null) return says(code);
    if (country !== null && isWholeCountry(text, country)) return says(null);
    return regionCodeSchema.safeParse(text).success ? says(text) : unknownRegion(text, country);
  };
}

/** A region by its code, or by a name that only one region we know bears. */
export const readRegion = regionReader(null);

function unknownRegion(text: string, country: string | null): CellReading<never> {
  const like = regionsLike(text, country);
  const suggestion = like.length > 0 ? `Did you mean ${like.join(" or ")}? ` : "";
  return unreadable(
    "REGION_UNKNOWN",
    `${quoted(text)} is no region we know.`,
    `${suggestion}Use an ISO 3166-2 code such as US-AL or DE-BY, or leave the cell empty.`,
  );
}
