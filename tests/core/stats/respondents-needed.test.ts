import { describe, expect, it } from "vitest";
import { respondentsNeeded, respondentsNeededAgainstHalf } from "@/lib/core/stats/respondents-needed";
import { wilsonInterval } from "@/lib/core/stats/wilson-interval";

const WHOLE_PERCENT = 0.005;
/** Two-sided 5% shared over the six pairs of four countries. */
const Z_BONFERRONI_6 = 2.638257;

/** The peacekeeper poll: pair, shares, as published / least favourable, the same with the Bonferroni bound. */
const pairs: readonly (readonly [string, number, number, number, number, number, number])[] = [
  ["United Kingdom – France, Italy", 0.56, 0.4, 75, 86, 136, 155],
  ["United Kingdom – Poland", 0.56, 0.36, 48, 53, 87, 96],
  ["France, Italy – Poland", 0.4, 0.36, 1132, 2012, 2050, 3645],
];

describe("respondents needed for a gap to pass the pooled two-proportion z test (R 4.2.2, prop.test without correction)", () => {
  it.each(pairs)(
    "%s, %d against %d: %d as published, %d with rounding",
    (_, first, second, asPublished, leastFavourable) => {
      expect(respondentsNeeded(first, second, WHOLE_PERCENT)).toEqual({ asPublished, leastFavourable });
      expect(respondentsNeeded(second, first, WHOLE_PERCENT)).toEqual({ asPublished, leastFavourable });
    },
  );

  it.each(pairs)(
    "%s, %d against %d, as one of six pairs (%d / %d alone): %d and %d (Bonferroni)",
    (_, first, second, __, ___, point, least) => {
      expect(respondentsNeeded(first, second, WHOLE_PERCENT, Z_BONFERRONI_6)).toEqual({
        asPublished: point,
        leastFavourable: least,
      });
    },
  );

  it.each(pairs)(
    "%s, %d against %d: z reaches the quantile at the answer and not one respondent earlier",
    (_, first, second, needed) => {
      expect(pooledZ(first, second, needed)).toBeGreaterThanOrEqual(1.959963984540054);
      expect(pooledZ(first, second, needed - 1)).toBeLessThan(1.959963984540054);
    },
  );

  it("no number is enough for equal shares", () => {
    expect(respondentsNeeded(0.4, 0.4, WHOLE_PERCENT)).toEqual({ asPublished: null, leastFavourable: null });
  });

  it("no number is enough once rounding may explain the whole gap: 40% against 39%", () => {
    const needed = respondentsNeeded(0.4, 0.39, WHOLE_PERCENT);
    expect(needed.asPublished).toBe(18361);
    expect(needed.leastFavourable).toBeNull();
  });

  it("without rounding both answers are the same", () => {
    const needed = respondentsNeeded(0.56, 0.4, 0);
    expect(needed.leastFavourable).toBe(needed.asPublished);
  });
});

describe("respondents needed for a share to differ from half (Wilson 1927, limit solved for n)", () => {
  it("56%, United Kingdom: 267 as published, 318 with rounding", () => {
    expect(respondentsNeededAgainstHalf(0.56, WHOLE_PERCENT)).toEqual({ asPublished: 267, leastFavourable: 318 });
  });

  it("44% needs as many as 56%", () => {
    expect(respondentsNeededAgainstHalf(0.44, WHOLE_PERCENT)).toEqual({ asPublished: 267, leastFavourable: 318 });
  });

  it("the Wilson lower limit passes 50% at the answer and not one respondent earlier", () => {
    expect(wilsonInterval(0.56, 267).lower).toBeGreaterThan(0.5);
    expect(wilsonInterval(0.56, 266).lower).toBeLessThan(0.5);
    expect(wilsonInterval(0.555, 318).lower).toBeGreaterThan(0.5);
    expect(wilsonInterval(0.555, 317).lower).toBeLessThan(0.5);
  });

  it("no number is enough for 50%, nor for 50.4% published as a whole percent", () => {
    expect(respondentsNeededAgainstHalf(0.5, WHOLE_PERCENT)).toEqual({ asPublished: null, leastFavourable: null });
    expect(respondentsNeededAgainstHalf(0.504, WHOLE_PERCENT).leastFavourable).toBeNull();
  });
});

function pooledZ(first: number, second: number, n: number): number {
  const pooled = (first + second) / 2;
  return Math.abs(first - second) / Math.sqrt((2 * pooled * (1 - pooled)) / n);
}
