import { byPollTopic } from "./bare-figures";
import type { Answer, Opinion } from "./opinions";
import type { Figure, SentenceReading } from "./sentence-reading";
import type { Topic } from "./topics";

/** What a figure says people answered. */
export interface Answered {
  readonly answer: Answer | null;
  readonly degree: string | null;
  readonly topic: Topic | null;
  /** Said of this figure, not taken over from another one. */
  readonly isOwn: boolean;
  /** The words of opinion it was read from; `null` = none of its own. */
  readonly opinion: Opinion | null;
}

const NOTHING: Answered = { answer: null, degree: null, topic: null, isOwn: false, opinion: null };

/** For every figure of a sentence, in their order: the answer it is the share of. */
export function answersOf(reading: SentenceReading): readonly Answered[] {
  const own = reading.figures.map((figure, index) => ownAnswer(reading, figure, index));
  const found: Answered[] = [];
  for (const [index, answered] of own.entries())
    found.push(answered ?? oppositeOfPair(reading, index, found) ?? takenOver(found.at(-1)));
  for (let index = found.length - 2; index >= 0; index--) {
    const next = found[index + 1];
    if (found[index]?.answer === null && next?.answer) found[index] = takenOver(next);
  }
  return found.map((answered, index) =>
    answered.answer === null
      ? byPollTopic(reading, answered, reading.figures[index])
      : { ...answered, topic: answered.topic ?? sharedTopic(reading) },
  );
}

function ownAnswer(reading: SentenceReading, figure: Figure, index: number): Answered | null {
  const { figures, opinions, tokens } = reading;
  const [from, to] = [figures[index - 1]?.to ?? 0, figures[index + 1]?.from ?? tokens.length];
  const left = leftOpinion(reading, from, figure.from);
  if (left && governs(reading, left, figure)) return said(left);
  const next = figures[index + 1];
  const right = opinions.find(
    (opinion) =>
      opinion.from >= figure.to &&
      opinion.to <= to &&
      !isInfinitive(reading, opinion, figure) &&
      !(next && isParted(reading, figure.to, opinion.from) && governs(reading, opinion, next)),
  );
  const chosen = right ?? left;
  return chosen ? said(chosen) : null;
}

/** The last opinion before a figure; of "support outweighs opposition by 56% to 27%" the first. */
function leftOpinion({ opinions, tokens, grammar }: SentenceReading, from: number, to: number): Opinion | undefined {
  const before = opinions.filter((opinion) => opinion.from >= from && opinion.to <= to);
  const [last, first] = [before.at(-1), before.at(-2)];
  return last && first && grammar.outweighs.firstIn(tokens, first.to, last.from) ? first : last;
}

function said(opinion: Opinion): Answered {
  const { answer, degree, topic } = opinion;
  return { answer, degree, topic, isOwn: true, opinion };
}

function takenOver(answered: Answered | undefined): Answered {
  return answered ? { ...answered, isOwn: false, opinion: null } : NOTHING;
}

/** Nothing but light words between an opinion (with its topic) and a figure: "support for … stands at 52%". */
function governs({ tokens, grammar, figures }: SentenceReading, { to, topic }: Opinion, figure: Figure): boolean {
  let at = Math.max(to, topic && topic.from >= to ? topic.to : to);
  while (at < figure.from) {
    const light = [
      grammar.auxiliaries,
      grammar.changes,
      grammar.approximately,
      grammar.determiners,
      grammar.from,
      grammar.to,
      grammar.by,
      grammar.in,
      grammar.among,
      grammar.countries,
      grammar.everybody,
      grammar.with,
      grammar.both,
      grammar.points,
      grammar.outweighs,
      grammar.answers,
    ];
    const step = light.map((book) => book.at(tokens, at)?.to).find((end) => end !== undefined);
    const isMark = /^[:(–—]$/.test(tokens[at]?.text ?? "") || tokens[at]?.kind === "number";
    const through = figures.find(({ from, to: end }) => at >= from && at < end)?.to;
    const next = step ?? through ?? (isMark ? at + 1 : undefined);
    if (next === undefined) return false;
    at = next;
  }
  return at === figure.from;
}

/** "20% to support Ukraine": a purpose right behind the figure, no answer; "have come to support" is one. */
function isInfinitive({ tokens, grammar }: SentenceReading, { from }: Opinion, { to, of }: Figure): boolean {
  return grammar.to.at(tokens, from - 1) !== null && from - 1 <= (of?.to ?? to);
}

function isParted({ tokens, grammar }: SentenceReading, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (tokens[index]?.kind === "mark" || grammar.and.at(tokens, index) || grammar.turns.at(tokens, index)) return true;
    if (tokens[index]?.key === "as") return true;
  }
  return false;
}

/** "by 56% to 27%": the second figure is of the other side. */
function oppositeOfPair(
  { figures, tokens, grammar }: SentenceReading,
  index: number,
  found: readonly Answered[],
): Answered | null {
  const [first, second, answered] = [figures[index - 1], figures[index], found[index - 1]];
  if (!first || !second || !answered?.answer || second.from - first.to !== 1) return null;
  if (first.unit !== second.unit) return null;
  const joiner = grammar.to.at(tokens, first.to) ?? grammar.compared.at(tokens, first.to);
  const isPair = joiner !== null || /^[-–]$/.test(tokens[first.to]?.text ?? "");
  if (!isPair || grammar.from.at(tokens, first.from - 1)) return null;
  const answer = answered.answer === "support" ? "oppose" : answered.answer === "oppose" ? "support" : null;
  return answer === null ? null : { ...answered, answer, isOwn: true };
}

/** The one topic of the sentence, for figures that name none of their own. */
function sharedTopic({ opinions, pollTopics }: SentenceReading): Topic | null {
  return opinions.find(({ topic }) => topic !== null)?.topic ?? pollTopics[0] ?? null;
}
