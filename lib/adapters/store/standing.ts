import { group } from "d3-array";
import type { Database } from "./database";
import { inParts } from "./in-parts";
import { addressKey } from "./revision-row";
import { STILL_STANDING } from "./schema";
import type { Address } from "./store";

/** The editions that stand under these slugs, by `addressKey`. */
export async function standingEditions(
  db: Database["read"],
  addresses: readonly Address[],
): Promise<ReadonlyMap<string, number>> {
  const editions = new Map<string, number>();
  for (const [kind, ofKind] of group(addresses, (address) => address.kind))
    for (const part of inParts(ofKind.map(({ slug }) => slug))) {
      const rows = await db
        .selectFrom("entry")
        .where("kind", "=", kind)
        .where("to_revision", "=", STILL_STANDING)
        .where("slug", "in", part)
        .select(["slug", "edition"])
        .execute();
      for (const { slug, edition } of rows) editions.set(addressKey({ kind, slug }), edition);
    }
  return editions;
}

/** The last revision that let something stand under each of these slugs or ended it, by `addressKey`. */
export async function lastRevisions(
  db: Database["read"],
  addresses: readonly Address[],
): Promise<ReadonlyMap<string, number>> {
  const revisions = new Map<string, number>();
  for (const [kind, ofKind] of group(addresses, (address) => address.kind))
    for (const part of inParts(ofKind.map(({ slug }) => slug))) {
      const rows = await db
        .selectFrom("entry")
        .where("kind", "=", kind)
        .where("slug", "in", part)
        .select(["slug", "from_revision", "to_revision"])
        .execute();
      for (const { slug, from_revision: from, to_revision: to } of rows) {
        const key = addressKey({ kind, slug });
        revisions.set(key, Math.max(revisions.get(key) ?? 0, to === STILL_STANDING ? from : to));
      }
    }
  return revisions;
}
