import type { TidyRecord } from "../model/tidy-record";
import { boundedSlug } from "./bounded-slug";

/** What a poll is called that names no pollster. */
const UNNAMED_POLLSTER = "unnamed-pollster";

/** The question of figures whose file names none, until a person does. */
export const QUESTION_NOT_STATED = "question not stated";

/** A question's slug from its words. */
export function questionSlug(question: string): string {
  return boundedSlug(question, 60);
}

/** A poll's slug where the file gives none: pollster, last day of fieldwork as far as stated, and question. */
export function pollSlug(
  record: Pick<TidyRecord, "pollster" | "fieldworkStart" | "fieldworkEnd" | "published" | "questionId">,
): string {
  const pollster = record.pollster === null ? UNNAMED_POLLSTER : boundedSlug(record.pollster, 40);
  const date = record.fieldworkEnd ?? record.fieldworkStart ?? record.published;
  return [pollster, date, boundedSlug(record.questionId, 60)].filter((part) => part !== null).join("-");
}
