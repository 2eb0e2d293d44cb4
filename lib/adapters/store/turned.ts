import type { Change } from "./change";
import { endEntries, place } from "./place";
import { addressKey } from "./revision-row";
import { standingEditions } from "./standing";
import type { Address } from "./store";

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
  const rows = await trx
    .selectFrom("entry")
    .where((is) => is.or([is("from_revision", "=", target), is("to_revision", "=", target)]))
    .select(["kind", "slug", "from_revision", "edition"])
    .execute();
  const turned = new Map<string, Address & { before?: number; after?: number }>();
  for (const { kind, slug, from_revision: from, edition } of rows) {
    const key = addressKey({ kind, slug });
    turned.set(key, {
      kind,
      slug,
      ...turned.get(key),
      ...(from === target ? { after: edition } : { before: edition }),
    });
  }
  const standing = await standingEditions(trx, [...turned.values()]);
  return [...turned].map(([key, { kind, slug, before, after }]) => {
    return { kind, slug, before, after, now: standing.get(key) };
  });
}

/** Lets stand what stood before the revision. */
export async function turnBack(change: Change, turned: readonly Turned[]): Promise<void> {
  await endEntries(change, turned);
  const earlier = turned.flatMap(({ kind, slug, before }) =>
    before === undefined ? [] : [{ kind, slug, edition: before }],
  );
  await place(change, earlier);
}
