import type { Grammar } from "../languages/grammar";
import type { Token } from "../text/tokens";

/** The words that say what an opinion or a poll is about. Indexes are of tokens. */
export interface Topic {
  readonly from: number;
  readonly to: number;
  /** A condition follows: "if a ceasefire holds". */
  readonly isConditional: boolean;
}

type IsFigure = (index: number) => boolean;

/** No topic is longer. */
const LONGEST = 30;

/** What follows a word of opinion: "sending peacekeepers to Ukraine"; `null` when it says nothing of its own. */
export function topicAfter(tokens: readonly Token[], at: number, grammar: Grammar, isFigure: IsFigure): Topic | null {
  let from = at;
  while (isOpening(tokens[from]) || grammar.topicOpeners.at(tokens, from)) from += 1;
  let to = from;
  let hasCountry = false;
  while (to < tokens.length && to < from + LONGEST && !endsAt(tokens, to, grammar, isFigure, hasCountry)) {
    const country = grammar.countries.at(tokens, to);
    hasCountry ||= country !== null;
    to = country?.to ?? to + 1;
  }
  const isConditional = grammar.conditions.at(tokens, to) !== null;
  while (to > from && isLoose(tokens, to - 1, grammar)) to -= 1;
  return saysSomething(tokens, from, to, grammar) ? { from, to, isConditional } : null;
}

/** What stands before it: "sending peacekeepers is supported by", "think peacekeepers should". */
export function topicBefore(tokens: readonly Token[], at: number, grammar: Grammar, isFigure: IsFigure): Topic | null {
  let from = at;
  while (from > 0 && from > at - LONGEST && !startsAfter(tokens, from - 1, grammar, isFigure)) from -= 1;
  let to = at;
  while (to > from && isLoose(tokens, to - 1, grammar)) to -= 1;
  return saysSomething(tokens, from, to, grammar) ? { from, to, isConditional: false } : null;
}

function endsAt(
  tokens: readonly Token[],
  at: number,
  grammar: Grammar,
  isFigure: IsFigure,
  hasCountry: boolean,
): boolean {
  const token = tokens[at];
  if (token === undefined || isFigure(at)) return true;
  if (token.kind === "mark") return token.key !== "-" && token.key !== "/" && !isOpening(token);
  const stops = [
    grammar.accordingTo,
    grammar.topicEnds,
    grammar.conditions,
    grammar.compared,
    grammar.poll,
    grammar.gaps,
    grammar.extremes,
  ];
  if (stops.some((book) => book.at(tokens, at) !== null)) return true;
  if (grammar.pollsters.at(tokens, at)) return true;
  if (grammar.and.at(tokens, at)) return !continues(tokens, at + 1, grammar, isFigure);
  // "peacekeepers in Ukraine in Spain": the second place is where people were asked.
  const preposition = grammar.in.at(tokens, at) ?? grammar.among.at(tokens, at);
  const place =
    preposition && grammar.countries.at(tokens, grammar.determiners.at(tokens, preposition.to)?.to ?? preposition.to);
  return place !== null && (hasCountry || grammar.in.at(tokens, at) === null) && !grammar.of.at(tokens, at);
}

/** "and" goes on with the topic unless a figure or an opinion of its own follows. */
function continues(tokens: readonly Token[], at: number, grammar: Grammar, isFigure: IsFigure): boolean {
  for (let index = at; index < at + 3; index++) {
    if (isFigure(index) || grammar.answers.at(tokens, index) || grammar.topicEnds.at(tokens, index)) return false;
  }
  return true;
}

function startsAfter(tokens: readonly Token[], at: number, grammar: Grammar, isFigure: IsFigure): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === "mark" || isFigure(at)) return token?.key !== "-";
  const starts = [grammar.finds, grammar.says, grammar.believes, grammar.turns, grammar.poll, grammar.percent];
  return starts.some((book) => book.at(tokens, at) !== null);
}

/** "a", "the" and "and" at the end belong to what follows. */
function isLoose(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const books = [grammar.determiners, grammar.and, grammar.auxiliaries, grammar.approximately, grammar.oneOf];
  return books.some((book) => book.at(tokens, at) !== null) || isOpening(tokens[at]);
}

function saysSomething(tokens: readonly Token[], from: number, to: number, grammar: Grammar): boolean {
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind !== "word" || grammar.emptyWords.has(token.key)) continue;
    const country = grammar.countries.at(tokens, index);
    const names = [grammar.auxiliaries, grammar.determiners, grammar.everybody, grammar.degrees, grammar.turns];
    if (!country && !names.some((book) => book.at(tokens, index) !== null)) return true;
  }
  return false;
}

function isOpening(token: Token | undefined): boolean {
  return token !== undefined && ["“", "‘", '"', "«", "„", "'"].includes(token.key);
}
