import type { Database } from "./database";
import { addressKey } from "./revision-row";
import type { AddressChange, AddressKind } from "./store";
import { begunBy, endedBy } from "./touched";

const ORDER: readonly AddressKind[] = ["poll", "question", "article"];

/** What a revision began and ended, polls first, each kind by slug. Nothing for a revision that never was. */
export async function listChanges(
  { read }: Database,
  revision: number,
  limit = Number.POSITIVE_INFINITY,
): Promise<readonly AddressChange[]> {
  const changes = new Map<string, AddressChange>();
  for (const { kind, slug } of await begunBy(read, revision))
    changes.set(addressKey({ kind, slug }), { kind, slug, change: "added" });
  for (const { kind, slug } of await endedBy(read, revision)) {
    const key = addressKey({ kind, slug });
    changes.set(key, { kind, slug, change: changes.has(key) ? "changed" : "ended" });
  }
  return inOrder([...changes.values()]).slice(0, Math.max(0, limit));
}

/** Polls first, each kind by slug. Sorted here: engines sort text in different ways. */
export function inOrder(changes: readonly AddressChange[]): readonly AddressChange[] {
  return changes.toSorted(
    (one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind) || (one.slug < other.slug ? -1 : 1),
  );
}
