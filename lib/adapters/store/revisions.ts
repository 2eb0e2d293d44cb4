import type { Database } from "./database";
import { toPollChange, toPolls } from "./revision-row";
import type { PollChange, Revision } from "./store";

/** All changes of the store, newest first. */
export async function listRevisions({ read }: Database): Promise<readonly Revision[]> {
  const rows = await read.selectFrom("revision").selectAll().orderBy("revision", "desc").execute();
  return rows.map((row) => ({ ...toPollChange(row), polls: toPolls(row) }));
}

/** The changes of one poll up to a revision, newest first: where its entries begin and end. */
export async function pollHistory({ read }: Database, slug: string, upTo: number): Promise<readonly PollChange[]> {
  const entries = read.selectFrom("entry").where("kind", "=", "poll").where("slug", "=", slug);
  const turns = entries.select("from_revision as revision").union(entries.select("to_revision as revision"));
  const rows = await read
    .selectFrom("revision")
    .where("revision", "<=", upTo)
    .where("revision", "in", turns)
    .select(["revision", "at", "action", "details"])
    .orderBy("revision", "desc")
    .execute();
  return rows.map(toPollChange);
}
