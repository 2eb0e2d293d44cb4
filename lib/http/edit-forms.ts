import type { AddressKind } from "@/lib/adapters/store/store";
import type { Entries } from "@/lib/core/editing/form-field";
import { optional } from "@/lib/core/editing/form-field";
import { readPollForm } from "@/lib/core/editing/poll-form";
import { readQuestionForm } from "@/lib/core/editing/question-form";
import { refusal } from "@/lib/core/refusal";
import { editPoll, unknown } from "@/lib/publishing/edit-poll";
import { editQuestion } from "@/lib/publishing/edit-question";
import { withdraw } from "@/lib/publishing/withdraw";
import { currentStore } from "@/lib/reading/current-store";
import { editingForm, FieldsWrong } from "./editing-form";
import type { FormAnswer } from "./form-answer";

interface Named {
  readonly slug: string;
}

/** `POST /api/admin/polls/{slug}`: changes what is said of a poll, or withdraws it. */
export const pollForm = editingForm<Named>(
  ({ slug }, { action }) => pagePath("polls", slug, action),
  async ({ permit, entries }, { slug }) => {
    if (entries.action === "withdraw")
      return withdrawn("poll", slug, await withdrawFrom({ permit, entries }, "poll", slug));
    const store = await currentStore();
    const record = await store.findPoll(slug);
    if (record === null) throw unknown("poll", slug);
    // What was touched is told from the state the editor saw, not from one that somebody made since.
    const basedOn = basedOnOf(entries);
    const seen = (await store.findPoll(slug, { revision: basedOn })) ?? record;
    const { values, problems } = readPollForm(entries, seen.poll);
    if (problems !== null) throw new FieldsWrong(problems);
    const { slug: to, ...edit } = values;
    const revision = await editPoll(permit, store, slug, edit, { basedOn, reason: reasonOf(entries), to });
    return saved(pagePath("polls", to), revision);
  },
);

/** `POST /api/admin/questions/{slug}`: changes a question for every poll that asks it. */
export const questionForm = editingForm<Named>(
  ({ slug }) => pagePath("questions", slug),
  async ({ permit, entries }, { slug }) => {
    const store = await currentStore();
    const record = await store.findQuestion(slug);
    if (record === null) throw unknown("question", slug);
    const basedOn = basedOnOf(entries);
    const seen = (await store.findQuestion(slug, { revision: basedOn })) ?? record;
    const { values, problems } = readQuestionForm(entries, seen.question);
    if (problems !== null) throw new FieldsWrong(problems);
    const { slug: _slug, ...edit } = values;
    const revision = await editQuestion(permit, store, slug, edit, { basedOn, reason: reasonOf(entries) });
    return saved(pagePath("questions", slug), revision);
  },
);

/** `POST /api/admin/articles/{slug}`: withdraws an article. */
export const articleForm = editingForm<Named>(
  ({ slug }) => pagePath("articles", slug, "withdraw"),
  async (form, { slug }) => withdrawn("article", slug, await withdrawFrom(form, "article", slug)),
);

/** The reason for readers; `null` = none given. */
export function reasonOf(entries: Entries): string | null {
  const { success, data, error } = optional.safeParse(entries.reason ?? "");
  if (!success) throw new FieldsWrong({ reason: error.issues[0]?.message ?? "This cannot be read." });
  return data;
}

async function withdrawFrom(
  { permit, entries }: Parameters<Parameters<typeof editingForm>[1]>[0],
  kind: AddressKind,
  slug: string,
): Promise<number> {
  return withdraw(permit, await currentStore(), { kind, slug }, reasonOf(entries));
}

function withdrawn(kind: AddressKind, slug: string, revision: number): FormAnswer {
  const detail = `The ${kind} ${slug} was withdrawn. Its address says since when, and why.`;
  return { to: `/admin/revisions/${revision}?done=withdrawn`, note: { code: "withdrawn", detail } };
}

function saved(page: string, revision: number | null): FormAnswer {
  const code = revision === null ? "unchanged" : "saved";
  const detail =
    revision === null ? "There was nothing to change." : `Saved as revision ${revision}; it is public now.`;
  return { to: `${page}?done=${code}`, note: { code, detail } };
}

function basedOnOf({ basedOn = "" }: Entries): number {
  if (/^\d{1,9}$/.test(basedOn)) return Number(basedOn);
  throw refusal("REQUEST_INVALID", "The form does not say which revision it was made from.", "Open its page again.");
}

/** The page of a form. A slug from an address may be anything. */
function pagePath(kind: string, slug: string, action?: string): string {
  return `/admin/${kind}/${encodeURIComponent(slug)}${action === "withdraw" ? "/withdraw" : ""}`;
}
