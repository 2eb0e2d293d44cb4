import { type CellReading, quoted, says, unreadable } from "./cell-reading";
import { findByCode, findByName, nearNames } from "./country-names";

/**
 * A country as a two-letter code, a name or a people in one of our languages; `null` when the cell is empty.
 * "NA" is Namibia's code and the sign for "not available" alike: it counts as Namibia only among codes.
 */
export function readCountry(cell: string, amongCodes: boolean): CellReading<string | null> {
  const text = cell.trim();
  if (text === "") return says(null);
  if (text === "NA" && !amongCodes) {
    return unreadable(
      "COUNTRY_UNKNOWN",
      '"NA" can mean Namibia or "not available".',
      "Write Namibia, or leave the cell empty.",
    );
  }
  const code = findByCode(text.toUpperCase()) ?? findByName(text);
  return code ? says(code) : unknownCountry(text);
}

/**
 * A column name that is a country. Codes must be in capitals here: "No" and "Is" head answers, not Norway and Iceland.
 */
export function countryOfHeader(header: string): string | null {
  return (/^[A-Z]{2}$/.test(header) ? findByCode(header) : null) ?? (header.length > 2 ? findByName(header) : null);
}

export function unknownCountry(text: string): CellReading<never> {
  const near = nearNames(text);
  const suggestion = near.length > 0 ? `Did you mean ${near.join(" or ")}? ` : "";
  return unreadable(
    "COUNTRY_UNKNOWN",
    `${quoted(text)} is no country we know.`,
    `${suggestion}Write the English name or the two-letter ISO code.`,
  );
}

/** Whether a column of countries is written in codes throughout. */
export function holdsCodesOnly(cells: Iterable<string>): boolean {
  for (const cell of cells) if (!isCountryCode(cell)) return false;
  return true;
}

/** Whether a cell can be a code, or is empty. */
export function isCountryCode(cell: string): boolean {
  return /^[A-Za-z]{0,2}$/.test(cell.trim());
}
