import { wordKey } from "../../languages/word-key";
import { nearWords } from "../near-words";
import { REGIONS } from "./all-regions";

const nameOfCode = new Map<string, string>();
/** One name may be that of regions in two countries: then it says nothing until the country is known. */
const codesByName = new Map<string, string[]>();
for (const table of Object.values(REGIONS))
  for (const [code, names] of Object.entries(table)) {
    nameOfCode.set(code, names[0] ?? code);
    for (const name of names) codesByName.set(wordKey(name), [...(codesByName.get(wordKey(name)) ?? []), code]);
  }

/**
 * The ISO 3166-2 code of a region by its name or that code. Where the country is known its own short code will do as
 * well: `BY` is Bayern in Germany, and nothing anywhere else.
 */
export function findRegion(text: string, country: string | null): string | null {
  const [code, ...others] = codesOf(text).filter((code) => country === null || code.startsWith(`${country}-`));
  if (code !== undefined) return others.length === 0 ? code : null;
  const short = country === null ? "" : `${country}-${text.trim().toUpperCase()}`;
  return nameOfCode.has(short) ? short : null;
}

/** Regions a text may mean, such as `Bayern (DE-BY)`: called exactly so or nearly so, or in another country. */
export function regionsLike(text: string, country: string | null): string[] {
  const short = text.trim().toUpperCase();
  const exact = [...codesOf(text), ...Object.keys(REGIONS).map((of) => `${of}-${short}`)];
  const known = exact.filter((code) => nameOfCode.has(code));
  const codes = known.length > 0 ? known : nearWords(wordKey(text), wordsIn(country));
  return codes.map((code) => `${nameOfCode.get(code)} (${code})`);
}

function codesOf(text: string): readonly string[] {
  const code = text.trim().toUpperCase();
  if (nameOfCode.has(code)) return [code];
  return codesByName.get(wordKey(text)) ?? codesByName.get(wordKey(withoutKind(text))) ?? [];
}

/** What kind of region it is goes before the name in Polish, and after it in English. */
function withoutKind(text: string): string {
  return text.replace(/^\s*(województwo|woj\.?)\s+|\s+voivodeship\s*$/iu, "");
}

function wordsIn(country: string | null): [word: string, code: string][] {
  const words = [...codesByName].flatMap(([word, codes]) => codes.map((code): [string, string] => [word, code]));
  return words.filter(([, code]) => country === null || !REGIONS[country] || code.startsWith(`${country}-`));
}
