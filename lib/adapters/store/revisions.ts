import { currentRevision } from "./as-of";
import type { Database } from "./database";
import { readQuestions } from "./read-questions";
import { toPolls, toRenames, toRevision } from "./revision-row";
import type { Address, PollChange, QuestionChange, Revision } from "./store";

/** All changes of the store, newest first. */
export async function listRevisions({ read }: Database): Promise<readonly Revision[]> {
  const rows = await read.selectFrom("revision").selectAll().orderBy("revision", "desc").execute();
  return rows.map((row) => ({ ...toRevision(row), polls: toPolls(row) }));
}

/** The changes of one poll up to a revision, newest first. What happened to it under an earlier name is part of it. */
export function pollHistory(database: Database, slug: string, upTo: number): Promise<readonly PollChange[]> {
  return historyOf(database, { kind: "poll", slug }, upTo);
}

/** The last changes of a question, newest first, each with the question as it stood then; `most` of them. */
export async function questionHistory(
  database: Database,
  slug: string,
  most: number,
): Promise<readonly QuestionChange[]> {
  const { read } = database;
  const history = await historyOf(database, { kind: "question", slug }, await currentRevision(read));
  return Promise.all(
    history.slice(0, most).map(async (change) => {
      const [question = null] = await readQuestions(read, [change.slug], change.revision);
      return { ...change, question };
    }),
  );
}

/** Where entries begin and end. */
async function historyOf(database: Database, address: Address, upTo: number): Promise<readonly PollChange[]> {
  const { kind, slug } = address;
  const entries = database.read.selectFrom("entry").where("kind", "=", kind).where("slug", "=", slug);
  const turns = entries.select("from_revision as revision").union(entries.select("to_revision as revision"));
  const rows = await database.read
    .selectFrom("revision")
    .where("revision", "<=", upTo)
    .where("revision", "in", turns)
    .select(["revision", "at", "action", "details"])
    .orderBy("revision", "desc")
    .execute();
  const changes = rows.map((row) => ({ ...toRevision(row), slug }));
  const isRenaming = (row: (typeof rows)[number]) => earlierName(row, address) !== undefined;
  const renaming = rows.find(isRenaming);
  const earlier = renaming && earlierName(renaming, address);
  if (renaming === undefined || earlier === undefined) return changes;
  const since = changes.filter(({ revision }) => revision >= renaming.revision);
  return [...since, ...(await historyOf(database, { kind, slug: earlier }, renaming.revision - 1))];
}

function earlierName(row: Parameters<typeof toRenames>[0], { kind, slug }: Address): string | undefined {
  return toRenames(row).find((rename) => rename.kind === kind && rename.to === slug)?.slug;
}
