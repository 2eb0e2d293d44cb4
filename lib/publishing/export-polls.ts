import type { Store } from "@/lib/adapters/store/store";
import type { PollContent } from "@/lib/core/model/poll-content";
import type { Question } from "@/lib/core/model/question";

/** Polls of the store with the questions they ask, ready to be written. */
export interface ExportedPolls {
  readonly contents: readonly PollContent[];
  readonly questions: readonly Question[];
}

const POLLS_AT_A_TIME = 200;

/** One poll, or all of them, newest fieldwork first; `null` when there is no poll of that name. */
export async function exportPolls(store: Store, slug?: string): Promise<ExportedPolls | null> {
  const slugs = slug === undefined ? await allSlugs(store) : [slug];
  const contents: PollContent[] = [];
  const questions = new Map<string, Question>();
  for (const name of slugs) {
    const record = await store.findPoll(name);
    if (record === null) return null;
    contents.push({ poll: record.poll, results: record.results });
    for (const question of record.questions) questions.set(question.slug, question);
  }
  return { contents, questions: [...questions.values()] };
}

async function allSlugs(store: Store): Promise<readonly string[]> {
  const slugs: string[] = [];
  for (let offset = 0; ; offset += POLLS_AT_A_TIME) {
    const { polls, total } = await store.listPolls({ limit: POLLS_AT_A_TIME, offset });
    slugs.push(...polls.map(({ poll }) => poll.slug));
    if (polls.length === 0 || slugs.length >= total) return slugs;
  }
}
