import type { ImportSummary, Store } from "@/lib/adapters/store/store";
import type { Permit } from "@/lib/core/model/permit";

/** A draft that waits, and how many polls it would add and change. */
export interface OpenDraft {
  readonly draft: ImportSummary;
  readonly added: number;
  readonly changed: number;
}

/** The drafts nobody has published or discarded yet, newest first. */
export async function openDrafts(permit: Permit, store: Store): Promise<readonly OpenDraft[]> {
  const drafts = (await store.listImports(permit)).filter(({ status }) => status === "draft");
  const found = await Promise.all(drafts.map(({ id }) => store.findDraft(permit, id)));
  return found.flatMap((draft) => {
    if (draft === null) return [];
    const count = (wanted: string) =>
      draft.changes.filter(({ kind, change }) => kind === "poll" && change === wanted).length;
    return [{ draft, added: count("added"), changed: count("changed") }];
  });
}
