import { type Carried, claimsOf, type FoundClaim } from "./claim-draft";
import { comparedWith } from "./compared-country";
import type { ReadFigure } from "./figure-claims";
import { groupsIn } from "./groups";
import type { SentenceReading } from "./sentence-reading";

/** A difference of shares: "up 4 points", "16 points higher than in France". */
export function pointClaims(
  reading: SentenceReading,
  figures: readonly ReadFigure[],
  index: number,
  carried: Carried | null,
): readonly FoundClaim[] {
  const read = figures[index];
  if (!read) return [];
  const { tokens, grammar } = reading;
  const { figure } = read;
  const gap = grammar.gaps.at(tokens, figure.to);
  const than = gap ? comparedWith(reading, gap.to) : null;
  if (gap && than) {
    const subject = groupsIn(reading).find(({ countries, to }) => countries.length > 0 && to <= figure.from);
    return claimsOf({
      reading,
      carried,
      kind: "comparison",
      value: figure.value,
      from: figure.from,
      to: gap.to,
      asked: subject ?? than.subject ?? read.asked,
      answered: read.answered,
      comparison: { relation: gap.value, than: than.country, times: null },
    });
  }
  const lead = leadBefore(reading, figure.from);
  if (lead !== null) {
    return claimsOf({
      reading,
      carried,
      kind: "comparison",
      value: figure.value,
      from: lead,
      to: figure.to,
      asked: read.asked,
      answered: read.answered,
      comparison: { relation: "lead", than: null, times: null },
    });
  }
  const change = changeBefore(reading, figure.from) ?? changeBehind(reading, figure.to);
  if (!change) return [];
  return claimsOf({
    reading,
    carried,
    kind: "comparison",
    value: figure.value,
    from: Math.min(change.from, figure.from),
    to: Math.max(change.to, figure.to),
    asked: read.asked,
    answered: read.answered,
    comparison: { relation: change.value, than: null, times: null },
  });
}

/** "a margin of 29 points", "leads opposition by 29 points": where its words begin. */
function leadBefore({ tokens, grammar }: SentenceReading, at: number): number | null {
  for (let index = at - 1; index >= Math.max(0, at - 4); index--) {
    // "margin of error" is a longer phrase of another list.
    if (grammar.leads.at(tokens, index))
      return (grammar.otherSubjects.at(tokens, index)?.to ?? 0) > index + 1 ? null : index;
  }
  return null;
}

interface Change {
  readonly from: number;
  readonly to: number;
  readonly value: "rise" | "fall";
}

/** "up 4 points", "rose by three points", "a rise of 4 points", "fell a further 4 points". */
function changeBefore({ tokens, grammar }: SentenceReading, at: number): Change | null {
  let start = at - 1;
  while (start >= 0 && isBetween(grammar, tokens, start)) start -= 1;
  for (const from of [start - 1, start]) {
    const change = grammar.changes.at(tokens, from);
    if (change?.to === start + 1) return { from, to: change.to, value: change.value };
  }
  return null;
}

function isBetween(grammar: SentenceReading["grammar"], tokens: SentenceReading["tokens"], at: number): boolean {
  const books = [grammar.by, grammar.of, grammar.approximately, grammar.oneOf, grammar.determiners];
  return books.some((book) => book.at(tokens, at) !== null);
}

/** "4 points up", "a 4-point rise". */
function changeBehind({ tokens, grammar }: SentenceReading, at: number): Change | null {
  const change = grammar.changes.at(tokens, at);
  return change ? { from: at, to: change.to, value: change.value } : null;
}
