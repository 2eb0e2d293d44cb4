import type { Grammar } from "../languages/grammar";
import type { Sentence } from "../text/sentences";
import { type Token, tokensOf } from "../text/tokens";

/** A sentence with its tokens, for those who look for names. */
export interface NameSentence {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
}

/** A run of capitalised words. Indexes are of tokens. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

export function nameSentence(sentence: Sentence): NameSentence {
  return { sentence, tokens: tokensOf(sentence.text, sentence.start) };
}

/** In words. */
const LONGEST_NAME = 8;

/** The run of capitalised words that begins at a token and names no country, day, place or title; `null` = none. */
export function runAt(tokens: readonly Token[], at: number, grammar: Grammar): Run | null {
  let to = at;
  while (
    to < at + LONGEST_NAME &&
    isNameWord(tokens, to, grammar) &&
    (to === at || tokens[to - 1]?.possessive === false)
  )
    to += 1;
  return to > at ? { from: at, to } : null;
}

export function isNameWord(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word" || !isCapitalised(token)) return false;
  if (grammar.noNames.has(token.text)) return false;
  const others = [grammar.countries, grammar.months, grammar.places, grammar.continents, grammar.organisations];
  return !others.some((book) => book.at(tokens, at) !== null);
}

export function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}

/** The words of a run as written. */
export function wordsOf(tokens: readonly Token[], { from, to }: Run): string {
  return tokens
    .slice(from, to)
    .map(({ text }, index) => (index > 0 && !tokens[from + index]?.glued ? ` ${text}` : text))
    .join("");
}
