import type { Claim, ClaimReading } from "../../model/article";
import type { Answered } from "./answers";
import type { Asked } from "./asked-countries";
import { pollMonthIn } from "./poll-dates";
import { pollsterOf } from "./poll-mentions";
import type { SentenceReading } from "./sentence-reading";

/** A claim as a program reads it: it always says how it was read. */
export type FoundClaim = Claim & { readonly reading: ClaimReading };

/** What the sentences before say of a poll, for those that leave it out. */
export interface Carried {
  readonly paragraph: number;
  readonly isOfPoll: boolean;
  readonly pollster: string | null;
  readonly date: string | null;
  readonly countries: readonly string[];
  readonly topic: string | null;
  readonly answer: ClaimReading["answer"];
}

export interface Draft {
  readonly reading: SentenceReading;
  readonly carried: Carried | null;
  readonly kind: Claim["kind"];
  readonly value: number | null;
  /** Indexes of tokens. */
  readonly from: number;
  readonly to: number;
  readonly asked: Asked;
  readonly answered: Answered;
  readonly comparison?: ClaimReading["comparison"];
  readonly fraction?: boolean;
  readonly earlier?: boolean;
  /** A word about those asked that no rule knows. */
  readonly stray?: string | null;
  readonly hasUnreadNegation?: boolean;
}

/** The claims of a draft, one for each country. */
export function claimsOf(draft: Draft): readonly FoundClaim[] {
  const { asked } = draft;
  const countries = asked.countries.length === 0 ? [null] : asked.countries;
  return countries.map((country) => claimOf(draft, country));
}

function claimOf(draft: Draft, country: string | null): FoundClaim {
  const { reading, carried, asked, answered } = draft;
  const { pollster, isSure } = pollsterOf(reading.mentions, draft.from, draft.to);
  const topic = topicText(reading, answered) ?? carried?.topic ?? null;
  return {
    kind: draft.kind,
    value: draft.value,
    unit: "percent",
    country,
    poll: null,
    question: null,
    response: null,
    pollster: pollster ?? carried?.pollster ?? null,
    date: reading.date ?? carried?.date ?? null,
    sentence: reading.sentence.text,
    start: reading.tokens[draft.from]?.start ?? reading.sentence.start,
    end: reading.tokens[draft.to - 1]?.end ?? reading.sentence.end,
    reading: {
      answer: answered.answer ?? carried?.answer ?? null,
      topic,
      subgroup: asked.subgroup,
      month: draft.earlier ? null : monthOf(draft),
      earlier: draft.earlier ?? false,
      fraction: draft.fraction ?? false,
      comparison: draft.comparison ?? null,
      doubts: doubtsOf(draft, country, topic, isSure),
    },
  };
}

/** A month named before any other figure, or right behind this one. */
function monthOf({ reading, from }: Draft): number | null {
  const { tokens, grammar, figures } = reading;
  const index = figures.findIndex((figure) => figure.from >= from);
  const previous = figures[index - 1]?.to ?? 0;
  const next = index === -1 ? tokens.length : (figures[index + 1]?.from ?? tokens.length);
  const first = figures[0]?.from ?? 0;
  return pollMonthIn(tokens, 0, first, grammar) ?? pollMonthIn(tokens, previous === 0 ? 0 : from, next, grammar);
}

function topicText({ sentence, tokens }: SentenceReading, { topic }: Answered): string | null {
  if (topic === null) return null;
  const [from, to] = [tokens[topic.from]?.start ?? 0, tokens[topic.to - 1]?.end ?? 0];
  return sentence.text.slice(from - sentence.start, to - sentence.start);
}

function doubtsOf(draft: Draft, country: string | null, topic: string | null, isPollsterSure: boolean): string[] {
  const { reading, asked, answered } = draft;
  const { tokens, grammar } = reading;
  const doubts: string[] = [];
  if (country === null || !asked.isSure) doubts.push("country not certain");
  if (topic === null) doubts.push("question not named");
  if (answered.topic?.isConditional) doubts.push("a condition is named");
  if (answered.topic && hasNegation(reading, answered.topic)) doubts.push("a negation within the question");
  if (answered.degree !== null) doubts.push(`degree of the answer: ${answered.degree}`);
  if (draft.hasUnreadNegation) doubts.push("a negation that may turn the answer");
  if (draft.stray) doubts.push(`not understood: ${draft.stray}`);
  const isOther = grammar.otherPolls.firstIn(tokens, 0, tokens.length) !== null && reading.mentions.length === 0;
  if (!isPollsterSure || isOther) doubts.push("pollster not certain");
  if (grammar.rebased.firstIn(tokens, 0, tokens.length)) doubts.push("some answers left out of the base");
  if (grammar.averages.firstIn(tokens, 0, tokens.length)) doubts.push("an average of polls");
  return doubts;
}

function hasNegation(
  { tokens, grammar }: SentenceReading,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  return grammar.negations.firstIn(tokens, from, to) !== null;
}
