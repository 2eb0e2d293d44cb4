import type { Grammar } from "../languages/grammar";
import type { Token } from "../text/tokens";
import { fractionAt, inTenAt } from "./fractions";
import { type PlainNumber, plainNumber, skipHyphen } from "./plain-number";

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
    const high = and ? (percentAt(tokens, and.to, grammar) ?? fractionAt(tokens, and.to, grammar, false)) : null;
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

function majorityAt(tokens: readonly Token[], at: number, grammar: Grammar): Found {
  const found = grammar.majority.at(tokens, at);
  if (!found || grammar.determiners.at(tokens, at - 1) || tokens[at - 1]?.key === "-") return null;
  const before = grammar.in.at(tokens, at - 1) ?? grammar.by.at(tokens, at - 1);
  return before ? null : { ...figure(at, found.to, 50), bound: found.value, written: "majority" };
}

function figure(from: number, to: number, value: number): Quantity {
  return { from, to, unit: "percent", value, bound: null, written: "number" };
}

/** The lower end of "between 36% and 56%" with or without its sign. */
function numberWith(tokens: readonly Token[], at: number, grammar: Grammar): PlainNumber | null {
  return percentAt(tokens, at, grammar) ?? fractionAt(tokens, at, grammar, false) ?? plainNumber(tokens, at, grammar);
}
