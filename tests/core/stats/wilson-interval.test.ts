import { describe, expect, it } from "vitest";
import { NORMAL_QUANTILE_975 } from "@/lib/core/stats/normal-quantile";
import { wilsonInterval } from "@/lib/core/stats/wilson-interval";
import { expectWithin } from "./expect-within";

/** share, effective n, lower and upper limit in percent */
type Vector = readonly [share: number, effectiveN: number, lower: number, upper: number];

const tableOfShares: readonly Vector[] = [
  [0 / 100, 100, 0, 3.69935],
  [1 / 100, 100, 0.176743, 5.44862],
  [15 / 500, 500, 1.826321, 4.890367],
  [560 / 1000, 1000, 52.906264, 59.047815],
  [996 / 1000, 1000, 98.976044, 99.844341],
  [0.03, 1000 / 1.5, 1.950295, 4.588247],
];

const workedExample: readonly Vector[] = [
  [0.56, 1000, 52.906264, 59.047815],
  [0.4, 1000, 37.007478, 43.069057],
  [0.36, 1000, 33.083773, 39.023376],
  [0.56, 1000 / 1.5, 52.208249, 59.723],
  [0.4, 1000 / 1.5, 36.348747, 43.765836],
  [0.36, 1000 / 1.5, 32.44614, 39.714277],
];

/** Published whole percent and the limits at its rounding bounds, for an assumed n of 1,000. */
const envelopes: readonly Vector[] = [
  [0.56, 1000, 52.404611, 59.542019],
  [0.4, 1000, 36.515845, 43.573269],
  [0.36, 1000, 32.594846, 39.530275],
];

describe("Wilson (1927) score interval, 95%", () => {
  it.each(tableOfShares)("of share %d at effective n %d is R's %d to %d percent (R 4.2.2, prop.test)", expectLimits);

  it.each(workedExample)(
    "of share %d at an assumed effective n of %d is %d to %d percent (R 4.2.2; peacekeeper example, n assumed)",
    expectLimits,
  );

  it.each(envelopes)(
    "of a published share %d at an assumed n of %d runs from %d to %d percent with its rounding (R 4.2.2; Manski 2003)",
    (share, effectiveN, lower, upper) => {
      expectWithin(wilsonInterval(share - 0.005, effectiveN).lower * 100, lower);
      expectWithin(wilsonInterval(share + 0.005, effectiveN).upper * 100, upper);
    },
  );

  it("uses the full 97.5% quantile of R's qnorm, not 1.96", () => {
    expect(NORMAL_QUANTILE_975).toBe(1.959963984540054);
  });

  it("starts at exactly 0 for nobody and ends at exactly 1 for everybody", () => {
    expect(wilsonInterval(0, 100).lower).toBe(0);
    expect(wilsonInterval(1, 100).upper).toBe(1);
    expectWithin(wilsonInterval(1, 100).lower, 1 - wilsonInterval(0, 100).upper, 1e-12);
  });

  it("stays between 0 and 1 for a single respondent", () => {
    for (const share of [0, 0.5, 1]) {
      const { lower, upper } = wilsonInterval(share, 1);
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(upper).toBeLessThanOrEqual(1);
    }
  });

  it.each([0, -1, Number.NaN])("is refused at n = %d, where there is no interval", (effectiveN) => {
    expect(() => wilsonInterval(0.5, effectiveN)).toThrow(/without n there is no interval/);
  });

  it.each([56, -0.01, Number.NaN])("is refused for %d, which is no share", (share) => {
    expect(() => wilsonInterval(share, 1000)).toThrow(/divide percent by 100/);
  });
});

function expectLimits(share: number, effectiveN: number, lower: number, upper: number): void {
  const interval = wilsonInterval(share, effectiveN);
  expectWithin(interval.lower * 100, lower);
  expectWithin(interval.upper * 100, upper);
}
