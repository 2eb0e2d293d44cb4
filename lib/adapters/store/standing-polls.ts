import type { Database } from "./database";
import { inParts } from "./in-parts";
import { STILL_STANDING } from "./schema";

/** Which of these slugs are those of polls in the store: a large import asks this instead of reading poll by poll. */
export async function standingPolls({ read }: Database, slugs: readonly string[]): Promise<ReadonlySet<string>> {
  const standing = new Set<string>();
  for (const part of inParts(slugs)) {
    const rows = await read
      .selectFrom("entry")
      .where("kind", "=", "poll")
      .where("to_revision", "=", STILL_STANDING)
      .where("slug", "in", part)
      .select("slug")
      .execute();
    for (const { slug } of rows) standing.add(slug);
  }
  return standing;
}
