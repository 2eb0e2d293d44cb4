import { countryName } from "../model/country";

/** Countries that take an article, and short names that running text prefers; English only. */
const IN_TEXT: Readonly<Record<string, string>> = {
  GB: "the UK",
  US: "the US",
  AE: "the UAE",
  NL: "the Netherlands",
  PH: "the Philippines",
  DO: "the Dominican Republic",
  CF: "the Central African Republic",
  GM: "the Gambia",
  BS: "the Bahamas",
  MV: "the Maldives",
  EU: "the European Union",
};

/** A country as a sentence names it: `the UK`, `France`. */
export function countryInSentence(code: string): string {
  return IN_TEXT[code] ?? countryName(code);
}
