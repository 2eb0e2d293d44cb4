import { formatTime } from "./time";

/** The revision that ended something. */
export interface Ending {
  readonly action: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly revision: number;
  readonly reason: string | null;
}

const WHAT: Readonly<Record<string, string>> = {
  withdrawal: "was withdrawn",
  "samples-removed": "was a sample and was removed with the others",
  undo: "was taken back, with the import that brought it",
  rollback: "was taken back: an earlier state stands again",
};

/** What happened to something that no longer stands, and when, such as "This poll was withdrawn on 3 Jan 2026, 14:05 UTC." */
export function whatEnded(what: string, { action, at }: Ending): string {
  const how = Object.hasOwn(WHAT, action) ? WHAT[action] : "was replaced";
  return `This ${what} ${how} on ${formatTime(at)}.`;
}
