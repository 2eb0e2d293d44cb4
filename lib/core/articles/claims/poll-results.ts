import type { PhraseBook } from "../text/phrase-book";
import type { Answered } from "./answers";
import type { Asked } from "./asked-countries";
import type { Figure, SentenceReading } from "./sentence-reading";

/** What is known of a figure when it is decided whether a poll gave it. */
export interface Candidate {
  readonly reading: SentenceReading;
  readonly figure: Figure;
  readonly index: number;
  readonly answered: Answered;
  readonly asked: Asked;
  /** The sentence, or the one before it in the paragraph, speaks of a poll. */
  readonly isOfPoll: boolean;
}

/** Whether a share is a poll's: a share of people with an opinion, or told by a poll, and of nothing else. */
export function isPollResult(candidate: Candidate): boolean {
  const { reading, figure, answered, asked, isOfPoll } = candidate;
  if (isOfOtherThing(reading, figure) || isOtherSubject(candidate)) return false;
  if (figure.unit === "points") return isOfPoll || answered.answer !== null;
  const hasPeople = asked.countries.length > 0 || figure.of !== null;
  // "Half" and "most" are words of daily speech: somebody must be said to hold an opinion.
  if (figure.written !== "number" && !answered.isOwn && !(isOfPoll && figure.of !== null)) return false;
  if (figure.written === "majority" && (answered.answer === null || !isOfSomebody(reading, figure))) return false;
  if (answered.isOwn && (hasPeople || isOfPoll))
    return figure.of?.countries.length !== 0 || isOfPoll || isOfEverybody(figure);
  if (answered.isOwn) return true;
  if (answered.answer !== null) return isOfPoll || candidate.index > 0 || asked.countries.length > 0;
  return isOfPoll && hasPeople && !isChange(reading, figure);
}

/** "Half of farmers support" is a claim only where a poll is spoken of; "half of voters" always. */
function isOfEverybody({ of }: Figure): boolean {
  return of !== null && of.subgroup === null;
}

/** "most Britons", "a majority support": "the one most riddled with questions" is of nobody. */
function isOfSomebody({ tokens, grammar }: SentenceReading, { from, to, of }: Figure): boolean {
  return of !== null || (grammar.oneOf.at(tokens, from) !== null && grammar.answers.at(tokens, to) !== null);
}

/** "4.7% of GDP", "a 20% stake", "33% of the vote" where nobody would vote. */
function isOfOtherThing({ tokens, grammar, isOfPoll }: SentenceReading, figure: Figure): boolean {
  const of = grammar.of.at(tokens, figure.to);
  const at = of?.to ?? (tokens[figure.to]?.key === "-" ? figure.to + 1 : figure.to);
  if (of && grammar.votes.at(tokens, at))
    return !(isOfPoll && grammar.wouldVote.firstIn(tokens, 0, tokens.length) !== null);
  const start = of ? (grammar.determiners.at(tokens, at)?.to ?? at) : at;
  const thing = of
    ? (grammar.otherOf.at(tokens, at) ?? grammar.otherOf.at(tokens, start))
    : grammar.otherSubjects.at(tokens, at);
  return thing !== null;
}

/** "Turnout was 71%": something else stands where those asked would, and nobody has an opinion. */
function isOtherSubject({ reading, figure, answered }: Candidate): boolean {
  const { tokens, grammar, opinions } = reading;
  const from = clauseStart(reading, figure.from);
  const subject = firstOutsideTopics(reading, grammar.otherSubjects, from, figure.from);
  if (subject === null) return false;
  if (!answered.isOwn) return true;
  return !opinions.some((opinion) => opinion.from >= from && opinion.to <= figure.from) &&
    tokens.length > 0 &&
    subject >= from
    ? !opinionBehind(reading, figure)
    : false;
}

function opinionBehind({ opinions }: SentenceReading, figure: Figure): boolean {
  return opinions.some(({ from }) => from >= figure.to && from <= figure.to + 8);
}

function firstOutsideTopics(
  { tokens, isTopic }: SentenceReading,
  book: PhraseBook<true>,
  from: number,
  to: number,
): number | null {
  for (let index = from; index < to; index++) if (!isTopic(index) && book.at(tokens, index)) return index;
  return null;
}

/** After the last semicolon, comma or turn before a place. */
function clauseStart({ tokens, grammar }: SentenceReading, before: number): number {
  for (let index = before - 1; index > 0; index--) {
    if (/^[,;:—–]$/.test(tokens[index]?.text ?? "") || grammar.turns.at(tokens, index)) return index + 1;
  }
  return 0;
}

/** "rose 56%" says by how much, not how many. */
function isChange({ tokens, grammar }: SentenceReading, figure: Figure): boolean {
  return grammar.changes.at(tokens, figure.from - 1) !== null;
}
