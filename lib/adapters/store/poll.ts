import { revisionToRead, visiblePolls } from "./as-of";
import type { Database } from "./database";
import { readContents } from "./poll-contents";
import { readQuestions } from "./read-questions";
import { pollHistory } from "./revisions";
import type { AsOf, PollRecord } from "./store";

/** A poll with its results in the order of its file, its questions and its history, as it stood at a revision. */
export async function findPoll(database: Database, slug: string, asOf?: AsOf): Promise<PollRecord | null> {
  const { read } = database;
  const revision = await revisionToRead(read, asOf);
  if (revision === null) return null;
  const row = await visiblePolls(read, revision)
    .where("entry.slug", "=", slug)
    .select(["poll.edition", "poll.revision"])
    .executeTakeFirst();
  if (row === undefined) return null;
  const [content] = await readContents(read, [row.edition]);
  if (content === undefined) return null;
  const { poll, results } = content;
  const asked = new Set(results.map((result) => result.question));
  return {
    poll,
    results,
    questions: await readQuestions(read, [...asked], revision),
    revision: row.revision,
    history: await pollHistory(database, slug, revision),
  };
}
