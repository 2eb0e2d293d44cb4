import type { PollChange, PollRecord, Store } from "@/lib/adapters/store/store";
import { pollChangeLines } from "@/lib/core/comparison/change-lines";
import { corrections } from "@/lib/core/comparison/corrections";
import { pollChanges } from "@/lib/core/comparison/poll-changes";

/** What one revision did to a poll, as readers are told: not by whom. */
export interface PollRevision extends Pick<PollChange, "revision" | "at" | "action" | "note" | "reason"> {
  readonly kind: "first" | "changed" | "ended";
  /** One sentence a change; empty where the poll began or ended. */
  readonly lines: readonly string[];
  /** Those of them that correct what was stated. */
  readonly corrected: readonly string[];
}

/** Every revision told costs a read of the poll as it was. */
const MOST_REVISIONS = 10;

/** The last revisions of a poll, newest first, each with what it changed. */
export async function pollRevisions(store: Store, record: PollRecord): Promise<readonly PollRevision[]> {
  const told: PollRevision[] = [];
  let after: PollRecord | null = record;
  for (const [index, change] of record.history.slice(0, MOST_REVISIONS).entries()) {
    // Between two of its revisions a poll stays as it is, so the state before this one is that of the one before.
    const earlier = record.history[index + 1];
    const before: PollRecord | null =
      earlier === undefined ? null : await store.findPoll(earlier.slug, { revision: earlier.revision });
    told.push(tell(change, before, after));
    after = before;
  }
  return told;
}

/** The newest revision that corrected what was stated; `null` where none of those told did. */
export function latestCorrection(revisions: readonly PollRevision[]): PollRevision | null {
  return revisions.find(({ corrected }) => corrected.length > 0) ?? null;
}

function tell(
  { revision, at, action, note, reason }: PollChange,
  before: PollRecord | null,
  after: PollRecord | null,
): PollRevision {
  const own = { revision, at, action, note, reason };
  if (before === null) return { ...own, kind: "first", lines: [], corrected: [] };
  if (after === null) return { ...own, kind: "ended", lines: [], corrected: [] };
  const changes = pollChanges(before, after);
  return {
    ...own,
    kind: "changed",
    lines: pollChangeLines(changes, after, before),
    corrected: pollChangeLines(corrections(changes), after, before),
  };
}
