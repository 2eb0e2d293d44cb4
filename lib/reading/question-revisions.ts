import type { Store } from "@/lib/adapters/store/store";
import { questionChangeLines } from "@/lib/core/comparison/change-lines";
import { questionChanges } from "@/lib/core/comparison/question-changes";
import type { PollRevision } from "./poll-revisions";

/** What one revision did to a question, as readers are told: not by whom. */
export type QuestionRevision = Omit<PollRevision, "kind" | "corrected">;

const MOST_REVISIONS = 10;

/** The last revisions that changed a question, newest first; none for one that stands as it came. */
export async function questionRevisions(store: Store, slug: string): Promise<readonly QuestionRevision[]> {
  const history = await store.questionHistory(slug, MOST_REVISIONS + 1);
  return history.flatMap(({ revision, at, action, note, reason, question: after }, index) => {
    const before = history[index + 1]?.question ?? null;
    if (before === null || after === null) return [];
    const lines = questionChangeLines(questionChanges(before, after));
    return lines.length === 0 ? [] : [{ revision, at, action, note, reason, lines }];
  });
}
