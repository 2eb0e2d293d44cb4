import type { Grammar } from "../languages/grammar";
import type { Sentence } from "../text/sentences";
import { type Token, tokensOf } from "../text/tokens";
import { type Opinion, opinionsIn } from "./opinions";
import { pollDateIn } from "./poll-dates";
import { type PollMention, pollMentionsIn } from "./poll-mentions";
import { type Quantity, quantitiesIn } from "./quantities";
import { type Respondents, respondentsAt } from "./respondents";
import { type Topic, topicAfter } from "./topics";

/** A share with the words right behind it that say whom it is of. */
export interface Figure extends Quantity {
  /** `null` where nobody stands right behind it. */
  readonly of: Respondents | null;
}

/** A sentence taken apart: all that the rules about claims look at. */
export interface SentenceReading {
  readonly sentence: Sentence;
  readonly grammar: Grammar;
  readonly tokens: readonly Token[];
  readonly figures: readonly Figure[];
  readonly opinions: readonly Opinion[];
  /** "a poll on sending peacekeepers". */
  readonly pollTopics: readonly Topic[];
  readonly mentions: readonly PollMention[];
  readonly date: string | null;
  /** A poll or a pollster is spoken of. */
  readonly isOfPoll: boolean;
  /** Belongs to a topic, so that its countries are not those who were asked. */
  readonly isTopic: (index: number) => boolean;
}

export function readSentence(sentence: Sentence, grammar: Grammar): SentenceReading {
  const tokens = tokensOf(sentence.text, sentence.start);
  const quantities = quantitiesIn(tokens, grammar);
  const byStart = new Map(quantities.map((quantity) => [quantity.from, quantity]));
  const isFigure = (index: number) => byStart.has(index);
  const opinions = opinionsIn(tokens, grammar, isFigure);
  const pollTopics = pollTopicsIn(tokens, grammar, isFigure);
  const topics = [...opinions.flatMap(({ topic }) => topic ?? []), ...pollTopics];
  const mentions = pollMentionsIn(tokens, grammar);
  const around = { tokens, grammar, quantities: byStart };
  // "56% (UK)"
  const askedBehind = (at: number) => {
    if (tokens[at]?.key !== "(") return respondentsAt(around, at);
    const inBrackets = respondentsAt(around, at + 1);
    return inBrackets && tokens[inBrackets.to]?.key === ")" ? { ...inBrackets, to: inBrackets.to + 1 } : null;
  };
  const figures = quantities.map((quantity) => ({ ...quantity, of: askedBehind(quantity.to) }));
  return {
    sentence,
    grammar,
    tokens,
    figures: withoutRepeats(figures, tokens, grammar),
    opinions,
    pollTopics,
    mentions,
    date: pollDateIn(tokens, grammar),
    isOfPoll: mentions.length > 0 || grammar.poll.firstIn(tokens, 0, tokens.length) !== null,
    isTopic: (index) => topics.some(({ from, to }) => index >= from && index < to),
  };
}

function pollTopicsIn(
  tokens: readonly Token[],
  grammar: Grammar,
  isFigure: (index: number) => boolean,
): readonly Topic[] {
  return tokens.flatMap((_, index) => {
    const poll = grammar.poll.at(tokens, index) ?? grammar.asked.at(tokens, index);
    const about = poll && aboutBehind(tokens, poll.to, grammar);
    return (about !== null && topicAfter(tokens, about, grammar, isFigure)) || [];
  });
}

/** "a poll (of 2,000 Britons) on": the place after the word; `null` = the poll is not said to be about anything. */
function aboutBehind(tokens: readonly Token[], at: number, grammar: Grammar): number | null {
  for (let index = at; index <= at + 6; index++) {
    if (tokens[index]?.kind === "mark") return null;
    const about = grammar.about.at(tokens, index);
    if (about) return about.to;
    if (grammar.finds.at(tokens, index)) return null;
  }
  return null;
}

/** "A third of Britons (33%)" is one figure: the number in brackets, of those the words speak of. */
function withoutRepeats(figures: readonly Figure[], tokens: readonly Token[], grammar: Grammar): readonly Figure[] {
  const merged: Figure[] = [];
  for (const figure of figures) {
    const before = merged.at(-1);
    if (before && repeats(before, figure, tokens, grammar))
      merged[merged.length - 1] = { ...figure, of: before.of ?? figure.of };
    else merged.push(figure);
  }
  return merged;
}

function repeats(words: Figure, number: Figure, tokens: readonly Token[], grammar: Grammar): boolean {
  if (words.written === "number" || number.written !== "number" || number.bound !== null) return false;
  const end = words.of?.to ?? words.to;
  if (isAfterthought(words, number, tokens, grammar)) return true;
  let at = end;
  if (["(", ",", "–", "—", "-", ":"].includes(tokens[at]?.key ?? "")) at += 1;
  at = grammar.orRather.at(tokens, at)?.to ?? at;
  at = grammar.approximately.at(tokens, at)?.to ?? at;
  // "a majority of 56%"
  if (at === end && words.written === "majority" && grammar.of.at(tokens, end)) at += 1;
  return at === number.from && (at > end || words.written === "majority");
}

/** Fractions are rounded: farther than this from one, a number is another figure. */
const NEAR = 5;

/** "Six in ten French people support the plan (61.5%)": in brackets, near the words, and of no other country. */
function isAfterthought(words: Figure, number: Figure, tokens: readonly Token[], grammar: Grammar): boolean {
  const isInBrackets = tokens[number.from - 1]?.key === "(" && tokens[number.to]?.key === ")";
  const isOfOther =
    grammar.countries.at(tokens, number.from - 2) !== null && number.from - 2 >= (words.of?.to ?? words.to);
  const isList = tokens.slice(words.to, number.from - 1).some(({ key }) => key === "," || key === ";");
  return isInBrackets && !isOfOther && !isList && Math.abs(words.value - number.value) <= NEAR;
}
