import { describe, expect, it } from "vitest";
import { noChoices } from "@/lib/core/chart/chart-choices";
import { chartOfPoll } from "@/lib/core/chart/chart-of-poll";
import type { ChartSubject } from "@/lib/core/chart/chart-subject";
import { dotsWithIntervals } from "@/lib/core/chart/dots-with-intervals";
import { nothingDisclosed } from "@/lib/core/model/disclosure";
import { jointForce } from "../../support/kind-fixtures";
import { soundKinds, unsoundKinds } from "../../support/offered-kinds";
import { peacekeepers, pollOf, testContext } from "../../support/poll-fixtures";

const model = dotsWithIntervals(jointForce(), noChoices, testContext);
const rowOf = (key: string) => model.rows.find((row) => row.key === key);
const cellsOf = (label: string) => model.table.rows.find((row) => row.label === label)?.cells.map(({ text }) => text);

/** The subject with other facts of the sample. */
function sampled(disclosure: Partial<ChartSubject["poll"]["disclosure"]>): ChartSubject {
  return { ...jointForce(), poll: pollOf({ disclosure: { ...nothingDisclosed, ...disclosure } }) };
}

describe("dots with intervals", () => {
  it("have the 95% Wilson interval of share and n: 74% of 1,004 is 71.2–76.6%", () => {
    expect(cellsOf("Finland")).toEqual(["74%", "71.2–76.6%", "1,004"]);
    expect(rowOf("FI")?.interval?.lower).toBeCloseTo(0.712, 3);
    expect(rowOf("FI")?.reading).toEqual(["74%", "95% interval 71.2–76.6%", "n 1,004"]);
  });

  it("take the design effect into account where it is stated", () => {
    const wide = dotsWithIntervals(sampled({ designEffect: 1.5 }), noChoices, testContext).rows[0]?.interval;
    const narrow = rowOf("FI")?.interval;
    expect((wide?.upper ?? 0) - (wide?.lower ?? 0)).toBeGreaterThan((narrow?.upper ?? 1) - (narrow?.lower ?? 0));
  });

  it("of a sample not known to be random are called indicative, never a margin of error", () => {
    expect(model.words.notes[0]).toBe(
      "Indicative uncertainty ±2.5 to ±4.1 points, computed as if a random sample; the true error may be larger; no weighting effect included.",
    );
    expect(JSON.stringify(model)).not.toMatch(/margin of error/i);
  });

  it("of a probability sample have a margin of sampling error", () => {
    const { words } = dotsWithIntervals(
      sampled({ sampleType: "probability", designEffect: 1 }),
      noChoices,
      testContext,
    );
    expect(words.notes[0]).toBe("Margin of sampling error ±2.5 to ±4.1 points (95%).");
  });

  it("leave a country without n a hollow dot and no interval, and say so", () => {
    expect(rowOf("IT")).toMatchObject({ share: 0.45, interval: null });
    expect(cellsOf("Italy")).toEqual(["45%", "n not stated", "not stated"]);
    expect(model.words.notes).toContain("Hollow dots: n not stated, so no interval.");
  });

  it("hide a share of fewer than 50 people, in the table too, and rank it nowhere", () => {
    expect(model.rows.at(-1)).toMatchObject({ key: "MT", share: null, valueLabel: "…" });
    expect(cellsOf("Malta")).toEqual(["…", "n<50", "41"]);
    expect(JSON.stringify(model)).not.toContain("30%");
    expect(model.words.notes).toContain("n<50: not shown.");
  });

  it("leave a base below 100 to the table, marked", () => {
    expect(rowOf("CY")).toMatchObject({ share: null, valueLabel: "small base", interval: null });
    expect(cellsOf("Cyprus")).toEqual(["44%", "34.1–54.4%", "88, small base"]);
  });

  it("may stand on an axis that does not start at 0, and say so", () => {
    expect(model.axis.domain).toEqual([0.2, 0.8]);
    expect(model.words.notes).toContain("The axis starts at 20%, not at 0.");
  });

  it("keep every interval on the axis", () => {
    for (const { interval } of model.rows) {
      if (interval === null) continue;
      expect(interval.lower).toBeGreaterThanOrEqual(model.axis.domain[0]);
      expect(interval.upper).toBeLessThanOrEqual(model.axis.domain[1]);
    }
  });

  it("are offered when n is known for two countries", () => {
    expect(soundKinds(jointForce())).toEqual(["ranked-bars", "dots-with-intervals", "tile-map"]);
    expect(chartOfPoll(jointForce(), { ...noChoices, type: "dots-with-intervals" }, testContext).kind).toBe(
      "dots-with-intervals",
    );
  });

  it("are not offered without n, and the reason says so", () => {
    expect(unsoundKinds(peacekeepers())).toContainEqual({
      kind: "dots-with-intervals",
      reason: "an interval needs the sample size, and the source does not state it for two countries",
    });
  });
});
