import { type Token, tokensOf } from "./tokens";

export interface Phrase<T> {
  /** Index after its last token. */
  readonly to: number;
  readonly value: T;
}

/** Phrases of one or more words, found at a place in the tokens of a text; the longest that fits wins. */
export class PhraseBook<T> {
  private readonly byFirst = new Map<string, { readonly keys: readonly string[]; readonly value: T }[]>();

  /** `exact`: capitals count, for names ("US" is no "us"). */
  constructor(
    entries: Iterable<readonly [phrase: string, value: T]>,
    private readonly exact = false,
  ) {
    for (const [phrase, value] of entries) {
      const keys = tokensOf(phrase).map((token) => this.keyOf(token));
      const [first] = keys;
      if (first === undefined) continue;
      const others = this.byFirst.get(first) ?? [];
      others.push({ keys, value });
      this.byFirst.set(first, others);
    }
    for (const phrases of this.byFirst.values()) phrases.sort((a, b) => b.keys.length - a.keys.length);
  }

  at(tokens: readonly Token[], index: number): Phrase<T> | null {
    const token = tokens[index];
    const phrases = token && this.byFirst.get(this.keyOf(token));
    const found = phrases?.find(({ keys }) =>
      keys.every((key, offset) => {
        const candidate = tokens[index + offset];
        return candidate !== undefined && this.keyOf(candidate) === key;
      }),
    );
    return found ? { to: index + found.keys.length, value: found.value } : null;
  }

  /** The first phrase that begins in [from, to). */
  firstIn(tokens: readonly Token[], from: number, to: number): (Phrase<T> & { readonly from: number }) | null {
    for (let index = from; index < to; index++) {
      const found = this.at(tokens, index);
      if (found) return { ...found, from: index };
    }
    return null;
  }

  private keyOf(token: Token): string {
    return this.exact ? token.text : token.key;
  }
}

/** "more than|over" as a list. */
export function listed(phrases: string): readonly string[] {
  return phrases.split("|").filter((phrase) => phrase !== "");
}

/** A book whose phrases all mean the same: it says only whether one stands there. */
export function bookOf(phrases: string): PhraseBook<true> {
  return new PhraseBook(listed(phrases).map((phrase) => [phrase, true] as const));
}

/** A book of several lists; a phrase means the name of its list. */
export function bookOfLists<K extends string>(lists: Readonly<Record<K, string>>): PhraseBook<K> {
  const entries: [string, K][] = [];
  for (const name in lists) for (const phrase of listed(lists[name])) entries.push([phrase, name]);
  return new PhraseBook(entries);
}
