import type { Question } from "../../model/question";
import type { Grammar } from "../languages/grammar";
import { contentWords, isCountryWord } from "./content-words";
import type { AskedQuestion, StoredPoll } from "./stored-polls";

/**
 * The one question that words speak of, in every poll that asked it. All their words must be the question's own, and one
 * of them more than a country: "weapons for Ukraine" is no question about peacekeepers. Where two questions fit alike none
 * is taken.
 */
export function findQuestion(
  topic: string | null,
  polls: readonly StoredPoll[],
  grammar: Grammar,
): readonly AskedQuestion[] {
  const said = topic === null ? new Set<string>() : contentWords(topic, grammar);
  if (said.size === 0) return [];
  const asked = polls.flatMap((poll) => poll.questions.map((question) => ({ poll, question })));
  const left = new Map<string, number>();
  for (const { question } of asked) {
    const unsaid = left.has(question.slug) ? null : wordsLeft(said, question, grammar);
    if (unsaid !== null) left.set(question.slug, unsaid);
  }
  const best = Math.min(...left.values());
  const [slug, ...others] = [...left.keys()].filter((key) => left.get(key) === best);
  return slug === undefined || others.length > 0 ? [] : asked.filter(({ question }) => question.slug === slug);
}

/** How many words of the question's topic were not said; `null` when something else was. */
function wordsLeft(said: ReadonlySet<string>, question: Question, grammar: Grammar): number | null {
  const core = contentWords(question.topic, grammar);
  const phrases = question.responses.flatMap(({ phrase }) => phrase ?? []);
  const texts = [question.topic, question.wording ?? "", question.translation ?? "", ...phrases];
  const known = new Set(texts.flatMap((text) => [...contentWords(text, grammar)]));
  const isForeign = [...said].some((word) => !known.has(word));
  const isNamed = [...said].some((word) => core.has(word) && !isCountryWord(word));
  return isForeign || !isNamed ? null : [...core].filter((word) => !said.has(word)).length;
}
