import { PollDataError } from "@/lib/core/errors";
import { MAX_PROBLEMS } from "@/lib/core/import/problem-list";
import { refusal } from "@/lib/core/refusal";
import { findAddress } from "./addresses";
import type { Change } from "./change";
import { renamesSince } from "./renames";
import { addressKey } from "./revision-row";
import { lastRevisions } from "./standing";
import type { Address } from "./store";
import { isAsLeft, type Turned } from "./turned";

/** Refuses when a poll or an article is neither as the revision left it nor as it was before. */
export async function refuseChanged(change: Change, target: number, turned: readonly Turned[]): Promise<void> {
  const moved = await movedSince(change, target, turned);
  const changed = turned.filter(({ now, before, after }) => now !== after && now !== before);
  const halves = await changedHalves(change, target, turned);
  const all = [...changed, ...moved, ...halves];
  if (all.length > 0) throw await changedSince(change, target, all);
}

/** What the revision added and a later one gave another name: it stands there. */
async function movedSince({ trx }: Change, target: number, turned: readonly Turned[]): Promise<readonly Address[]> {
  const renamed = new Set((await renamesSince(trx, target)).map(addressKey));
  const moved: Address[] = [];
  for (const address of turned.filter(({ now, before }) => now === undefined && before === undefined))
    if (renamed.has(addressKey(address)) && (await findAddress({ read: trx }, address)).kind === "moved")
      moved.push(address);
  return moved;
}

/** Of what the revision itself renamed, both names are taken back or none: the new one was changed or ended since. */
async function changedHalves({ trx }: Change, target: number, turned: readonly Turned[]): Promise<readonly Address[]> {
  const byKey = new Map(turned.map((each) => [addressKey(each), each]));
  const renames = (await renamesSince(trx, target - 1, target)).map((rename) => ({
    old: byKey.get(addressKey(rename)),
    recent: byKey.get(addressKey({ kind: rename.kind, slug: rename.to })),
  }));
  return renames.flatMap(({ old, recent }) =>
    old && recent && isAsLeft(old) && recent.now === recent.before && !isAsLeft(recent) ? recent : [],
  );
}

/** Why a revision cannot be taken back: each of these was changed later, and by which revision. */
export async function changedSince(
  { trx }: Change,
  target: number,
  addresses: readonly Address[],
): Promise<PollDataError> {
  const told = addresses.slice(0, MAX_PROBLEMS);
  const revisions = await lastRevisions(trx, told);
  const whole = `make revision ${target - 1} current again, which takes back all that came after it too.`;
  const refusals = told.map((address) => {
    const { kind, slug } = address;
    const later = revisions.get(addressKey(address)) ?? 0;
    if (later > target) {
      const message = `The ${kind} ${slug} was changed again, by revision ${later}.`;
      return refusal("CHANGED_SINCE", message, `Take back revision ${later} first, or ${whole}`, slug);
    }
    const message = `Polls that came after revision ${target} ask the question ${slug} as it stands.`;
    return refusal("CHANGED_SINCE", message, `Change the question itself, or ${whole}`, slug);
  });
  return new PollDataError(refusals.flatMap(({ problems }) => problems));
}
