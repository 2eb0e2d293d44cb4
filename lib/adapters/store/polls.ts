import { pollSchema } from "@/lib/core/model/poll";
import { currentRevision, visiblePolls } from "./as-of";
import type { Database } from "./database";
import { inParts } from "./in-parts";
import { parseStored } from "./parse-stored";
import { pollsterKey, storedSummarySchema } from "./poll-row";
import type { PollFilter, PollSummary } from "./store";

const EVERY_POLL = 2_147_483_647;

/** One page of the polls that match, newest fieldwork first, and how many match in all. */
export async function listPolls(
  { read }: Database,
  filter: PollFilter = {},
): Promise<{ readonly polls: readonly PollSummary[]; readonly total: number }> {
  const matching = matchingPolls(read, await currentRevision(read), filter);
  const { total } = await matching
    .select((select) => select.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const page = await matching
    .select("poll.edition")
    .orderBy("poll.day", (order) => order.desc().nullsLast())
    .orderBy("poll.revision", "desc")
    .orderBy("poll.edition")
    .limit(Math.max(0, filter.limit ?? EVERY_POLL))
    .offset(Math.max(0, filter.offset ?? 0))
    .execute();
  return {
    polls: await readSummaries(
      read,
      page.map((row) => row.edition),
    ),
    total,
  };
}

/** Who took the polls that stand, by name. The column holds a key, so the name is read from the last poll of each. */
export async function listPollsters({ read }: Database): Promise<readonly string[]> {
  const last = visiblePolls(read, await currentRevision(read))
    .where("poll.pollster", "is not", null)
    .groupBy("poll.pollster")
    .select((select) => select.fn.max("poll.edition").as("edition"));
  const rows = await read.selectFrom("poll_edition").where("edition", "in", last).select("body").execute();
  return rows
    .flatMap(({ body }) => parseStored(pollSchema, body, "a poll").pollster ?? [])
    .toSorted((one, other) => one.localeCompare(other, "en"));
}

function matchingPolls(db: Database["read"], revision: number, { country, pollster, question }: PollFilter) {
  const sets = db.selectFrom("result_set").select("edition");
  let polls = visiblePolls(db, revision);
  if (pollster !== undefined) polls = polls.where("poll.pollster", "=", pollsterKey(pollster));
  if (question !== undefined) polls = polls.where("entry.edition", "in", sets.where("question", "=", question));
  if (country !== undefined)
    polls = polls.where("entry.edition", "in", sets.where("country", "=", country).where("stated", "=", 1));
  return polls;
}

/** Polls of these editions. Read apart from the sorting, which then need not carry the texts of every poll that matches. */
export async function readSummaries(
  db: Database["read"],
  editions: readonly number[],
): Promise<readonly PollSummary[]> {
  const summaries = new Map<number, PollSummary>();
  for (const part of inParts(editions)) {
    const rows = await db.selectFrom("poll_edition").where("edition", "in", part).selectAll().execute();
    for (const { edition, revision, body, summary } of rows) {
      const poll = parseStored(pollSchema, body, "a poll");
      summaries.set(edition, { poll, ...parseStored(storedSummarySchema, summary, `the poll ${poll.slug}`), revision });
    }
  }
  return editions.flatMap((edition) => summaries.get(edition) ?? []);
}
