import { visiblePolls } from "./as-of";
import type { Database } from "./database";

export interface LatestPoll {
  readonly question: string;
  readonly slug: string;
  readonly edition: number;
  /** How many polls asked the question, and the revision that last brought or changed one of them. */
  readonly polls: number;
  readonly changed: number;
}

/**
 * For each question, the poll with the latest fieldwork among those that stand at a revision (without dates: the one
 * imported last); latest first. With a country, only polls that give a number for it count.
 *
 * What else is wanted is read by edition afterwards: joined to this, SQLite would rank the polls anew for every row.
 */
export async function latestPolls(
  db: Database["read"],
  revision: number,
  country?: string,
): Promise<readonly LatestPoll[]> {
  const sets = db.selectFrom("result_set").select(["question", "edition"]).distinct();
  const asked = country === undefined ? sets : sets.where("country", "=", country).where("stated", "=", 1);
  const ranked = visiblePolls(db, revision)
    .innerJoin(asked.as("asked"), "asked.edition", "entry.edition")
    .select(["asked.question", "entry.slug", "poll.edition", "poll.day"])
    .select((select) => [
      select.fn
        .agg<number>("row_number")
        .over((window) =>
          window
            .partitionBy("asked.question")
            .orderBy("poll.day", (order) => order.desc().nullsLast())
            .orderBy("poll.revision", "desc")
            .orderBy("poll.edition", "desc"),
        )
        .as("place"),
      select.fn
        .countAll<number>()
        .over((window) => window.partitionBy("asked.question"))
        .as("polls"),
      select.fn
        .max("entry.from_revision")
        .over((window) => window.partitionBy("asked.question"))
        .as("changed"),
    ])
    .as("ranked");
  return db
    .selectFrom(ranked)
    .where("ranked.place", "=", 1)
    .select(["ranked.question", "ranked.slug", "ranked.edition", "ranked.polls", "ranked.changed"])
    .orderBy("ranked.day", (order) => order.desc().nullsLast())
    .orderBy("ranked.edition", "desc")
    .execute();
}
