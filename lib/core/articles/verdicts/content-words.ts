import type { Grammar } from "../languages/grammar";
import { tokensOf } from "../text/tokens";

/** The words of a text that say what it is about, without their endings; a country stands as `=UA`, in any wording. */
export function contentWords(text: string, grammar: Grammar): ReadonlySet<string> {
  const tokens = tokensOf(text.replaceAll(/\.(?=\s|$)/g, " "));
  const words = new Set<string>();
  for (let index = 0; index < tokens.length; ) {
    const country = grammar.countries.at(tokens, index);
    const token = tokens[index];
    if (country) words.add(`${COUNTRY}${country.value}`);
    else if (token && token.kind !== "mark" && !grammar.emptyWords.has(token.key)) words.add(stem(token.key));
    index = country?.to ?? index + 1;
  }
  return words;
}

const COUNTRY = "=";

export function isCountryWord(word: string): boolean {
  return word.startsWith(COUNTRY);
}

/** Peacekeepers and peacekeeping are one word, and so are army and armies. */
function stem(word: string): string {
  const bare = word.replace(/ies$/, "y").replaceAll("'", "");
  const short = bare.replace(/(?:ings?|ers?|ed|es|s)$/, "");
  return short.length >= 4 ? short : bare;
}
