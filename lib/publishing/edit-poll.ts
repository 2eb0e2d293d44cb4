import type { Store } from "@/lib/adapters/store/store";
import { corrections } from "@/lib/core/comparison/corrections";
import { pollChanges } from "@/lib/core/comparison/poll-changes";
import { isSame } from "@/lib/core/comparison/same-value";
import type { PollDataError } from "@/lib/core/errors";
import type { Article } from "@/lib/core/model/article";
import type { Permit } from "@/lib/core/model/permit";
import type { Poll } from "@/lib/core/model/poll";
import { refusal } from "@/lib/core/refusal";
import { whileStanding } from "./while-standing";

/** What an editor may change of a poll. Its figures come from files and stay as they are. */
export type PollEdit = Partial<Omit<Poll, "slug" | "kind" | "importedFile" | "sample">>;

export interface EditOptions {
  /** The revision that stood when the editor began: what was changed since is not covered over. */
  readonly basedOn: number;
  /** Why, for readers. */
  readonly reason: string | null;
}

/**
 * Changes what is said of a poll, as a new revision; `null` when that changes nothing. Under a new slug the old address
 * leads to the new one, and the claims of articles follow.
 * @throws PollDataError ADDRESS_UNKNOWN, CHANGED_SINCE, ADDRESS_TAKEN; REASON_MISSING when a stated fact is corrected
 */
export async function editPoll(
  permit: Permit,
  store: Store,
  slug: string,
  edit: PollEdit,
  { basedOn, reason, to = slug }: EditOptions & { readonly to?: string },
): Promise<number | null> {
  permit.require("write");
  return whileStanding(store, async (revision) => {
    const standing = await store.findPoll(slug, { revision });
    if (standing === null) throw unknown("poll", slug);
    const begun = await store.findPoll(slug, { revision: basedOn });
    if (begun?.revision !== standing.revision) throw changedSince(`The poll ${slug}`);
    const poll = { ...standing.poll, ...edit, slug: to };
    if (isSame(poll, standing.poll)) return null;
    if (reason === null && hasCorrections(standing.poll, poll)) throw reasonMissing();
    const batch = {
      files: [],
      questions: [],
      polls: [{ poll, results: standing.results }],
      articles: to === slug ? [] : await articlesNaming(store, slug, to),
      note: null,
    };
    const renames = to === slug ? [] : [{ kind: "poll", slug, to } as const];
    return store.publish(permit, batch, { basedOn: revision, action: "edit", reason, renames });
  });
}

function hasCorrections(before: Poll, after: Poll): boolean {
  const { fields } = corrections(pollChanges({ poll: before, results: [] }, { poll: after, results: [] }));
  return fields.length > 0;
}

/** The articles whose claims speak of a poll, speaking of it under its new slug. */
async function articlesNaming(store: Store, slug: string, to: string): Promise<readonly Article[]> {
  return (await store.articlesCiting(slug))
    .filter(({ claims }) => claims.some(({ poll }) => poll === slug))
    .map((article) => ({
      ...article,
      claims: article.claims.map((claim) => (claim.poll === slug ? { ...claim, poll: to } : claim)),
    }));
}

/** There is nothing to change under an address. */
export function unknown(kind: string, slug: string): PollDataError {
  return refusal("ADDRESS_UNKNOWN", `There is no ${kind} ${slug}.`, "It may have been renamed or withdrawn.", slug);
}

/** Somebody else was faster. */
export function changedSince(what: string): PollDataError {
  const hint = "Nothing was changed. Compare what you entered with what stands now, and save again.";
  return refusal("CHANGED_SINCE", `${what} was changed by somebody else after you began.`, hint);
}

/** A correction says why. */
export function reasonMissing(): PollDataError {
  const hint = "Give the reason in a sentence: it is shown to readers, beside what changed.";
  return refusal("REASON_MISSING", "This corrects something that is public.", hint);
}
