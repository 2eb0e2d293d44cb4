import { type QuestionKind, questionKindSchema } from "../model/question";
import type { TidyRecord } from "../model/tidy-record";

/** The kind of question a row itself states: the tidy form has no column for it, so our own files say it in `extra`. */
export function statedKind({ extra }: Pick<TidyRecord, "extra">): QuestionKind | null {
  return questionKindSchema.safeParse(extra?.question_kind).data ?? null;
}
