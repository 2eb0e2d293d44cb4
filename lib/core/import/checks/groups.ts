import { groupInPoll, resultGroup } from "../result-group";
import { type OpenSpool, type Spool, together } from "../spool";
import { type CheckedFigure, packFigures } from "./checked-figure";

/** Answers that belong together turn out to stand apart in the file: all must be collected before they are checked. */
export class Scattered extends Error {}

type Check = (set: readonly CheckedFigure[]) => void;

/** Sets of one poll that are held in sight, and polls: enough to see soon that a file is not in order. */
const IN_SIGHT = 20_000;

/**
 * Sets of answers that stand together, poll by poll: each is checked at once. Only the sets of the poll that is being
 * read and the names of the others are kept, to find that one comes again.
 */
export class GroupsTogether {
  private readonly polls: Spool<0>;
  private readonly pollsInSight = new Set<string>();
  private readonly sets = new Set<string>();
  private poll: string | null = null;

  constructor(
    openSpool: OpenSpool,
    private readonly check: Check,
  ) {
    this.polls = openSpool();
  }

  /** `set` is the caller's again afterwards. @throws Scattered */
  add(record: Parameters<typeof resultGroup>[0], set: readonly CheckedFigure[]): void {
    if (record.pollId !== this.poll) this.startPoll(record.pollId);
    const key = groupInPoll(record);
    if (this.sets.has(key) || this.sets.size === IN_SIGHT) throw new Scattered();
    this.sets.add(key);
    this.check(set);
  }

  private startPoll(pollId: string): void {
    if (this.pollsInSight.has(pollId)) throw new Scattered();
    if (this.pollsInSight.size < IN_SIGHT) this.pollsInSight.add(pollId);
    this.polls.add(pollId, 0);
    this.sets.clear();
    this.poll = pollId;
  }

  /** @throws Scattered */
  finish(): void {
    for (const part of this.polls.parts())
      if (new Set(part.map(({ key }) => key)).size < part.length) throw new Scattered();
  }
}

/** Sets of answers that stand apart: they are collected to the end. */
export class GroupsApart {
  private readonly sets: Spool<readonly CheckedFigure[]>;

  constructor(
    openSpool: OpenSpool,
    private readonly check: Check,
  ) {
    this.sets = openSpool(packFigures);
  }

  add(record: Parameters<typeof resultGroup>[0], set: readonly CheckedFigure[]): void {
    this.sets.add(resultGroup(record), [...set]);
  }

  finish(): void {
    for (const part of this.sets.parts()) for (const set of together(part).values()) this.check(set.flat());
  }
}
