import { answersOf } from "./claims/answers";
import { askedBy } from "./claims/asked-countries";
import type { Carried, FoundClaim } from "./claims/claim-draft";
import { comparisonClaims } from "./claims/comparison-claims";
import { figureClaims } from "./claims/figure-claims";
import { readSentence, type SentenceReading } from "./claims/sentence-reading";
import type { ArticleWords } from "./languages/article-words";
import { grammarOf } from "./languages/grammar";
import { sentencesOf } from "./text/sentences";

/**
 * Every claim about a poll in a text, in its order, each with the sentence it stands in and the offsets of its words. What
 * a sentence leaves out (the poll, its question, the country) is taken from the one before it in the same paragraph.
 */
export function findClaims(text: string, words: ArticleWords): readonly FoundClaim[] {
  const grammar = grammarOf(words);
  const claims: FoundClaim[] = [];
  let carried: Carried | null = null;
  for (const sentence of sentencesOf(text, words)) {
    const before = carried !== null && carried.paragraph === sentence.paragraph ? carried : null;
    const reading = readSentence(sentence, grammar);
    const found = claimsIn(reading, before);
    claims.push(...found);
    carried = carriedOn(reading, found, before);
  }
  return claims;
}

function claimsIn(reading: SentenceReading, carried: Carried | null): readonly FoundClaim[] {
  const asked = askedBy(reading, carried?.countries);
  const answered = answersOf(reading);
  const figures = reading.figures.flatMap((figure, index) => {
    const [whom, what] = [asked[index], answered[index]];
    return whom && what ? [{ figure, asked: whom, answered: what }] : [];
  });
  return [...figureClaims(reading, figures, carried), ...comparisonClaims(reading, carried)].toSorted(
    (a, b) => a.start - b.start,
  );
}

function carriedOn(reading: SentenceReading, found: readonly FoundClaim[], before: Carried | null): Carried {
  const { sentence, tokens, pollTopics, mentions, date } = reading;
  const topics = new Set(found.flatMap(({ reading: { topic } }) => topic ?? []));
  const [pollTopic] = pollTopics;
  const named = pollTopic ? textOf(reading, pollTopic.from, pollTopic.to) : null;
  const [pollster, ...others] = new Set(mentions.map((mention) => mention.pollster));
  const asked = reading.isOfPoll ? askedHere(reading) : [];
  return {
    paragraph: sentence.paragraph,
    isOfPoll: reading.isOfPoll || found.length > 0 || (before?.isOfPoll === true && tokens.length < 60),
    pollster: others.length > 0 ? null : (pollster ?? before?.pollster ?? null),
    date: date ?? before?.date ?? null,
    countries: asked,
    topic: topics.size === 1 ? ([...topics][0] ?? null) : topics.size > 1 ? null : (named ?? before?.topic ?? null),
    answer: null,
  };
}

/** Whom the poll of a sentence asked: "YouGov asked 2,000 Britons". */
function askedHere({ tokens, grammar, isTopic }: SentenceReading): readonly string[] {
  const countries = new Set<string>();
  for (let index = 0; index < tokens.length; index++) {
    const country = isTopic(index) ? null : grammar.countries.at(tokens, index);
    if (country) countries.add(country.value);
  }
  return countries.size === 1 ? [...countries] : [];
}

function textOf({ tokens, sentence }: SentenceReading, from: number, to: number): string {
  return sentence.text.slice((tokens[from]?.start ?? 0) - sentence.start, (tokens[to - 1]?.end ?? 0) - sentence.start);
}
