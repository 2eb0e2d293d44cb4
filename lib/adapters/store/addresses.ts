import type { Database } from "./database";
import { toRenames, toRevision } from "./revision-row";
import { STILL_STANDING } from "./schema";
import type { Address, AddressState } from "./store";

/**
 * Whether something stands under an address, stood there once, or moved: told from its last entry and the revision that
 * ended it, in one query, and one more for each time it moved. A moved one that is gone by now is gone.
 */
export async function findAddress({ read }: Pick<Database, "read">, { kind, slug }: Address): Promise<AddressState> {
  const last = await read
    .selectFrom("entry")
    .leftJoin("revision", "revision.revision", "entry.to_revision")
    .where("entry.kind", "=", kind)
    .where("entry.slug", "=", slug)
    .orderBy("entry.from_revision", "desc")
    .limit(1)
    .select(["entry.to_revision", "revision.at", "revision.action", "revision.details"])
    .executeTakeFirst();
  if (last === undefined) return { kind: "unknown" };
  if (last.to_revision === STILL_STANDING) return { kind: "standing" };
  const { to_revision: revision, at, action, details } = last;
  if (at === null || action === null || details === null) return { kind: "unknown" };
  const row = { revision, at, action, details };
  const rename = toRenames(row).find((each) => each.kind === kind && each.slug === slug);
  // What is renamed stands under its new name from that very revision on: the way never leads back here.
  if (rename !== undefined) {
    const there = await findAddress({ read }, { kind, slug: rename.to });
    return there.kind === "standing" ? { kind: "moved", to: rename.to } : there;
  }
  const { files: _, ...change } = toRevision(row);
  return { kind: "gone", change };
}
