import type { Question, ResponseOption } from "../model/question";
import type { Description } from "./description";
import type { QuestionFacts } from "./question-facts";
import { meaningOfResponse } from "./response-words";

type DescribedQuestion = Description["questions"][number];

/** A question from the rows that answer it and, where there is one, its description. What the rows state wins. */
export function assembleQuestion(
  slug: string,
  facts: QuestionFacts,
  described: DescribedQuestion | undefined,
): Question {
  const stated = facts.words;
  // Only a text that asks is taken for the wording; any other may be a short name, not what was read out.
  const wording = stated !== null && (endsAsQuestion(stated) || stated === described?.wording) ? stated : null;
  const topic = wording === null ? stated : null;
  return {
    slug,
    // A description goes before the rows here: it is written by a person, the word in the rows by the importer.
    kind: described?.kind ?? facts.kind ?? "single",
    topic: topic ?? described?.topic ?? shortTopic(wording) ?? topicFromSlug(slug),
    wording: wording ?? described?.wording ?? null,
    language: described?.language ?? null,
    translation: described?.translation ?? null,
    responses: assembleResponses(facts.responses, described),
    series: described?.series ?? null,
  };
}

/** The described order first, then answers that only the rows name, in the order of the file. */
function assembleResponses(stated: ReadonlySet<string>, described: DescribedQuestion | undefined): ResponseOption[] {
  const options = new Map((described?.responses ?? []).map((option) => [option.label, option]));
  const labels = new Set([...options.keys(), ...stated]);
  return [...labels].map((label) => ({
    wording: null,
    phrase: null,
    ...meaningOfResponse(label),
    ...withoutGaps(options.get(label) ?? {}),
    label,
  }));
}

/** A key that is there without a value must not cover what is known otherwise. */
function withoutGaps<T extends object>(partial: T): Partial<T> {
  return Object.fromEntries(Object.entries(partial).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function endsAsQuestion(text: string): boolean {
  return /[?？؟]["”’»)\s]*$/.test(text);
}

const MOST_TOPIC_WORDS = 12;

/** A wording of a few words is its own short name; of a longer one the beginning is. */
function shortTopic(wording: string | null): string | null {
  const words = wording?.split(/\s+/) ?? [];
  if (words.length <= MOST_TOPIC_WORDS) return wording;
  return `${words.slice(0, MOST_TOPIC_WORDS).join(" ")} …`;
}

function topicFromSlug(slug: string): string {
  const words = slug.replace(/-/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
