import type { Poll } from "../model/poll";
import type { Question } from "../model/question";
import type { PollChanges } from "./poll-changes";
import { questionChanges } from "./question-changes";

/** Our own words and addresses: to change them corrects nothing that a source said. */
const OURS: ReadonlySet<string> = new Set<keyof Poll>(["slug", "title", "notes"]);

/** Of the changes of a poll those that correct what was stated: a figure or a fact that is now another one, or gone. */
export function corrections({ fields, figures }: PollChanges): PollChanges {
  return {
    fields: fields.filter(({ field, from }) => from !== null && !OURS.has(field)),
    figures: figures.filter(({ what, before }) => before !== null && what !== "extra"),
  };
}

/** Whether anything a source said of a question is now something else: its words, or what an answer means. */
export function correctsQuestion(before: Question, after: Question): boolean {
  const { fields, answers } = questionChanges(before, after);
  const ours: ReadonlySet<string> = new Set<keyof Question>(["slug", "topic", "series"]);
  return (
    fields.some(({ field, from }) => from !== null && !ours.has(field)) ||
    answers.some(
      ({ before: old, after: recent }) =>
        old !== null &&
        (recent === null ||
          recent.kind !== old.kind ||
          (old.side !== null && recent.side !== old.side) ||
          (old.wording !== null && recent.wording !== old.wording)),
    )
  );
}
