import type { PollDataError } from "@/lib/core/errors";
import { refusal } from "@/lib/core/refusal";
import type { Change, RevisionRecord } from "./change";
import { changedPolls } from "./changed-polls";
import { renamesAgain } from "./renames";
import { STILL_STANDING } from "./schema";

/**
 * Lets stand exactly what stood at `target`; what stands already is left alone, and no content is copied.
 * `null` when that changes nothing.
 */
export async function standAgain(
  change: Change,
  target: number,
  reason: string | null = null,
): Promise<RevisionRecord | null> {
  if (!Number.isInteger(target) || target < 0 || target > change.basedOn)
    throw revisionUnknown(target, `Revisions run from 0 (the empty store) to ${change.basedOn}.`);
  const ended = await endWhatDidNotStand(change, target);
  const placed = await placeWhatStood(change, target);
  if (ended + placed === 0) return null;
  const [polls, renames] = [await changedPolls(change), await renamesAgain(change)];
  return { files: [], polls, note: `back to revision ${target}`, reason, renames };
}

async function endWhatDidNotStand({ trx, revision }: Change, target: number): Promise<number> {
  const stood = trx
    .selectFrom("entry as earlier")
    .where("earlier.from_revision", "<=", target)
    .where("earlier.to_revision", ">", target)
    .select("earlier.edition");
  const { numUpdatedRows } = await trx
    .updateTable("entry")
    .set({ to_revision: revision })
    .where("to_revision", "=", STILL_STANDING)
    .where("edition", "not in", stood)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

async function placeWhatStood({ trx, revision }: Change, target: number): Promise<number> {
  const standing = trx
    .selectFrom("entry as standing")
    .where("standing.to_revision", "=", STILL_STANDING)
    .select("standing.edition");
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("entry")
    .columns(["kind", "slug", "from_revision", "edition"])
    .expression((from) =>
      from
        .selectFrom("entry as earlier")
        .where("earlier.from_revision", "<=", target)
        .where("earlier.to_revision", ">", target)
        .where("earlier.edition", "not in", standing)
        .select((select) => [
          "earlier.kind",
          "earlier.slug",
          select.lit(revision).as("from_revision"),
          "earlier.edition",
        ]),
    )
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows ?? 0);
}

/** There is no such revision, or none that this can be done with; `range` says which there are. */
export function revisionUnknown(target: number, range: string): PollDataError {
  return refusal("REVISION_UNKNOWN", `There is no revision ${target}.`, range, String(target));
}
