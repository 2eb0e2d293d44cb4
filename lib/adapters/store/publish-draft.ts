import type { Change, RevisionRecord } from "./change";
import { draftEntries, draftOf } from "./draft-entries";
import { refuseOutdated } from "./draft-outdated";
import { inParts } from "./in-parts";
import { place } from "./place";
import { STILL_STANDING } from "./schema";

/** Lets the editions of a draft stand. They were written with it: only entries are made here. */
export async function placeDraft(change: Change, id: string, reason: string | null = null): Promise<RevisionRecord> {
  const { files, note, basedOn } = await draftOf(change.trx, id);
  await dropSameQuestions(change, id);
  await refuseOutdated(change, id, basedOn);
  const placings = await draftEntries(change.trx, id);
  await bringEditions(change, id);
  await place(change, placings);
  await change.trx.deleteFrom("draft_entry").where("import_id", "=", id).execute();
  const polls = placings.flatMap(({ kind, slug }) => (kind === "poll" ? slug : []));
  return { files, polls, note, reason, importId: id };
}

/** Two drafts may bring one question word for word: when the first is published, the second brings it no more. */
async function dropSameQuestions({ trx }: Change, id: string): Promise<void> {
  const same = await trx
    .selectFrom("draft_entry as draft")
    .innerJoin("question_edition as drafted", "drafted.edition", "draft.edition")
    .innerJoin("entry", (join) => join.onRef("entry.kind", "=", "draft.kind").onRef("entry.slug", "=", "draft.slug"))
    .innerJoin("question_edition as standing", "standing.edition", "entry.edition")
    .where("draft.import_id", "=", id)
    .where("draft.kind", "=", "question")
    .where("entry.to_revision", "=", STILL_STANDING)
    .whereRef("drafted.body", "=", "standing.body")
    .select("draft.edition")
    .execute();
  for (const part of inParts(same.map(({ edition }) => edition))) {
    await trx.deleteFrom("draft_entry").where("edition", "in", part).execute();
    await trx.deleteFrom("question_edition").where("edition", "in", part).execute();
  }
}

async function bringEditions({ trx, revision }: Change, id: string): Promise<void> {
  for (const kind of ["poll", "question", "article"] as const)
    await trx
      .updateTable(`${kind}_edition`)
      .set({ revision })
      .where("edition", "in", (from) =>
        from.selectFrom("draft_entry").where("import_id", "=", id).where("kind", "=", kind).select("edition"),
      )
      .execute();
}
