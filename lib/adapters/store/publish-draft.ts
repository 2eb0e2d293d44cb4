import { PollDataError } from "@/lib/core/errors";
import { MAX_PROBLEMS } from "@/lib/core/import/problem-list";
import { refusal } from "@/lib/core/refusal";
import type { Change, RevisionRecord } from "./change";
import { draftEntries, draftOf } from "./draft-entries";
import { inParts } from "./in-parts";
import { place } from "./place";
import { STILL_STANDING } from "./schema";
import type { Address } from "./store";

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

/** Refuses when something the draft changes, or a question that its figures answer, is not as it was compared with. */
async function refuseOutdated(change: Change, id: string, basedOn: number): Promise<void> {
  const outdated = [...(await changedMeanwhile(change, id, basedOn)), ...(await endedQuestions(change, id, basedOn))];
  if (outdated.length === 0) return;
  const refusals = outdated.slice(0, MAX_PROBLEMS).map(({ kind, slug, revision }) => {
    const message = `The ${kind} ${slug} was changed by revision ${revision}; the draft was compared with revision ${basedOn}.`;
    return refusal("DRAFT_OUTDATED", message, "Check the files again; nothing was published.", slug);
  });
  throw new PollDataError(refusals.flatMap(({ problems }) => problems));
}

interface Turning extends Address {
  readonly revision: number;
}

async function changedMeanwhile({ trx }: Change, id: string, basedOn: number): Promise<readonly Turning[]> {
  const rows = await trx
    .selectFrom("draft_entry as draft")
    .innerJoin("entry", (join) => join.onRef("entry.kind", "=", "draft.kind").onRef("entry.slug", "=", "draft.slug"))
    .where("draft.import_id", "=", id)
    .where((is) =>
      is.or([
        is("entry.from_revision", ">", basedOn),
        is.and([is("entry.to_revision", ">", basedOn), is("entry.to_revision", "<", STILL_STANDING)]),
      ]),
    )
    .select(["draft.kind", "draft.slug", "entry.from_revision", "entry.to_revision"])
    .orderBy("draft.edition")
    .orderBy("entry.from_revision")
    .execute();
  const last = new Map<string, Turning>();
  for (const { kind, slug, from_revision: from, to_revision: to } of rows)
    last.set(`${kind} ${slug}`, { kind, slug, revision: to === STILL_STANDING ? from : to });
  return [...last.values()];
}

/** Questions stood when the draft was saved without them; nobody but the draft may have asked them. */
async function endedQuestions({ trx }: Change, id: string, basedOn: number): Promise<readonly Turning[]> {
  const own = trx.selectFrom("draft_entry").where("import_id", "=", id);
  const rows = await trx
    .selectFrom("entry")
    .where("kind", "=", "question")
    .where("to_revision", ">", basedOn)
    .where("to_revision", "<", STILL_STANDING)
    .where("slug", "not in", own.where("kind", "=", "question").select("slug"))
    .where("slug", "not in", (from) =>
      from
        .selectFrom("entry as standing")
        .where("standing.kind", "=", "question")
        .where("standing.to_revision", "=", STILL_STANDING)
        .select("standing.slug"),
    )
    .where("slug", "in", (from) =>
      from
        .selectFrom("result_set")
        .where("result_set.edition", "in", own.where("kind", "=", "poll").select("edition"))
        .select("result_set.question"),
    )
    .select(["kind", "slug", "to_revision as revision"])
    .orderBy("to_revision")
    .execute();
  return rows;
}
