import { readCountry } from "../read-country";

const SIGNS = new Set(["--", "-", "–", "—", "national", "nationwide", "bund", "bundesweit", "nacional", "nazionale"]);

/** Whether a cell among regions means the whole country: a sign such as `--`, or the name of the country. */
export function isWholeCountry(text: string, country: string | null): boolean {
  return isNationalSign(text) || (country !== null && countryNamed(text) === country);
}

/** Whether a text means the whole country without saying which. */
export function isNationalSign(text: string): boolean {
  return SIGNS.has(text.trim().toLowerCase());
}

/** The country a cell names; `null` when it names none. */
export function countryNamed(text: string): string | null {
  const reading = readCountry(text, true);
  return reading.ok ? reading.value : null;
}
