import type { Kysely } from "kysely";
import type { StoreSchema } from "./schema";
import type { AsOf } from "./store";

/** The current revision; 0 in an empty store. */
export async function currentRevision(db: Kysely<StoreSchema>): Promise<number> {
  const { revision } = await db.selectFrom("dataset").select("revision").executeTakeFirstOrThrow();
  return revision;
}

/**
 * The revision a read is about: the one asked for, else the current one; `null` for one that does not exist yet.
 * It is fixed before anything else is read, so that an import that lands in between changes nothing of the answer.
 */
export async function revisionToRead(db: Kysely<StoreSchema>, { revision }: AsOf = {}): Promise<number | null> {
  const current = await currentRevision(db);
  if (revision === undefined) return current;
  return Number.isInteger(revision) && revision <= current ? revision : null;
}

/** The polls that stand at a revision, to be narrowed and selected from. */
export function visiblePolls(db: Kysely<StoreSchema>, revision: number) {
  return db
    .selectFrom("entry")
    .innerJoin("poll_edition as poll", "poll.edition", "entry.edition")
    .where("entry.kind", "=", "poll")
    .where("entry.from_revision", "<=", revision)
    .where("entry.to_revision", ">", revision);
}

/** The questions that stand at a revision. */
export function visibleQuestions(db: Kysely<StoreSchema>, revision: number) {
  return db
    .selectFrom("entry")
    .innerJoin("question_edition as question", "question.edition", "entry.edition")
    .where("entry.kind", "=", "question")
    .where("entry.from_revision", "<=", revision)
    .where("entry.to_revision", ">", revision);
}

/** The articles that stand at a revision. */
export function visibleArticles(db: Kysely<StoreSchema>, revision: number) {
  return db
    .selectFrom("entry")
    .innerJoin("article_edition as article", "article.edition", "entry.edition")
    .where("entry.kind", "=", "article")
    .where("entry.from_revision", "<=", revision)
    .where("entry.to_revision", ">", revision);
}
