import { pollSchema } from "@/lib/core/model/poll";
import { currentRevision, visiblePolls } from "./as-of";
import type { Database } from "./database";
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
  const rows = await matching
    .select(["entry.slug", "poll.revision", "poll.body", "poll.summary"])
    .orderBy("poll.day", (order) => order.desc().nullsLast())
    .orderBy("poll.revision", "desc")
    .orderBy("poll.edition")
    .limit(Math.max(0, filter.limit ?? EVERY_POLL))
    .offset(Math.max(0, filter.offset ?? 0))
    .execute();
  return { polls: rows.map(toSummary), total };
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

function toSummary(row: { slug: string; revision: number; body: string; summary: string }): PollSummary {
  const what = `the poll ${row.slug}`;
  return {
    poll: parseStored(pollSchema, row.body, what),
    ...parseStored(storedSummarySchema, row.summary, what),
    revision: row.revision,
  };
}
