import type { CandidatePoll } from "./candidate-poll";

/** Why a poll is no part of an average. */
export type ExclusionCode =
  | "NOT_A_POLL"
  | "NO_SHARE"
  | "NO_DATE"
  | "NO_N"
  | "EXCLUDED_BY_SOURCE"
  | "PARTISAN"
  | "OTHER_POPULATION"
  | "OVERLAPPING_FIELDWORK";

export interface Exclusion {
  readonly poll: CandidatePoll;
  readonly code: ExclusionCode;
  /** In words, for people. */
  readonly reason: string;
}

/** A poll that is in: what is known of it is all there. */
export type IncludedPoll = CandidatePoll & { readonly day: number; readonly share: number; readonly n: number };

export interface Inclusion {
  /** Oldest first. */
  readonly included: readonly IncludedPoll[];
  readonly excluded: readonly Exclusion[];
}

/**
 * Which polls an average is made of, and why each of the others is not: polls with a date, a share and an n; one
 * population of each poll (adults before registered before likely voters); of a pollster's overlapping fieldwork periods
 * the latest; none that the source itself leaves out, or marks as paid for by a party to the question.
 * Source: methods, section 6.
 */
export function includePolls(candidates: readonly CandidatePoll[]): Inclusion {
  const excluded: Exclusion[] = [];
  const complete = candidates.filter((poll): poll is IncludedPoll => {
    const because = unfit(poll);
    if (because !== null) excluded.push({ poll, ...because });
    return because === null;
  });
  const ofOnePopulation = onePopulation(complete, excluded);
  const apart = withoutOverlaps(ofOnePopulation, excluded);
  return { included: apart.toSorted((a, b) => a.day - b.day), excluded };
}

type Because = Pick<Exclusion, "code" | "reason">;

function unfit({ kind, share, day, n, extra }: CandidatePoll): Because | null {
  if (kind === "result") return { code: "NOT_A_POLL", reason: "an election result, not a poll" };
  if (kind === "average") return { code: "NOT_A_POLL", reason: "an average of polls, not a poll" };
  if (share === null) return { code: "NO_SHARE", reason: "gives no number for this answer" };
  if (day === null) return { code: "NO_DATE", reason: "states no fieldwork dates" };
  if (n === null) return { code: "NO_N", reason: "states no sample size" };
  const says = (pattern: RegExp) => Object.entries(extra).find(([key]) => pattern.test(key));
  const [included, include = ""] = says(/^include(d|_in_average)?\??$/i) ?? [];
  if (included !== undefined && /^(no|false|0|n)$/i.test(include.trim()))
    return { code: "EXCLUDED_BY_SOURCE", reason: `the source says “${included}: ${include}”` };
  const [marked, partisan = ""] = says(/^partisan$/i) ?? [];
  if (marked !== undefined && !/^(|no|none|false|0|na|n\/a|non-?partisan)$/i.test(partisan.trim()))
    return { code: "PARTISAN", reason: `the source marks it as partisan (${partisan})` };
  return null;
}

/** Smaller is nearer to the whole adult population. */
function distanceFromAdults(population: string | null): number {
  const text = population?.toLowerCase() ?? "";
  if (text === "" || text === "a" || /\badults?\b/.test(text)) return 0;
  if (text === "rv" || /registered|electors/.test(text)) return 1;
  if (text === "v" || /^voters?$/.test(text)) return 2;
  if (text === "lv" || /likely/.test(text)) return 3;
  return 4;
}

/** A poll that gives the same answer for adults and for voters is one poll. */
function onePopulation(polls: readonly IncludedPoll[], excluded: Exclusion[]): readonly IncludedPoll[] {
  const widest = new Map<string, IncludedPoll>();
  const keyOf = ({ pollster, fieldwork, pollId }: IncludedPoll) =>
    pollster === null ? pollId : JSON.stringify([pollster, fieldwork.start, fieldwork.end]);
  for (const poll of polls) {
    const known = widest.get(keyOf(poll));
    if (known === undefined || distanceFromAdults(poll.population) < distanceFromAdults(known.population))
      widest.set(keyOf(poll), poll);
  }
  return polls.filter((poll) => {
    const kept = widest.get(keyOf(poll));
    if (kept === undefined || kept.population === poll.population) return true;
    const reason = `the same poll of ${kept.population ?? "all adults"} is in (${kept.origin})`;
    excluded.push({ poll, code: "OTHER_POPULATION", reason });
    return false;
  });
}

/** Rolling trackers ask the same people's windows again and again: of windows that overlap the latest counts. */
function withoutOverlaps(polls: readonly IncludedPoll[], excluded: Exclusion[]): readonly IncludedPoll[] {
  const earliestKept = new Map<string, IncludedPoll>();
  const latestFirst = polls.toSorted((a, b) => compareText(endOf(b), endOf(a)) || b.day - a.day);
  const dropped = new Set<IncludedPoll>();
  for (const poll of latestFirst) {
    if (poll.pollster === null) continue;
    const later = earliestKept.get(poll.pollster);
    if (later !== undefined && endOf(poll) >= startOf(later) && !isSamePeriod(poll, later)) {
      dropped.add(poll);
      const reason = `its fieldwork overlaps a later poll of the same pollster (${later.origin})`;
      excluded.push({ poll, code: "OVERLAPPING_FIELDWORK", reason });
    } else earliestKept.set(poll.pollster, poll);
  }
  return polls.filter((poll) => !dropped.has(poll));
}

/** Several questions or scenarios of one poll share its days; which of them count is another rule's. */
function isSamePeriod(a: IncludedPoll, b: IncludedPoll): boolean {
  return a.fieldwork.start === b.fieldwork.start && a.fieldwork.end === b.fieldwork.end;
}

function startOf({ fieldwork }: IncludedPoll): string {
  return fieldwork.start ?? fieldwork.end ?? "";
}

function endOf({ fieldwork }: IncludedPoll): string {
  return fieldwork.end ?? fieldwork.start ?? "";
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
