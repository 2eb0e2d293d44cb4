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
  const asked = behindAsked(tokens, behindBrackets(tokens, at), grammar);
  if (asked === null) return null;
  let from = asked;
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
  return saysSomething(tokens, from, to, grammar, true) ? { from, to, isConditional } : null;
}

/** "support (56%) for sending": a figure in brackets between. */
function behindBrackets(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.key !== "(") return at;
  const close = tokens.findIndex(({ key }, index) => index > at && index <= at + 6 && key === ")");
  return close === -1 ? at : close + 1;
}

/** Behind those who were asked: "support (in the UK) for sending"; `null` where nothing but them follows. */
function behindAsked(tokens: readonly Token[], at: number, grammar: Grammar): number | null {
  const preposition = grammar.in.at(tokens, at) ?? grammar.groupsOf.at(tokens, at);
  if (!preposition) return at;
  const skipped = [grammar.determiners, grammar.countries, grammar.everybody, grammar.and, grammar.both, grammar.in];
  let end = preposition.to;
  for (let step = skipOne(); step !== null; step = skipOne()) end = step;
  const isPlace = tokens
    .slice(preposition.to, end)
    .some((_, index) => grammar.countries.at(tokens, preposition.to + index));
  if (!isPlace) return grammar.in.at(tokens, at) ? at : null;
  return grammar.topicOpeners.at(tokens, end) ? end : null;

  function skipOne(): number | null {
    return skipped.map((book) => book.at(tokens, end)?.to).find((to) => to !== undefined) ?? null;
  }
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
    grammar.extremes,
  ];
  if (stops.some((book) => book.at(tokens, at) !== null)) return true;
  // "more than": a comparison; "more quickly" belongs to what is asked.
  if (grammar.gaps.at(tokens, at) && grammar.than.firstIn(tokens, at, at + 6)) return true;
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
  for (let index = at; index < at + 5 && (tokens[index]?.kind !== "mark" || isOpening(tokens[index])); index++) {
    if (isFigure(index) || grammar.answers.at(tokens, index) || grammar.topicEnds.at(tokens, index)) return false;
  }
  return true;
}

function startsAfter(tokens: readonly Token[], at: number, grammar: Grammar, isFigure: IsFigure): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === "mark" || isFigure(at)) return token?.key !== "-";
  const starts = [
    grammar.finds,
    grammar.says,
    grammar.believes,
    grammar.turns,
    grammar.poll,
    grammar.percent,
    grammar.conditions,
    grammar.gaps,
  ];
  return starts.some((book) => book.at(tokens, at) !== null);
}

/** "a", "the" and "and" at the end belong to what follows. */
function isLoose(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const books = [grammar.determiners, grammar.and, grammar.auxiliaries, grammar.approximately, grammar.oneOf];
  return books.some((book) => book.at(tokens, at) !== null) || isOpening(tokens[at]);
}

/** Behind an opinion a country is a subject ("support Israel"), before it those who hold it. */
function saysSomething(
  tokens: readonly Token[],
  from: number,
  to: number,
  grammar: Grammar,
  countsCountries = false,
): boolean {
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind !== "word" || grammar.emptyWords.has(token.key)) continue;
    const country = grammar.countries.at(tokens, index);
    if (country && countsCountries) return true;
    const names = [grammar.auxiliaries, grammar.determiners, grammar.everybody, grammar.degrees, grammar.turns];
    if (!country && !names.some((book) => book.at(tokens, index) !== null)) return true;
  }
  return false;
}

function isOpening(token: Token | undefined): boolean {
  return token !== undefined && ["“", "‘", '"', "«", "„", "'"].includes(token.key);
}
