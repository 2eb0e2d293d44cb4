import type { Grammar } from "../languages/grammar";
import { numberOf, type Token } from "../text/tokens";

export type Bound = "above" | "at-least" | "below" | "at-most" | "between";

/** A share or a difference of shares, as the words say it. Indexes are of tokens. */
export interface Quantity {
  readonly from: number;
  readonly to: number;
  readonly unit: "percent" | "points";
  /** In percent or points; of a range, its lower end. */
  readonly value: number;
  readonly bound: Bound | null;
  /** `fraction`: "one in three", "two-thirds"; `majority`: "most". */
  readonly written: "number" | "fraction" | "majority";
}

type Found = Quantity | null;

/** Every share or difference of shares in the tokens of a sentence, in their order. */
export function quantitiesIn(tokens: readonly Token[], grammar: Grammar): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let index = 0; index < tokens.length; ) {
    const quantity = quantityAt(tokens, index, grammar);
    if (quantity) found.push(quantity);
    index = quantity?.to ?? index + 1;
  }
  return found;
}

function quantityAt(tokens: readonly Token[], at: number, grammar: Grammar): Found {
  return (
    rangeAt(tokens, at, grammar) ??
    boundedAt(tokens, at, grammar) ??
    plainAt(tokens, at, grammar) ??
    majorityAt(tokens, at, grammar)
  );
}

/** "between 36% and 56%", "36–40%", "36 to 40 per cent". */
function rangeAt(tokens: readonly Token[], at: number, grammar: Grammar): Found {
  const between = grammar.between.at(tokens, at);
  if (between) {
    const low = numberWith(tokens, between.to, grammar);
    const and = low && grammar.and.at(tokens, low.to);
    const high = and ? percentAt(tokens, and.to, grammar) : null;
    return low && high ? { ...high, from: at, value: low.value, bound: "between" } : null;
  }
  const low = plainNumber(tokens, at, grammar);
  if (!low || isAfter(tokens, at, grammar)) return null;
  const joined = tokens[low.to]?.key === "-" || tokens[low.to]?.key === "–" || grammar.to.at(tokens, low.to);
  const high = joined ? percentAt(tokens, low.to + 1, grammar) : null;
  return high ? { ...high, from: at, value: low.value, bound: "between" } : null;
}

/** "from 53 to 49 per cent" and "by 56 to 27 per cent" are two figures, no range. */
function isAfter(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  return at > 0 && (grammar.from.at(tokens, at - 1) ?? grammar.by.at(tokens, at - 1)) !== null;
}

function boundedAt(tokens: readonly Token[], at: number, grammar: Grammar): Found {
  const bound = grammar.bounds.at(tokens, at);
  const quantity = bound && plainAt(tokens, skipApproximately(tokens, bound.to, grammar), grammar);
  return quantity ? { ...quantity, from: at, bound: bound.value } : null;
}

export function skipApproximately(tokens: readonly Token[], at: number, grammar: Grammar): number {
  return grammar.approximately.at(tokens, at)?.to ?? at;
}

function plainAt(tokens: readonly Token[], at: number, grammar: Grammar): Found {
  return (
    percentAt(tokens, at, grammar) ??
    sharedSignAt(tokens, at, grammar) ??
    pointsAt(tokens, at, grammar) ??
    inTenAt(tokens, at, grammar) ??
    fractionAt(tokens, at, grammar)
  );
}

function percentAt(tokens: readonly Token[], at: number, grammar: Grammar): Found {
  const number = plainNumber(tokens, at, grammar);
  const sign = number && grammar.percent.at(tokens, skipHyphen(tokens, number.to));
  return number && sign && number.value <= 100 ? figure(at, sign.to, number.value) : null;
}

/** The first of "56 and 40 per cent". */
function sharedSignAt(tokens: readonly Token[], at: number, grammar: Grammar): Found {
  const number = plainNumber(tokens, at, grammar);
  if (!number || number.value > 100) return null;
  const joiner =
    grammar.and.at(tokens, number.to) ?? grammar.to.at(tokens, number.to) ?? grammar.compared.at(tokens, number.to);
  return joiner && percentAt(tokens, joiner.to, grammar) ? figure(at, number.to, number.value) : null;
}

