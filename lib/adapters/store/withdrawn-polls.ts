import type { Database } from "./database";
import { inParts } from "./in-parts";

/** Which of these slugs are those of polls that stood last until somebody withdrew them. */
export async function withdrawnPolls({ read }: Database, slugs: readonly string[]): Promise<ReadonlySet<string>> {
  const withdrawn = new Set<string>();
  for (const part of inParts(slugs)) {
    const last = read
      .selectFrom("entry")
      .where("kind", "=", "poll")
      .where("slug", "in", part)
      .groupBy("slug")
      .select((select) => ["slug", select.fn.max("to_revision").as("ended")]);
    const rows = await read
      .selectFrom(last.as("last"))
      .innerJoin("revision", "revision.revision", "last.ended")
      .where("revision.action", "=", "withdrawal")
      .select("last.slug")
      .execute();
    for (const { slug } of rows) withdrawn.add(slug);
  }
  return withdrawn;
}
