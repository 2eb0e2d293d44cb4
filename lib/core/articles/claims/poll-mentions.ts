import type { Grammar } from "../languages/grammar";
import type { Token } from "../text/tokens";

/** A pollster named in a sentence. Indexes are of tokens. */
export interface PollMention {
  readonly from: number;
  readonly to: number;
  readonly pollster: string;
  /** Stands behind the figures it speaks of: "56% …, YouGov found". */
  readonly isTrailing: boolean;
}

/** Every pollster in a sentence: those we know, and names that stand where a pollster's does. */
export function pollMentionsIn(tokens: readonly Token[], grammar: Grammar): readonly PollMention[] {
  const mentions: PollMention[] = [];
  for (let index = 0; index < tokens.length; ) {
    const found = knownAt(tokens, index, grammar) ?? unknownAt(tokens, index, grammar);
    if (found) mentions.push({ from: index, ...found, isTrailing: isTrailing(tokens, index, found.to, grammar) });
    index = found?.to ?? index + 1;
  }
  return mentions;
}

interface Name {
  readonly to: number;
  readonly pollster: string;
}

function knownAt(tokens: readonly Token[], at: number, grammar: Grammar): Name | null {
  const known = grammar.pollsters.at(tokens, at);
  if (!known) return null;
  const written = tokens
    .slice(at, known.to)
    .map(({ text }) => text)
    .join(" ");
  if (grammar.ambiguousPollsters.has(written) && !hasPollWordBeside(tokens, at, known.to, grammar)) return null;
  return { to: known.to, pollster: known.value };
}

function hasPollWordBeside(tokens: readonly Token[], from: number, to: number, grammar: Grammar): boolean {
  for (let index = from - 3; index < to + 2; index++) {
    const isBeside = index < from || index >= to;
    if (isBeside && (grammar.poll.at(tokens, index) || grammar.accordingTo.at(tokens, index)?.to === from)) return true;
  }
  return grammar.finds.at(tokens, to) !== null;
}

/** "a survey by the Example Fund", "an Example Times poll", "according to Example", "Example found that". */
function unknownAt(tokens: readonly Token[], at: number, grammar: Grammar): Name | null {
  const to = endOfName(tokens, at, grammar);
  if (to === null) return null;
  const before = grammar.determiners.at(tokens, at - 1) ? at - 1 : at;
  if (grammar.clientOf.at(tokens, before - 1)?.to === before) return null;
  const isBehindPoll = [1, 2, 3].some((back) => {
    const by = grammar.pollBy.at(tokens, before - back);
    return by?.to === before && grammar.poll.at(tokens, before - back - 1) !== null;
  });
  const isSource = [1, 2, 3].some((back) => grammar.accordingTo.at(tokens, before - back)?.to === before);
  const isBeforePoll = grammar.poll.at(tokens, to) !== null && tokens[to]?.kind === "word";
  const isFinder = grammar.finders.at(tokens, to) !== null;
  if (!isBehindPoll && !isSource && !isBeforePoll && !isFinder) return null;
  return {
    to,
    pollster: tokens
      .slice(at, to)
      .map(({ text }) => text)
      .join(" "),
  };
}

/** In words. */
const LONGEST_NAME = 8;

/** A run of capitalised words that is no country, day or word of the language. */
function endOfName(tokens: readonly Token[], at: number, grammar: Grammar): number | null {
  let to = at;
  while (to < at + LONGEST_NAME && isNamePart(tokens, to, grammar)) to += 1;
  return to > at ? to : null;
}

function isNamePart(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== "word" || !/^\p{Lu}/u.test(token.text)) return false;
  if (grammar.noNames.has(token.text) || grammar.emptyWords.has(token.key)) return false;
  const books = [
    grammar.countries,
    grammar.continents,
    grammar.parts,
    grammar.months,
    grammar.poll,
    grammar.answers,
    grammar.determiners,
  ];
  return !books.some((book) => book.at(tokens, at) !== null);
}

/** A comma or "according to" before it, and nothing behind it but its verb and the end of the part. */
function isTrailing(tokens: readonly Token[], from: number, to: number, grammar: Grammar): boolean {
  let start = from;
  while (
    grammar.determiners.at(tokens, start - 1) ||
    grammar.poll.at(tokens, start - 1) ||
    grammar.by.at(tokens, start - 1) ||
    grammar.oneOf.at(tokens, start - 1)
  )
    start -= 1;
  const isSource = [1, 2, 3].some((back) => grammar.accordingTo.at(tokens, start - back)?.to === start);
  if (start === 0 || (!isSource && tokens[start - 1]?.key !== ",")) return false;
  let end = to;
  for (;;) {
    const next = grammar.poll.at(tokens, end) ?? grammar.finds.at(tokens, end) ?? grammar.determiners.at(tokens, end);
    if (!next) break;
    end = next.to;
  }
  const after = tokens[end];
  if (after === undefined || /^[.,;:!?”"’)–—]$/.test(after.text)) return isSource ? !isFirstWord(tokens, start) : true;
  return grammar.turns.at(tokens, end) !== null || grammar.and.at(tokens, end) !== null;
}

/** "According to YouGov, 56% …" leads. */
function isFirstWord(tokens: readonly Token[], start: number): boolean {
  return tokens.slice(0, start).every(({ kind }, index) => kind !== "number" && index < 3);
}

/**
 * The pollster a figure is of: the one that stands behind it as its source, else the last one before it. `isSure` is false
 * where the two differ.
 */
export function pollsterOf(
  mentions: readonly PollMention[],
  from: number,
  to: number,
): { readonly pollster: string | null; readonly isSure: boolean } {
  const names = new Set(mentions.map(({ pollster }) => pollster));
  if (names.size <= 1) return { pollster: mentions[0]?.pollster ?? null, isSure: true };
  const behind = mentions.find((mention) => mention.from >= to && mention.isTrailing);
  const before = mentions.findLast((mention) => mention.to <= from && !mention.isTrailing);
  const isSure = !(behind && before && behind.pollster !== before.pollster);
  return { pollster: (behind ?? before ?? mentions[0])?.pollster ?? null, isSure };
}
