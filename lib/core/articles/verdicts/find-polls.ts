import { wordKey } from "../../import/languages/word-key";
import { KNOWN_POLLSTERS } from "../../import/values/known-pollsters";
import type { Claim } from "../../model/article";
import { fieldworkMidpoint } from "../../model/partial-date";
import type { AskedQuestion, StoredPoll, StoredPolls } from "./stored-polls";

const canonical = new Map(
  KNOWN_POLLSTERS.flatMap((names) => names.map((name) => [wordKey(name), wordKey(names[0] ?? name)])),
);

function pollsterKey(name: string): string {
  const key = wordKey(name);
  return canonical.get(key) ?? key;
}

/** The polls a claim can be about, by what it says of pollster and date. A date it states must be known to be right. */
export function pollsSpokenOf({ pollster, date, reading }: Claim, { polls }: StoredPolls): readonly StoredPoll[] {
  return polls.filter(
    ({ poll }) =>
      poll.kind === "poll" &&
      (pollster === null || (poll.pollster !== null && pollsterKey(poll.pollster) === pollsterKey(pollster))) &&
      isOfMonth(poll, reading?.month ?? null) &&
      (date === null ||
        [poll.fieldwork.start, poll.fieldwork.end, poll.published].some((known) => known?.startsWith(date))),
  );
}

function isOfMonth({ fieldwork, published }: StoredPoll["poll"], month: number | null): boolean {
  if (month === null) return true;
  const part = `-${String(month).padStart(2, "0")}`;
  return [fieldwork.start, fieldwork.end, published].some((date) => date?.slice(4, 7) === part);
}

/** Latest fieldwork first; polls without dates last. */
export function latestFirst(asked: readonly AskedQuestion[]): readonly AskedQuestion[] {
  return asked.toSorted((a, b) => dayOf(b) - dayOf(a));
}

export function dayOf({ poll: { poll } }: AskedQuestion): number {
  return fieldworkMidpoint(poll.fieldwork) ?? Number.MIN_SAFE_INTEGER;
}

/** Whether several pollsters, or several polls of one day, stand for the same words. */
export function areSeveral(asked: readonly AskedQuestion[]): boolean {
  const pollsters = new Set(
    asked.map(({ poll: { poll } }) => (poll.pollster === null ? null : pollsterKey(poll.pollster))),
  );
  return pollsters.size > 1 || new Set(asked.map(dayOf)).size < asked.length;
}
