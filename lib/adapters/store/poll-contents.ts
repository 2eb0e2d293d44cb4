import { group } from "d3-array";
import { type Poll, pollSchema } from "@/lib/core/model/poll";
import type { PollContent } from "@/lib/core/model/poll-content";
import type { Database } from "./database";
import { inParts } from "./in-parts";
import { parseStored } from "./parse-stored";
import { fromResultSets, type ResultSet } from "./result-set";

interface Narrowing {
  readonly question?: string;
  readonly country?: string;
}

/** Polls of these editions, in this order, with the results that are wanted of them. */
export async function readContents(
  db: Database["read"],
  editions: readonly number[],
  only: Narrowing = {},
): Promise<readonly (PollContent & { readonly edition: number })[]> {
  const polls = new Map<number, Poll>();
  const sets: StoredSet[] = [];
  // Apart, so that a poll's own row is not read once per set.
  for (const part of inParts(editions)) {
    const rows = await db.selectFrom("poll_edition").where("edition", "in", part).select(["edition", "body"]).execute();
    for (const { edition, body } of rows) polls.set(edition, parseStored(pollSchema, body, "a poll"));
    sets.push(...(await readSets(db, part, only)));
  }
  const ofEdition = group(sets, (set) => set.edition);
  return editions.flatMap((edition) => {
    const poll = polls.get(edition);
    return poll === undefined ? [] : [{ edition, poll, results: fromResultSets(ofEdition.get(edition) ?? []) }];
  });
}

interface StoredSet extends Omit<ResultSet, "stated"> {
  readonly edition: number;
}

async function readSets(
  db: Database["read"],
  editions: readonly number[],
  { question, country }: Narrowing,
): Promise<readonly StoredSet[]> {
  let sets = db.selectFrom("result_set").where("edition", "in", editions);
  if (question !== undefined) sets = sets.where("question", "=", question);
  if (country !== undefined) sets = sets.where("country", "=", country);
  return sets.select(["edition", "question", "country", "results"]).execute();
}
