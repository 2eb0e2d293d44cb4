import type { Question } from "../model/question";
import { type Disclosed, type DisclosureItem, inPart, stated } from "./disclosure-item";

/** The questions in the words they were asked. */
export function wording({ questions }: Disclosed): DisclosureItem {
  return ofAll("Question wording", questions, (question) => question.wording !== null, "verbatim");
}

/** The answers in the words they were offered. */
export function answers({ questions }: Disclosed): DisclosureItem {
  const options = questions.flatMap((question) => question.responses);
  if (options.length > 0 && options.every((option) => option.wording !== null))
    return stated("Answer options", "questions", "verbatim");
  return questions.every((question) => question.responses.length > 1)
    ? inPart("Answer options", "questions", "short forms")
    : stated("Answer options", "questions", null);
}

/** The questions in English; `null` where all were asked in it, or where nobody knows their words. */
export function translation({ questions }: Disclosed): DisclosureItem | null {
  const foreign = questions.filter(({ wording: words, language }) => words !== null && !isEnglish(language));
  return foreign.length === 0
    ? null
    : ofAll("Translation", foreign, (question) => question.translation !== null, "given");
}

/** What became of those who did not know. */
export function dontKnow({ poll, questions }: Disclosed): DisclosureItem {
  const shown = questions.some((question) => question.responses.some((option) => option.kind === "dont-know"));
  return stated("Don’t know", ["dontKnowTreatment"], poll.disclosure.dontKnowTreatment ?? (shown ? "shown" : null));
}

/** A language that is not stated is taken for the one of this site. */
function isEnglish(language: string | null): boolean {
  return language === null || /^en\b/i.test(language);
}

function ofAll(
  label: string,
  questions: readonly Question[],
  has: (question: Question) => boolean,
  all: string,
): DisclosureItem {
  const given = questions.filter(has).length;
  if (given === 0) return stated(label, "questions", null);
  return given === questions.length
    ? stated(label, "questions", all)
    : inPart(label, "questions", `${given} of ${questions.length} questions`);
}
