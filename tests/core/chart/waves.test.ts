import { describe, expect, it } from "vitest";
import { noChoices } from "@/lib/core/chart/chart-choices";
import { chartOfQuestion } from "@/lib/core/chart/chart-of-poll";
import type { ChartSeriesSubject } from "@/lib/core/chart/dots-over-time";
import { dumbbell } from "@/lib/core/chart/dumbbell";
import { isSortable } from "@/lib/core/chart/is-shortened";
import { placeSlope } from "@/lib/core/chart/layout/place-slope";
import { phoneSize, wideSize } from "@/lib/core/chart/layout/plot-size";
import { slope } from "@/lib/core/chart/slope";
import { latestWaves } from "@/lib/core/chart/waves";
import { nothingDisclosed } from "@/lib/core/model/disclosure";
import type { Poll } from "@/lib/core/model/poll";
import { twoWaves } from "../../support/kind-fixtures";
import { soundKindsOfQuestion, unsoundKindsOfQuestion } from "../../support/offered-kinds";
import { fortnightly, resultOf, testContext } from "../../support/poll-fixtures";

const TELEPHONE = {
  ...nothingDisclosed,
  mode: ["telephone"],
  weighted: true,
  sampleType: "probability" as const,
};

/** The waves with the later poll changed. */
function changedLater(changes: Partial<Poll>): ChartSeriesSubject {
  const { question, polls } = twoWaves();
  const [first, second] = polls;
  if (first === undefined || second === undefined) throw new Error("two waves");
  return { question, polls: [first, { ...second, poll: { ...second.poll, ...changes } }] };
}

describe("two waves as a dumbbell", () => {
  const model = dumbbell(twoWaves(), noChoices, testContext);
  const rowOf = (key: string) => model.rows.find((row) => row.key === key);
  const cellsOf = (label: string) => model.table.rows.find((row) => row.label === label)?.cells.map(({ text }) => text);

  it("colour and label a change only where it is clear", () => {
    expect(model.rows.map(({ key, direction, changeLabel }) => [key, direction, changeLabel])).toEqual([
      ["ES", "up", "▲ +9 pts"],
      ["PT", null, "no clear change"],
      ["IT", null, "−2 pts"],
      ["GR", null, "no clear change"],
      ["HR", "down", "▼ −7 pts"],
      ["MT", null, "no clear change"],
      ["CY", null, "small base"],
    ]);
  });

  it("give every change with its interval and what may be said of it in the table", () => {
    expect(cellsOf("Spain")).toEqual([
      "44%",
      "1,005",
      "53%",
      "1,011",
      "+9 pts (95% interval +4.6 to +13.3)",
      "clear change",
    ]);
  });

  it("without n say the gap and what rounding allows, and no more", () => {
    expect(cellsOf("Italy")?.slice(-2)).toEqual(["−2 pts (with rounding −3 to −1)", "sample sizes not stated"]);
    expect(model.words.notes).toContain(
      "Where a sample size is not stated, the gap is given as published: it cannot be judged.",
    );
  });

  it("leave a small base to the table, without a verdict", () => {
    expect(rowOf("CY")?.shares).toBeNull();
    expect(cellsOf("Cyprus")?.at(-1)).toBe("small base");
  });

  it("say how a change is judged", () => {
    expect(model.words.notes[0]).toBe(
      "A change is called clear when it passes the 5% level allowing for all 5 changes and for rounding; no weighting effect included.",
    );
  });

  it("name what is clear in the headline, when every change could be tested", () => {
    const of = (...countries: string[]) => dumbbell(twoWaves(countries), noChoices, testContext).words.headline;
    expect(of("ES", "PT", "GR")).toBe("A defence union, 44% to 53% in Spain");
    expect(of("PT", "GR")).toBe("A defence union, no clear change in 2 countries");
    expect(of("ES", "HR", "GR")).toBe("A defence union, clear change in two of three countries");
    expect(of("ES", "IT")).toBe("A defence union, 4–15 May 2026 and 2–13 Nov 2026");
  });
});

