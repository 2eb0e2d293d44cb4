import type { Change } from "./change";
import { endEntries, type Placing, place } from "./place";
import { addressKey } from "./revision-row";
import { standingEditions } from "./standing";
import type { Address } from "./store";
import { begunBy, endedBy } from "./touched";

/** What a revision did under one slug: the editions before and after it, and the one that stands now. */
export interface Turned extends Address {
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly now: number | undefined;
}

/** Whether it is still as the revision left it. */
export function isAsLeft({ now, after }: Turned): boolean {
  return now === after;
}

/** What a revision began and ended, slug by slug. */
export async function readTurned({ trx }: Change, target: number): Promise<readonly Turned[]> {
  const [before, after] = [byKey(await endedBy(trx, target)), byKey(await begunBy(trx, target))];
  const turned = new Map([...before, ...after]);
  const standing = await standingEditions(trx, [...turned.values()]);
  return [...turned].map(([key, { kind, slug }]) => {
    return { kind, slug, before: before.get(key)?.edition, after: after.get(key)?.edition, now: standing.get(key) };
  });
}

function byKey(placings: readonly Placing[]): ReadonlyMap<string, Placing> {
  return new Map(placings.map((placing) => [addressKey(placing), placing]));
}

/** Lets stand what stood before the revision. */
export async function turnBack(change: Change, turned: readonly Turned[]): Promise<void> {
  await endEntries(change, turned);
  const earlier = turned.flatMap(({ kind, slug, before }) =>
    before === undefined ? [] : [{ kind, slug, edition: before }],
  );
  await place(change, earlier);
}
