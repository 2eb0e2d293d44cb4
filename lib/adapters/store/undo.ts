import type { Change, RevisionRecord } from "./change";
import { changedPolls } from "./changed-polls";
import { renamesAgain } from "./renames";
import { revisionUnknown } from "./rollback";
import { begunBy, endedBy } from "./touched";
import { isAsLeft, readTurned, turnBack } from "./turned";
import { changedSince, refuseChanged } from "./undo-conflicts";
import { turnBackQuestions } from "./undo-questions";

/**
 * Takes back what one revision changed: what it let stand ends, what it ended stands again. `null` when nothing of it
 * stands. What counts is the edition: something changed since and changed back is taken back like all else.
 */
export async function takeBack(
  change: Change,
  target: number,
  reason: string | null = null,
): Promise<RevisionRecord | null> {
  if (!Number.isInteger(target) || target < 1 || target > change.basedOn)
    throw revisionUnknown(target, `Revisions run from 1 to ${change.basedOn}.`);
  const turned = await readTurned(change, target);
  const [own, questions] = [
    turned.filter(({ kind }) => kind !== "question"),
    turned.filter(({ kind }) => kind === "question"),
  ];
  await refuseChanged(change, target, own);
  await turnBack(change, own.filter(isAsLeft));
  await turnBackQuestions(change, target, questions.filter(isAsLeft), own.length === 0);
  if (!(await hasChanged(change))) {
    const kept = own.length > 0 ? [] : questions.filter(({ now, before }) => now !== before);
    if (kept.length > 0) throw await changedSince(change, target, kept);
    return null;
  }
  const note = `revision ${target} taken back`;
  const renames = await renamesAgain(change);
  return { files: [], polls: await changedPolls(change), note, reason, renames };
}

/** Whether this change has begun or ended anything so far. */
async function hasChanged({ trx, revision }: Change): Promise<boolean> {
  return (await begunBy(trx, revision)).length + (await endedBy(trx, revision)).length > 0;
}
