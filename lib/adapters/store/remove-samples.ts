import type { Change, RevisionRecord } from "./change";
import { changedPolls } from "./changed-polls";
import { STILL_STANDING } from "./schema";

/** Ends sample polls, sample articles, and questions that no other poll asks; `null` when there are no samples. */
export async function endSamples(change: Change): Promise<RevisionRecord | null> {
  const ended = [await endSamplesOf(change, "poll"), await endSamplesOf(change, "article")];
  if (ended.every((count) => count === 0)) return null;
  await endQuestionsOfEndedPolls(change);
  return { files: [], polls: await changedPolls(change), note: null, reason: null };
}

async function endSamplesOf({ trx, revision }: Change, kind: "poll" | "article"): Promise<number> {
  const samples = trx.selectFrom(`${kind}_edition`).select("edition").where("sample", "=", 1);
  const { numUpdatedRows } = await trx
    .updateTable("entry")
    .set({ to_revision: revision })
    .where("kind", "=", kind)
    .where("to_revision", "=", STILL_STANDING)
    .where("edition", "in", samples)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

async function endQuestionsOfEndedPolls({ trx, revision }: Change): Promise<void> {
  const asked = (toRevision: number) =>
    trx
      .selectFrom("result_set")
      .innerJoin("entry", "entry.edition", "result_set.edition")
      .where("entry.to_revision", "=", toRevision)
      .select("result_set.question");
  await trx
    .updateTable("entry")
    .set({ to_revision: revision })
    .where("kind", "=", "question")
    .where("to_revision", "=", STILL_STANDING)
    .where("slug", "in", asked(revision))
    .where("slug", "not in", asked(STILL_STANDING))
    .execute();
}
