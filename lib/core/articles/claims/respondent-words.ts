import type { Token } from "../text/tokens";
import type { Surroundings } from "./respondents";

/** Farther than this a head is no longer sought: "of Conservative and Unionist Party voters". */
const FARTHEST_HEAD = 5;

/** "in favour" is no place. */
export function isOpinion({ tokens, grammar }: Surroundings, at: number): boolean {
  return grammar.answers.at(tokens, at) !== null || grammar.attitude.at(tokens, at) !== null;
}

/** Where the words end by which a relative clause makes a group ("who voted"); `null` where it makes none. */
export function groupingRelative({ tokens, grammar }: Surroundings, at: number): number | null {
  const who = grammar.who.at(tokens, at);
  if (!who) return null;
  let next = who.to;
  const light = [grammar.auxiliaries, grammar.negations, grammar.degrees, grammar.auxiliaries, grammar.auxiliaries];
  for (const book of light) next = book.at(tokens, next)?.to ?? next;
  const harmless = [grammar.answers, grammar.attitude, grammar.asked, grammar.finds, grammar.percent];
  if (harmless.some((book) => book.at(tokens, next) !== null)) return null;
  return tokens[next] === undefined || tokens[next]?.kind === "mark" ? null : next + 1;
}

/** A people or "voters" a few words on: what stands before it makes a group of them. */
export function headBehind(
  around: Surroundings,
  at: number,
): { readonly to: number; readonly value: string | true } | null {
  const { tokens, grammar, quantities } = around;
  for (let next = at + 1; next <= at + FARTHEST_HEAD && tokens[next]?.kind !== "mark"; next++) {
    if (isOpinion(around, next) || grammar.says.at(tokens, next) || quantities.has(next)) return null;
    if (grammar.in.at(tokens, next)) return null;
    const head = grammar.everybody.at(tokens, next) ?? grammar.countries.at(tokens, next);
    if (head) return head;
  }
  return null;
}

/** Words of polls and dates, which name nobody who was asked. */
export function isFigureWord({ tokens, grammar }: Surroundings, at: number): boolean {
  const books = [grammar.poll, grammar.auxiliaries, grammar.months, grammar.finds];
  return books.some((book) => book.at(tokens, at) !== null);
}

export function isName(token: Token | undefined): boolean {
  return token !== undefined && token.kind === "word" && /^\p{Lu}\p{Ll}/u.test(token.text);
}