function pointsAt(tokens: readonly Token[], at: number, grammar: Grammar): Found {
  const number = plainNumber(tokens, at, grammar);
  const word = number && grammar.points.at(tokens, skipHyphen(tokens, number.to));
  return number && word && number.value <= 100 ? { ...figure(at, word.to, number.value), unit: "points" } : null;
}

/** "six in ten", "1 in 3", "two out of every five". */
function inTenAt(tokens: readonly Token[], at: number, grammar: Grammar): Found {
  const part = plainNumber(tokens, at, grammar);
  const outOf = part && grammar.outOf.at(tokens, skipHyphen(tokens, part.to));
  const whole = outOf && plainNumber(tokens, skipHyphen(tokens, outOf.to), grammar);
  if (!part || !whole || part.value > whole.value || !WHOLES.has(whole.value)) return null;
  if (grammar.percent.at(tokens, whole.to) || tokens[whole.to]?.key === ",") return null;
  return fraction(at, whole.to, part.value / whole.value);
}

const WHOLES: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100]);

/** "two-thirds", "a quarter", "half". */
function fractionAt(tokens: readonly Token[], at: number, grammar: Grammar): Found {
  const one = grammar.oneOf.at(tokens, at);
  const count = plainNumber(tokens, at, grammar);
  const from = skipHyphen(tokens, count?.to ?? one?.to ?? at);
  const denominator = grammar.denominators.get(tokens[from]?.key ?? "");
  if (denominator === undefined) return null;
  const isHalf = denominator === 2;
  if (!isHalf && !count && !one) return null;
  const part = count?.value ?? 1;
  if (part >= denominator && !isHalf) return null;
  return isWholeWord(tokens, at, from, grammar) ? fraction(at, from + 1, part / denominator) : null;
}

/** "the first half", "half an hour", "half-time", "half as many" and "a third country" are no shares. */
function isWholeWord(tokens: readonly Token[], at: number, last: number, grammar: Grammar): boolean {
  const next = last + 1;
  const token = tokens[next];
  if (token === undefined || (token.key === "-" && token.glued)) return false;
  if (grammar.ordinals.at(tokens, at - 1) || grammar.times.at(tokens, at)) return false;
  const followers = [
    grammar.afterShare,
    grammar.answers,
    grammar.negations,
    grammar.countries,
    grammar.says,
    grammar.auxiliaries,
    grammar.finds,
    grammar.among,
    grammar.degrees,
  ];
  return followers.some((book) => book.at(tokens, next) !== null);
}

function majorityAt(tokens: readonly Token[], at: number, grammar: Grammar): Found {
  const found = grammar.majority.at(tokens, at);
  if (!found || grammar.determiners.at(tokens, at - 1) || tokens[at - 1]?.key === "-") return null;
  const before = grammar.in.at(tokens, at - 1) ?? grammar.by.at(tokens, at - 1);
  return before ? null : { ...figure(at, found.to, 50), bound: found.value, written: "majority" };
}

function figure(from: number, to: number, value: number): Quantity {
  return { from, to, unit: "percent", value, bound: null, written: "number" };
}

function fraction(from: number, to: number, share: number): Quantity {
  return { ...figure(from, to, Math.round(share * 1000) / 10), written: "fraction" };
}

interface PlainNumber {
  readonly to: number;
  readonly value: number;
}

/** The lower end of "between 36% and 56%" with or without its sign. */
function numberWith(tokens: readonly Token[], at: number, grammar: Grammar): PlainNumber | null {
  return percentAt(tokens, at, grammar) ?? plainNumber(tokens, at, grammar);
}

/** "56", "fifty-six", "six". */
export function plainNumber(tokens: readonly Token[], at: number, grammar: Grammar): PlainNumber | null {
  const token = tokens[at];
  const digits = numberOf(token);
  if (digits !== null) return { to: at + 1, value: digits };
  const value = token && grammar.numbers.get(token.key);
  if (value === undefined) return null;
  if (value < 20) return { to: at + 1, value };
  const unitAt = skipHyphen(tokens, at + 1);
  const unit = grammar.numbers.get(tokens[unitAt]?.key ?? "");
  return unit !== undefined && unit < 10 ? { to: unitAt + 1, value: value + unit } : { to: at + 1, value };
}

function skipHyphen(tokens: readonly Token[], at: number): number {
  return tokens[at]?.key === "-" ? at + 1 : at;
}
