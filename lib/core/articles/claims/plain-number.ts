import type { Grammar } from "../languages/grammar";
import { numberOf, type Token } from "../text/tokens";

/** A whole or decimal number, written in figures or words. */
export interface PlainNumber {
  readonly to: number;
  readonly value: number;
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

export function skipHyphen(tokens: readonly Token[], at: number): number {
  return tokens[at]?.key === "-" ? at + 1 : at;
}
