import type { TidyRecord } from "../model/tidy-record";

type Group = Pick<TidyRecord, "pollId" | "questionId" | "country" | "region" | "population" | "subgroup" | "scenario">;

/** What the answers that belong together share: everything but the answer. */
export function resultGroup(record: Group): string {
  return JSON.stringify([
    record.pollId,
    record.questionId,
    record.country,
    record.region,
    record.population,
    record.subgroup,
    record.scenario,
  ]);
}
