import type { Database } from "./database";
import { toPolls, toRenames, toRevision } from "./revision-row";
import type { PollChange, Revision } from "./store";

/** All changes of the store, newest first. */
export async function listRevisions({ read }: Database): Promise<readonly Revision[]> {
  const rows = await read.selectFrom("revision").selectAll().orderBy("revision", "desc").execute();
  return rows.map((row) => ({ ...toRevision(row), polls: toPolls(row) }));
}

/**
 * The changes of one poll up to a revision, newest first: where its entries begin and end. What happened to it under an
 * earlier name is part of it.
 */
export async function pollHistory(database: Database, slug: string, upTo: number): Promise<readonly PollChange[]> {
  const entries = database.read.selectFrom("entry").where("kind", "=", "poll").where("slug", "=", slug);
  const turns = entries.select("from_revision as revision").union(entries.select("to_revision as revision"));
  const rows = await database.read
    .selectFrom("revision")
    .where("revision", "<=", upTo)
    .where("revision", "in", turns)
    .select(["revision", "at", "action", "details"])
    .orderBy("revision", "desc")
    .execute();
  const changes = rows.map((row) => ({ ...toRevision(row), slug }));
  const isRenaming = (row: (typeof rows)[number]) => earlierName(row, slug) !== undefined;
  const renaming = rows.find(isRenaming);
  const earlier = renaming && earlierName(renaming, slug);
  if (renaming === undefined || earlier === undefined) return changes;
  const since = changes.filter(({ revision }) => revision >= renaming.revision);
  return [...since, ...(await pollHistory(database, earlier, renaming.revision - 1))];
}

function earlierName(row: Parameters<typeof toRenames>[0], slug: string): string | undefined {
  return toRenames(row).find(({ kind, to }) => kind === "poll" && to === slug)?.slug;
}
