import type { Database } from "./database";
import { addressKey } from "./revision-row";
import type { AddressChange, AddressKind } from "./store";

const KINDS = ["poll", "question", "article"] as const satisfies readonly AddressKind[];

/** What a revision began and ended, polls first, each kind by slug. Nothing for a revision that never was. */
export async function listChanges(
  { read }: Database,
  revision: number,
  limit = Number.POSITIVE_INFINITY,
): Promise<readonly AddressChange[]> {
  const touched = (column: "from_revision" | "to_revision") =>
    read.selectFrom("entry").where("kind", "in", KINDS).where(column, "=", revision).select(["kind", "slug"]).execute();
  const changes = new Map<string, AddressChange>();
  for (const address of await touched("from_revision"))
    changes.set(addressKey(address), { ...address, change: "added" });
  for (const address of await touched("to_revision")) {
    const key = addressKey(address);
    changes.set(key, { ...address, change: changes.has(key) ? "changed" : "ended" });
  }
  return inOrder([...changes.values()]).slice(0, Math.max(0, limit));
}

/** Polls first, each kind by slug. Sorted here: engines sort text in different ways. */
export function inOrder(changes: readonly AddressChange[]): readonly AddressChange[] {
  return changes.toSorted(
    (one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || (one.slug < other.slug ? -1 : 1),
  );
}
