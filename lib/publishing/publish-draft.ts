import type { Draft, Store } from "@/lib/adapters/store/store";
import { corrections, correctsQuestion } from "@/lib/core/comparison/corrections";
import { pollChanges } from "@/lib/core/comparison/poll-changes";
import type { Permit } from "@/lib/core/model/permit";
import { refusal } from "@/lib/core/refusal";
import { reasonMissing } from "./edit-poll";

/**
 * Lets a draft stand. Gives the new revision.
 * @throws PollDataError IMPORT_UNKNOWN, DRAFT_OUTDATED; REASON_MISSING when it corrects something public without saying why
 */
export async function publishDraft(permit: Permit, store: Store, id: string, reason: string | null): Promise<number> {
  permit.require("write");
  const draft = await store.findDraft(permit, id);
  if (draft === null) throw unknownDraft(id);
  if (reason === null && (await correctsPublic(permit, store, draft))) throw reasonMissing();
  return store.publishDraft(permit, id, reason);
}

/** Whether a draft replaces what is public: another figure, another fact, another article. */
export async function correctsPublic(permit: Permit, store: Store, draft: Draft): Promise<boolean> {
  const changed = draft.changes.filter(({ change }) => change === "changed");
  if (changed.some(({ kind }) => kind === "article")) return true;
  for (const { kind, slug } of changed) {
    if (kind === "poll" && (await correctsPoll(permit, store, draft.id, slug))) return true;
    if (kind === "question" && (await correctsAskedQuestion(permit, store, draft.id, slug))) return true;
  }
  return false;
}

async function correctsPoll(permit: Permit, store: Store, id: string, slug: string): Promise<boolean> {
  const [standing, drafted] = await Promise.all([store.findPoll(slug), store.findDraftPoll(permit, id, slug)]);
  const { fields, figures } = corrections(pollChanges(standing, drafted));
  return fields.length + figures.length > 0;
}

async function correctsAskedQuestion(permit: Permit, store: Store, id: string, slug: string): Promise<boolean> {
  const [standing, drafted] = await Promise.all([store.findQuestion(slug), store.findDraftQuestion(permit, id, slug)]);
  return drafted !== null && standing !== null && correctsQuestion(standing.question, drafted);
}

/** A draft that was published, discarded or never there. */
export function unknownDraft(id: string) {
  return refusal("IMPORT_UNKNOWN", "There is no such draft.", "It may have been published or discarded already.", id);
}
