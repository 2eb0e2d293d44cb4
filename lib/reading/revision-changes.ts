import type { AddressChange, Draft, Store } from "@/lib/adapters/store/store";
import { pollChangeLines, questionChangeLines } from "@/lib/core/comparison/change-lines";
import { pollChanges } from "@/lib/core/comparison/poll-changes";
import { questionChanges } from "@/lib/core/comparison/question-changes";
import { countOf } from "@/lib/core/format/lists";
import type { Permit } from "@/lib/core/model/permit";
import type { Question } from "@/lib/core/model/question";

/** What happened to one poll, question or article, in words. */
export interface ToldChange extends AddressChange {
  readonly title: string;
  /** One sentence a change. */
  readonly lines: readonly string[];
}

/** Changes on one page; each costs two reads of a poll. */
export const CHANGES_PER_PAGE = 50;

/** What a revision did, figure by figure, one page of it. */
export async function revisionChanges(
  store: Store,
  revision: number,
  page: number,
): Promise<{ readonly changes: readonly ToldChange[]; readonly hasMore: boolean }> {
  const start = (page - 1) * CHANGES_PER_PAGE;
  const listed = await store.listChanges(revision, start + CHANGES_PER_PAGE + 1);
  const changes: ToldChange[] = [];
  for (const change of listed.slice(start, start + CHANGES_PER_PAGE)) changes.push(await tell(store, change, revision));
  return { changes, hasMore: listed.length > start + CHANGES_PER_PAGE };
}

/** What a draft would change, figure by figure; at most one page of it. */
export async function draftChanges(permit: Permit, store: Store, draft: Draft): Promise<readonly ToldChange[]> {
  const changes: ToldChange[] = [];
  for (const change of draft.changes.slice(0, CHANGES_PER_PAGE)) {
    if (change.kind === "article") changes.push({ ...change, title: change.slug, lines: [] });
    else if (change.kind === "question")
      changes.push({ ...change, ...(await tellDrafted(permit, store, draft, change.slug)) });
    else {
      const [before, after] = await Promise.all([
        store.findPoll(change.slug),
        store.findDraftPoll(permit, draft.id, change.slug),
      ]);
      changes.push({ ...change, ...tellPoll(before, after) });
    }
  }
  return changes;
}

type Asked = Awaited<ReturnType<Store["findPoll"]>>;

async function tell(store: Store, change: AddressChange, revision: number): Promise<ToldChange> {
  const { kind, slug } = change;
  if (kind === "poll") {
    const after = await store.findPoll(slug, { revision });
    // A renamed poll ended under its earlier name.
    const earlier = after?.history[1]?.slug ?? slug;
    const before = await store.findPoll(earlier, { revision: revision - 1 });
    const told = tellPoll(before, after);
    const state = after === null ? await store.findAddress(change) : null;
    return { ...change, ...told, ...(state?.kind === "moved" && { lines: [`Now called ${state.to}`] }) };
  }
  if (kind === "article") return { ...change, title: slug, lines: [] };
  const [before, after] = await Promise.all([
    store.findQuestion(slug, { revision: revision - 1 }),
    store.findQuestion(slug, { revision }),
  ]);
  return { ...change, ...tellQuestion(slug, before?.question, after?.question) };
}

async function tellDrafted(permit: Permit, store: Store, draft: Draft, slug: string) {
  const [standing, drafted] = await Promise.all([
    store.findQuestion(slug),
    store.findDraftQuestion(permit, draft.id, slug),
  ]);
  return tellQuestion(slug, standing?.question, drafted ?? undefined);
}

function tellQuestion(slug: string, before?: Question, after?: Question): Pick<ToldChange, "title" | "lines"> {
  const lines = before !== undefined && after !== undefined ? questionChangeLines(questionChanges(before, after)) : [];
  return { title: (after ?? before)?.topic ?? slug, lines };
}

/** A poll that comes or goes is told by its size: that all its figures do is clear. */
function tellPoll(before: Asked, after: Asked): Pick<ToldChange, "title" | "lines"> {
  const either = after ?? before;
  if (either === null) return { title: "", lines: [] };
  const lines =
    before !== null && after !== null
      ? pollChangeLines(pollChanges(before, after), after, before)
      : [countOf(either.results.length, "figure")];
  return { title: either.poll.title, lines };
}
