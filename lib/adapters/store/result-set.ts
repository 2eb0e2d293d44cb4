import { z } from "zod";
import type { Result } from "@/lib/core/model/result";
import { parseStored } from "./parse-stored";
import { fromTuple, toTuple } from "./result-tuple";

/** The results of one question in one country of one poll, as a row holds them. */
export interface ResultSet {
  readonly question: string;
  readonly country: string | null;
  /** 1 = at least one of the results gives a number. */
  readonly stated: number;
  readonly results: string;
}

/** A set larger than this is cut, so that no single row holds a whole large survey. */
const MOST_IN_A_SET = 1_000;

interface Placed {
  readonly position: number;
  readonly result: Result;
}

/** Sorts the results of a poll into sets, each in the order of the file. */
export function* toResultSets(results: readonly Result[]): Generator<ResultSet> {
  const groups = new Map<string, Placed[]>();
  for (const [position, result] of results.entries()) {
    const key = `${result.question} ${result.country}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ position, result }]);
    else group.push({ position, result });
  }
  for (const group of groups.values())
    for (let from = 0; from < group.length; from += MOST_IN_A_SET)
      yield* setOf(group.slice(from, from + MOST_IN_A_SET));
}

function* setOf(members: readonly Placed[]): Generator<ResultSet> {
  const first = members[0]?.result;
  if (first === undefined) return;
  yield {
    question: first.question,
    country: first.country,
    stated: members.some(({ result }) => isStated(result)) ? 1 : 0,
    results: JSON.stringify(members.map(({ position, result }) => toTuple(result, position))),
  };
}

/** Whether the source gives a number, if only a bound. */
export function isStated({ figure }: Result): boolean {
  return figure.status === "value" || figure.status === "below";
}

const tuplesSchema = z.array(z.tuple([z.number()]).rest(z.unknown()));

/** The results of sets of one poll, in the order of its file. */
export function fromResultSets(sets: readonly Omit<ResultSet, "stated">[]): readonly Result[] {
  return sets
    .flatMap(readSet)
    .toSorted((one, other) => one.position - other.position)
    .map(({ result }) => result);
}

function readSet({ question, country, results }: Omit<ResultSet, "stated">): readonly Placed[] {
  const placedSchema = tuplesSchema.transform((tuples) =>
    tuples.map((tuple) => ({ position: tuple[0], result: fromTuple(tuple, question, country) })),
  );
  return parseStored(placedSchema, results, `results of the question ${question}`);
}
