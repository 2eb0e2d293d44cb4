import type { Database } from "./database";
import type { Placing } from "./place";

const KINDS = ["poll", "question", "article"] as const;

/** What a revision let stand, in the order it was written. */
export function begunBy(db: Database["read"], revision: number): Promise<readonly Placing[]> {
  return touched(db, "from_revision", revision);
}

/** What a revision ended, in the order it was written. */
export function endedBy(db: Database["read"], revision: number): Promise<readonly Placing[]> {
  return touched(db, "to_revision", revision);
}

/** By kinds, although these are all there are: the index over `to_revision` begins with them. */
async function touched(
  db: Database["read"],
  column: "from_revision" | "to_revision",
  revision: number,
): Promise<readonly Placing[]> {
  return db
    .selectFrom("entry")
    .where("kind", "in", KINDS)
    .where(column, "=", revision)
    .select(["kind", "slug", "edition"])
    .orderBy("edition")
    .execute();
}
