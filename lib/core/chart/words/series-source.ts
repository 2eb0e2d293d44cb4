import { isolate } from "../../format/direction";
import { countOf } from "../../format/lists";
import type { PollContent } from "../../model/poll-content";
import { distinct } from "../select-results";
import { describeCredit, describeN, sourceLine } from "./source-line";

const MOST_LINES = 3;

/** Source lines of several polls: one each up to three, else the pollsters with their counts, n and credit. */
export function describeSeriesSource(polls: readonly PollContent[], locale: string): readonly string[] {
  if (polls.length <= MOST_LINES) return polls.map(({ poll, results }) => sourceLine(poll, results, locale));
  const pollsters = distinct(polls.map(({ poll }) => isolate(poll.pollster ?? "pollster not stated")));
  const named =
    pollsters.length <= 4
      ? pollsters.join(", ")
      : `${pollsters.slice(0, 3).join(", ")} and ${pollsters.length - 3} more`;
  const n = describeN(
    polls.flatMap(({ results }) => results.map((result) => ({ ...result, country: null }))),
    locale,
  );
  const credits = distinct(polls.map(({ poll }) => describeCredit(poll)));
  const parts = [named, countOf(polls.length, "poll"), n === null ? "n not stated" : `n = ${n}`, ...credits];
  return [`Source: ${parts.filter((part) => part !== null).join(" · ")}`];
}
