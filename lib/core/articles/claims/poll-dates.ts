import type { PartialDate } from "../../model/partial-date";
import type { Grammar } from "../languages/grammar";
import type { Token } from "../text/tokens";

/**
 * The date a sentence gives its poll, as far as it gives one: "a 2024 YouGov poll", "in January 2026". A year that dates
 * something else ("since the 2022 invasion") is none.
 */
export function pollDateIn(tokens: readonly Token[], grammar: Grammar): PartialDate | null {
  for (const [index, token] of tokens.entries()) {
    if (!/^(?:19[3-9]|20\d)\d$/.test(token.text)) continue;
    const month = monthBefore(tokens, index, grammar);
    if (month !== null) return `${token.text}-${String(month).padStart(2, "0")}`;
    if (datesPoll(tokens, index, grammar)) return token.text;
  }
  return null;
}

function monthBefore(tokens: readonly Token[], at: number, grammar: Grammar): number | null {
  const before = tokens[at - 1]?.key === "," ? at - 2 : at - 1;
  for (const index of [before, before - 1]) {
    const month = grammar.monthNumbers.get(tokens[index]?.key ?? "");
    if (month !== undefined) return month;
  }
  return null;
}

function datesPoll(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const isOfSomething = grammar.since.at(tokens, at - 1) !== null || grammar.determiners.at(tokens, at - 1) !== null;
  const next = tokens[at + 1];
  const followedByPoll = [1, 2, 3].some((ahead) => grammar.poll.at(tokens, at + ahead) !== null);
  if (followedByPoll) return true;
  const followedByWord =
    next?.kind === "word" && !grammar.finds.at(tokens, at + 1) && !grammar.turns.at(tokens, at + 1);
  if (grammar.in.at(tokens, at - 1) || grammar.from.at(tokens, at - 1) || grammar.of.at(tokens, at - 1)) return true;
  return !isOfSomething && !followedByWord;
}

/**
 * The month (1–12) a sentence names without a year between two tokens: "a YouGov poll in March". A month since which
 * something changed is none.
 */
export function pollMonthIn(tokens: readonly Token[], from: number, to: number, grammar: Grammar): number | null {
  for (let index = from; index < to; index++) {
    const month = grammar.monthNumbers.get(tokens[index]?.key ?? "");
    const token = tokens[index];
    if (month === undefined || token === undefined || !/^\p{Lu}/u.test(token.text)) continue;
    const hasYear = [1, 2].some((ahead) => /^(?:19|20)\d\d$/.test(tokens[index + ahead]?.text ?? ""));
    if (!hasYear && grammar.since.at(tokens, index - 1) === null) return month;
  }
  return null;
}
