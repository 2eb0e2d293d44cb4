import type { Grammar } from "../languages/grammar";
import type { Token } from "../text/tokens";
import { type Topic, topicAfter, topicBefore } from "./topics";

export type Answer = "support" | "oppose" | "neither" | "dont-know";

/** A word of opinion with what it is about. Indexes are of tokens. */
export interface Opinion {
  readonly from: number;
  readonly to: number;
  readonly answer: Answer;
  /** "strongly": another answer than the plain one. */
  readonly degree: string | null;
  readonly topic: Topic | null;
  /** A negation turned it into its opposite. */
  readonly isTurned: boolean;
}

/** Every word of opinion in a sentence, negations applied. */
export function opinionsIn(
  tokens: readonly Token[],
  grammar: Grammar,
  isFigure: (index: number) => boolean,
): readonly Opinion[] {
  const opinions: Opinion[] = [];
  for (let index = 0; index < tokens.length; ) {
    const none = grammar.noOpinions.at(tokens, index);
    const opinion = none ? null : opinionAt(tokens, index, grammar, isFigure);
    if (opinion) opinions.push(opinion);
    // What a "should" or an attitude is about may hold further words of opinion; those of a topic are none.
    index = Math.max(
      opinion?.topic && opinion.topic.from >= opinion.to ? opinion.topic.to : 0,
      opinion?.to ?? none?.to ?? index + 1,
    );
  }
  return opinions;
}

function opinionAt(
  tokens: readonly Token[],
  at: number,
  grammar: Grammar,
  isFigure: (index: number) => boolean,
): Opinion | null {
  const attitude = grammar.attitude.at(tokens, at);
  const word = attitude ? { to: attitude.to, value: "support" as const } : grammar.answers.at(tokens, at);
  if (word) {
    const isNegated = word.value !== "dont-know" && negatedBefore(tokens, at, grammar);
    const after = topicAfter(tokens, attitude ? at : word.to, grammar, isFigure);
    const topic = after ?? topicBefore(tokens, at, grammar, isFigure);
    return {
      from: at,
      to: word.to,
      answer: turned(word.value, isNegated),
      // Who does not oppose it may have no view at all.
      degree: degreeBefore(tokens, at, grammar) ?? (isNegated && word.value === "oppose" ? "not opposed" : null),
      topic,
      isTurned: isNegated,
    };
  }
  return judgementAt(tokens, at, grammar, isFigure) ?? shouldAt(tokens, at, grammar, isFigure);
}

/** "a good idea", "wrong to": its own words are a degree, so that it never passes for the answer itself. */
function judgementAt(
  tokens: readonly Token[],
  at: number,
  grammar: Grammar,
  isFigure: (index: number) => boolean,
): Opinion | null {
  const judgement = grammar.judgements.at(tokens, at);
  if (!judgement) return null;
  const { to, value } = judgement;
  const topic = topicAfter(tokens, to, grammar, isFigure) ?? topicBefore(tokens, at, grammar, isFigure);
  const degree = tokens.slice(at, to).map(({ key }) => key);
  const isTurned = negatedBefore(tokens, at, grammar);
  return { from: at, to, answer: turned(value, isTurned), degree: degree.join(" "), topic, isTurned };
}

function shouldAt(
  tokens: readonly Token[],
  at: number,
  grammar: Grammar,
  isFigure: (index: number) => boolean,
): Opinion | null {
  const should = grammar.should.at(tokens, at);
  if (!should) return null;
  const negation = grammar.negations.at(tokens, should.to);
  const topic = topicBefore(tokens, at, grammar, isFigure);
  const rest = topicAfter(tokens, negation?.to ?? should.to, grammar, isFigure);
  const whole = topic && rest ? { ...topic, to: rest.to, isConditional: rest.isConditional } : (rest ?? topic);
  const isTurned = negatedBefore(tokens, topic?.from ?? at, grammar);
  const answer = turned(negation ? "oppose" : "support", isTurned);
  return { from: at, to: should.to, answer, degree: null, topic: whole, isTurned };
}

function turned(answer: Answer, isNegated: boolean): Answer {
  if (!isNegated) return answer;
  if (answer === "support") return "oppose";
  return answer === "oppose" ? "support" : answer;
}

/** How far before the word a negation may stand: "do not, on the whole, support". */
const REACH = 4;

function negatedBefore(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  for (let index = at - 1; index >= Math.max(0, at - REACH); index--) {
    if (tokens[index]?.kind === "mark" || grammar.percent.at(tokens, index)) return false;
    const negation = grammar.negations.at(tokens, index);
    if (negation && negation.to <= at) return true;
    const passes = [grammar.auxiliaries, grammar.degrees, grammar.approximately, grammar.determiners];
    if (!passes.some((book) => book.at(tokens, index) !== null)) return false;
  }
  return false;
}

function degreeBefore(tokens: readonly Token[], at: number, grammar: Grammar): string | null {
  for (const start of [at - 2, at - 1]) {
    const degree = grammar.degrees.at(tokens, start);
    if (degree?.to === at)
      return tokens
        .slice(start, at)
        .map(({ key }) => key)
        .join(" ");
  }
  return null;
}
