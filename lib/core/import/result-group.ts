import type { TidyRecord } from "../model/tidy-record";

type Group = Pick<TidyRecord, "pollId" | "questionId" | "country" | "region" | "population" | "subgroup" | "scenario">;

/** What the answers that belong together share: everything but the answer. */
export function resultGroup(record: Group): string {
  return `${record.pollId}\u0000${groupInPoll(record)}`;
}

/** The same among the figures of one poll. */
export function groupInPoll(record: Omit<Group, "pollId">): string {
  const { questionId, country, region, population, subgroup, scenario } = record;
  // Joined by a character no cell can hold: a file may have millions of figures, and JSON would cost more than all else.
  return `${questionId}\u0000${country ?? ""}\u0000${region ?? ""}\u0000${text(population)}\u0000${text(subgroup)}\u0000${text(scenario)}`;
}

/** Not stated is another thing than a text, whichever. */
function text(value: string | null): string {
  return value === null ? "\u0001" : value;
}
