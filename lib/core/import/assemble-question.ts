import type { Question, QuestionKind, ResponseOption } from "../model/question";
import type { TidyRecord } from "../model/tidy-record";
import type { Description } from "./description";
import { meaningOfResponse } from "./response-words";
import { statedKind } from "./stated-kind";

type DescribedQuestion = Description["questions"][number];

/** A question from the rows that answer it and, where there is one, its description. What the rows state wins. */
export function assembleQuestion(
  slug: string,
  records: readonly TidyRecord[],
  described: DescribedQuestion | undefined,
): Question {
  const stated = records.find(({ question }) => question !== null)?.question ?? null;
  // Only a text that asks is taken for the wording; any other may be a short name, not what was read out.
  const wording = stated !== null && (endsAsQuestion(stated) || stated === described?.wording) ? stated : null;
  const topic = wording === null ? stated : null;
  return {
    slug,
    kind: described?.kind ?? kindInRows(records) ?? "single",
    topic: topic ?? described?.topic ?? shortTopic(wording) ?? topicFromSlug(slug),
    wording: wording ?? described?.wording ?? null,
    language: described?.language ?? null,
    translation: described?.translation ?? null,
    responses: assembleResponses(records, described),
  };
}

/** A description goes before the rows here: it is written by a person, the word in the rows by the importer. */
function kindInRows(records: readonly TidyRecord[]): QuestionKind | null {
  for (const record of records) {
    const kind = statedKind(record);
    if (kind !== null) return kind;
  }
  return null;
}

/** The described order first, then answers that only the rows name, in the order of the file. */
function assembleResponses(records: readonly TidyRecord[], described: DescribedQuestion | undefined): ResponseOption[] {
  const options = new Map((described?.responses ?? []).map((option) => [option.label, option]));
  const labels = new Set([...options.keys(), ...records.map(({ response }) => response)]);
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
