import { endUnasked, questionsOfEnded } from "./asked-questions";
import type { Change, RevisionRecord } from "./change";
import { changedPolls } from "./changed-polls";
import { STILL_STANDING } from "./schema";

/** Ends sample polls, sample articles, and questions that no other poll asks; `null` when there are no samples. */
export async function endSamples(change: Change): Promise<RevisionRecord | null> {
  const ended = [await endSamplesOf(change, "poll"), await endSamplesOf(change, "article")];
  if (ended.every((count) => count === 0)) return null;
  await endUnasked(change, await questionsOfEnded(change));
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
