import { describe, expect, it } from "vitest";
import type { CandidatePoll } from "@/lib/core/averages/candidate-poll";
import { includePolls } from "@/lib/core/averages/inclusion";
import { pollAverage } from "@/lib/core/averages/poll-average";

let made = 0;
function candidate(changes: Partial<CandidatePoll> = {}): CandidatePoll {
  made += 1;
  const day = changes.day === undefined ? 20_000 + made : changes.day;
  const iso = day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10);
  return {
    pollId: `poll-${made}`,
    kind: "poll",
    pollster: `House ${made % 3}`,
    sponsor: null,
    population: null,
    fieldwork: { start: iso, end: iso },
    day,
    share: 0.45,
    n: 1000,
    effectiveN: null,
    extra: {},
    origin: `polls.csv, row ${made}, column C`,
    ...changes,
  };
}

describe("which polls an average is made of", () => {
  it.each([
    ["an election result", { kind: "result" }, "NOT_A_POLL"],
    ["another average", { kind: "average" }, "NOT_A_POLL"],
    ["no number", { share: null }, "NO_SHARE"],
    ["no date", { day: null }, "NO_DATE"],
    ["no sample size", { n: null }, "NO_N"],
    ["Include? no", { extra: { "Include?": "no" } }, "EXCLUDED_BY_SOURCE"],
    ["a partisan mark", { extra: { partisan: "D" } }, "PARTISAN"],
  ] as const)("one with %s is left out, and the reason is told", (_, changes, code) => {
    const { included, excluded } = includePolls([candidate(), candidate(changes)]);
    expect(included).toHaveLength(1);
    expect(excluded.map((one) => one.code)).toEqual([code]);
    expect(excluded[0]?.reason).not.toBe("");
  });

  it("Include? yes and an empty partisan column leave nothing out", () => {
    expect(includePolls([candidate({ extra: { "Include?": "yes", partisan: "" } })]).excluded).toEqual([]);
  });

  it("of one poll's populations adults count, then registered voters, then likely ones", () => {
    const same = { pollster: "One", day: 20_500, fieldwork: { start: "2026-02-16", end: "2026-02-16" } };
    const found = includePolls([
      candidate({ ...same, population: "lv" }),
      candidate({ ...same, population: "a" }),
      candidate({ ...same, population: "rv" }),
    ]);
    expect(found.included.map(({ population }) => population)).toEqual(["a"]);
    expect(found.excluded.map(({ code }) => code)).toEqual(["OTHER_POPULATION", "OTHER_POPULATION"]);
  });

  it("of a tracker's overlapping windows the latest counts, and windows that only touch no other stay", () => {
    const window = (start: string, end: string, day: number) =>
      candidate({ pollster: "Tracker", fieldwork: { start, end }, day });
    const found = includePolls([
      window("2026-01-01", "2026-01-05", 1),
      window("2026-01-03", "2026-01-07", 3),
      window("2026-01-06", "2026-01-10", 6),
    ]);
    expect(found.included.map(({ fieldwork }) => fieldwork.start)).toEqual(["2026-01-01", "2026-01-06"]);
    expect(found.excluded[0]).toMatchObject({ code: "OVERLAPPING_FIELDWORK" });
  });
});

describe("the average of polls", () => {
  const polls = (count: number, houses: number, gap = 1) =>
    includePolls(
      Array.from({ length: count }, (_, index) =>
        candidate({ day: 20_000 + index * gap, pollster: `House ${index % houses}`, share: 0.4 + (index % 5) / 100 }),
      ),
    ).included;

  it("is none of three polls, or of one house", () => {
    expect(pollAverage(polls(3, 3))).toBeNull();
    expect(pollAverage(polls(20, 1))).toBeNull();
  });

  it("decays where polls are few, and is a level with house effects where they are many", () => {
    expect(pollAverage(polls(5, 2))?.method).toBe("exponential-decay");
    const level = pollAverage(polls(12, 3));
    expect(level?.method).toBe("local-level");
    expect(level?.houseEffects.map(({ house }) => house)).toEqual(["House 0", "House 1", "House 2"]);
    expect(level?.days).toHaveLength(12);
    expect(level?.days.at(-1)?.polls).toBe(12);
    for (const { lower, estimate, upper } of level?.days ?? []) expect(lower < estimate && estimate < upper).toBe(true);
  });

  it("has no line through a gap of more than 60 days", () => {
    const early = polls(6, 2);
    const late = polls(6, 2).map((poll) => ({ ...poll, day: poll.day + 100 }));
    const days = pollAverage([...early, ...late])?.days.map(({ day }) => day) ?? [];
    expect(days).toContain(20_005);
    expect(days).not.toContain(20_050);
    expect(days).toContain(20_100);
  });

  it("says when the design effect is assumed", () => {
    expect(pollAverage(polls(12, 3))?.assumesDesignEffect).toBe(true);
    const weighted = polls(12, 3).map((poll) => ({ ...poll, effectiveN: 800 }));
    expect(pollAverage(weighted)?.assumesDesignEffect).toBe(false);
  });

  it("takes a share of 0 without dividing by it", () => {
    const none = polls(12, 3).map((poll) => ({ ...poll, share: 0 }));
    for (const { estimate } of pollAverage(none)?.days ?? []) expect(estimate).toBeCloseTo(0, 6);
  });
});
