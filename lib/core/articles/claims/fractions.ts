import type { Grammar } from "../languages/grammar";
import type { Token } from "../text/tokens";
import { plainNumber, skipHyphen } from "./plain-number";
import type { Quantity } from "./quantities";

/** "six in ten", "1 in 3", "two out of every five". */
export function inTenAt(tokens: readonly Token[], at: number, grammar: Grammar): Quantity | null {
  const part = plainNumber(tokens, at, grammar);
  const outOf = part && grammar.outOf.at(tokens, skipHyphen(tokens, part.to));
  const whole = outOf && plainNumber(tokens, skipHyphen(tokens, outOf.to), grammar);
  if (!part || !whole || part.value > whole.value || !WHOLES.has(whole.value)) return null;
  if (grammar.percent.at(tokens, whole.to) || tokens[whole.to]?.key === ",") return null;
  return fraction(at, whole.to, part.value / whole.value);
}

const WHOLES: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100]);

/** "two-thirds", "a quarter", "half". */
export function fractionAt(tokens: readonly Token[], at: number, grammar: Grammar, checksNext = true): Quantity | null {
  const one = grammar.oneOf.at(tokens, at);
  const count = plainNumber(tokens, at, grammar);
  const from = skipHyphen(tokens, count?.to ?? one?.to ?? at);
  const denominator = grammar.denominators.get(tokens[from]?.key ?? "");
  if (denominator === undefined) return null;
  const isHalf = denominator === 2;
  if (!isHalf && !count && !one) return null;
  const part = count?.value ?? 1;
  if (part >= denominator && !isHalf) return null;
  return !checksNext || isWholeWord(tokens, at, from, grammar) ? fraction(at, from + 1, part / denominator) : null;
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

function fraction(from: number, to: number, share: number): Quantity {
  return { from, to, unit: "percent", value: Math.round(share * 1000) / 10, bound: null, written: "fraction" };
}
