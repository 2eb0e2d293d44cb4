import { refusal } from "@/lib/core/refusal";
import { publishDraft } from "@/lib/publishing/publish-draft";
import { currentStore } from "@/lib/reading/current-store";
import { currentImports, dropUploads } from "./current-imports";
import { reasonOf } from "./edit-forms";
import { editingForm } from "./editing-form";
import type { FormAnswer } from "./form-answer";

/** `POST /api/admin/revisions/{n}`: takes back what a revision changed, or makes the state it left current again. */
export const revisionForm = editingForm<{ readonly revision: string }>(
  ({ revision }) => `/admin/revisions/${encodeURIComponent(revision)}`,
  async ({ permit, entries }, { revision: text }) => {
    const [store, revision, reason] = [await currentStore(), revisionOf(text), reasonOf(entries)];
    switch (entries.action) {
      case "undo":
        return made(
          await store.undo(permit, revision, reason),
          revision,
          "undone",
          `Revision ${revision} was taken back.`,
        );
      case "restore": {
        const detail = `The state of revision ${revision} is current again.`;
        return made(await store.rollback(permit, revision, reason), revision, "restored", detail);
      }
      default:
        throw unknownAction();
    }
  },
);

/** `POST /api/admin/drafts/{id}`: publishes or discards a draft. */
export const draftForm = editingForm<{ readonly draft: string }>(
  ({ draft }) => `/admin/drafts/${encodeURIComponent(draft)}`,
  async ({ permit, entries }, { draft }) => {
    const store = await currentStore();
    switch (entries.action) {
      case "publish": {
        const revision = await publishDraft(permit, store, draft, reasonOf(entries));
        await dropUploads(currentImports(), draft);
        const note = { code: "published", detail: "The draft is public now." };
        return { to: `/admin/revisions/${revision}?done=published`, note };
      }
      case "discard":
        await store.discardDraft(permit, draft);
        await dropUploads(currentImports(), draft);
        return { to: "/admin?done=discarded", note: { code: "discarded", detail: "The draft was discarded." } };
      default:
        throw unknownAction();
    }
  },
);

function made(made: number | null, of: number, code: string, detail: string): FormAnswer {
  if (made === null) {
    const note = { code: "nothing", detail: "There was nothing to change: this is what stands." };
    return { to: `/admin/revisions/${of}?done=nothing`, note };
  }
  return { to: `/admin/revisions/${made}?done=${code}`, note: { code, detail } };
}

function revisionOf(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw refusal("REVISION_UNKNOWN", `There is no revision ${text}.`, "Choose one of the list at /admin.", text);
}

function unknownAction() {
  return refusal("REQUEST_INVALID", "The form does not say what is to be done.", "Use the buttons of its page.");
}