describe("which polls are two waves", () => {
  it.each<[string, Partial<Poll>]>([
    ["another pollster", { pollster: "Other Pollster" }],
    ["another mode", { disclosure: { ...TELEPHONE, mode: ["online panel"] } }],
    ["another weighting", { disclosure: { ...TELEPHONE, weighted: false } }],
    ["a wording that changed", { disclosure: { ...TELEPHONE, wordingChangedFromPrior: true } }],
    ["overlapping fieldwork", { fieldwork: { start: "2026-05-10", end: "2026-05-20" } }],
    ["dates that may overlap", { fieldwork: { start: "2026-05", end: "2026-05" } }],
    ["an election result", { kind: "result" }],
  ])("%s is none", (_title, changes) => {
    const subject = changedLater(changes);
    expect(latestWaves(subject, noChoices)).toBeNull();
    expect(soundKindsOfQuestion(subject, noChoices)).not.toContain("dumbbell");
    expect(unsoundKindsOfQuestion(subject, noChoices).find(({ kind }) => kind === "dumbbell")?.reason).toBe(
      "no pollster asked it twice of the same people in the same way, with fieldwork apart",
    );
  });

  it("a country whose population changed is left out", () => {
    const { question, polls } = twoWaves(["ES", "PT", "GR"]);
    const [first, second] = polls;
    if (first === undefined || second === undefined) throw new Error("two waves");
    const results = second.results.map((result) =>
      result.country === "PT" ? { ...result, population: "likely voters" } : result,
    );
    const model = dumbbell({ question, polls: [first, { ...second, results }] }, noChoices, testContext);
    expect(model.rows.map(({ key }) => key)).toEqual(["ES", "GR"]);
  });

  it("without a stated wording nothing is compared", () => {
    const { question, polls } = twoWaves();
    const subject = { question: { ...question, wording: null }, polls };
    expect(unsoundKindsOfQuestion(subject, noChoices)[0]?.reason).toMatch(/wording/);
    expect(chartOfQuestion(subject, { ...noChoices, type: "dumbbell" }, testContext)?.kind).toBe("dots-over-time");
  });

  it("are the latest two; in a period the reader chose, every pair of waves counts among the tests", () => {
    const polls = fortnightly(8);
    const all = dumbbell(polls, noChoices, testContext);
    expect(all.waves).toEqual(["10 Nov 2025", "8 Dec 2025"]);
    expect(all.words.notes).toContain("Shown: two of 4 waves, one after the other.");
    expect(all.words.notes.join(" ")).toContain("allowing for all 3 changes");
    const chosen = dumbbell(polls, { ...noChoices, to: "2025-11" }, testContext);
    expect(chosen.words.notes.join(" ")).toContain("allowing for all 18 changes");
  });
});

describe("two waves as slopes", () => {
  it("of one country are its answers, in questionnaire order", () => {
    const model = slope(fortnightly(8), noChoices, testContext);
    expect(model.lines.map(({ label }) => label)).toEqual(["No", "Yes", "Unsure"]);
    expect(model.words.measure).toContain(", United States, by answer");
    expect(isSortable(dumbbell(fortnightly(8), noChoices, testContext))).toBe(false);
    expect(isSortable(dumbbell(twoWaves(), noChoices, testContext))).toBe(true);
  });

  it("are not offered for more than eight lines, and the reason says so", () => {
    const countries = ["AT", "BE", "BG", "CZ", "DE", "DK", "EE", "ES", "FI"];
    const { question, polls } = twoWaves();
    const many = polls.map(({ poll }) => ({
      poll,
      results: countries.map((country) => resultOf(country, "in favour", "50", {}, 1000)),
    }));
    expect(soundKindsOfQuestion({ question, polls: many }, noChoices)).not.toContain("slope");
    expect(unsoundKindsOfQuestion({ question, polls: many }, noChoices)).toContainEqual({
      kind: "slope",
      reason: "9 lines between two dates cannot be told apart; choose up to eight countries",
    });
    expect(
      soundKindsOfQuestion({ question, polls: many }, { ...noChoices, countries: countries.slice(0, 8) }),
    ).toContain("slope");
  });

  it.each([wideSize, phoneSize])("have labels that keep apart, $width px wide", (size) => {
    const placed = placeSlope(slope(twoWaves(), noChoices, testContext), size);
    for (const side of [0, 1]) {
      const heights = placed.lines.map((line) => line.labels[side]?.y ?? 0).toSorted((a, b) => a - b);
      for (const [index, y] of heights.slice(1).entries())
        expect(y - (heights[index] ?? 0)).toBeGreaterThan(size.textPx);
    }
  });

  it("say that the axes do not start at 0", () => {
    expect(slope(twoWaves(), noChoices, testContext).words.notes).toContain("The axes do not start at 0.");
  });
});
