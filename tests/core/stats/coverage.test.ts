import { describe, expect, it } from "vitest";
import { binomialLowerTail } from "@/lib/core/stats/distributions";
import { holmAdjustment } from "@/lib/core/stats/holm-adjustment";
import { leastFavourableTest, type PublishedShare } from "@/lib/core/stats/rounding";
import { twoProportionTest } from "@/lib/core/stats/two-proportion-test";
import { wilsonInterval } from "@/lib/core/stats/wilson-interval";
import { seededRandom } from "../../support/seeded-random";
import { expectWithin } from "./expect-within";

/** n, share, coverage: statsmodels 0.13.5 and SciPy 1.10.1, by tests/report/wilson-coverage.py. */
const REFERENCE: readonly (readonly [n: number, share: number, coverage: number])[] = [
  [50, 0.01, 0.9105646869],
  [50, 0.02, 0.9215722516],
  [50, 0.05, 0.962223827],
  [50, 0.1, 0.9703082891],
  [50, 0.3, 0.9566596116],
  [50, 0.5, 0.9350913529],
  [100, 0.01, 0.9206267977],
  [100, 0.02, 0.9491695546],
  [100, 0.05, 0.9658911766],
  [100, 0.1, 0.9363983902],
  [100, 0.3, 0.9371897486],
  [100, 0.5, 0.9431120664],
  [500, 0.01, 0.9623274103],
  [500, 0.02, 0.964446491],
  [500, 0.05, 0.9498813094],
  [500, 0.1, 0.9563143009],
  [500, 0.3, 0.9547133734],
  [500, 0.5, 0.9456309821],
  [1000, 0.01, 0.9635363098],
  [1000, 0.02, 0.9466773476],
  [1000, 0.05, 0.9504167703],
  [1000, 0.1, 0.9490978422],
  [1000, 0.3, 0.9508568663],
  [1000, 0.5, 0.9463221504],
];

/** The chance that the interval of a sample holds the share it was drawn from. */
function exactCoverage(n: number, share: number): number {
  let covered = 0;
  for (let x = 0; x <= n; x++) {
    const { lower, upper } = wilsonInterval(x / n, n);
    if (lower > share || share > upper) continue;
    covered += binomialLowerTail(x, n, share) - (x === 0 ? 0 : binomialLowerTail(x - 1, n, share));
  }
  return covered;
}

describe("exact coverage of the 95% Wilson interval", () => {
  it.each(REFERENCE)("n %i, share %d: %d, as an independent program has it", (n, share, coverage) => {
    expectWithin(exactCoverage(n, share), coverage);
  });

  it("is 94 to 96% on average for n of 500 and more", () => {
    const large = REFERENCE.filter(([n]) => n >= 500).map(([n, share]) => exactCoverage(n, share));
    const mean = large.reduce((sum, value) => sum + value, 0) / large.length;
    expect(mean).toBeGreaterThan(0.94);
    expect(mean).toBeLessThan(0.96);
  });
});

describe("by simulation, when all countries are alike", () => {
  const ROUNDS = 2_000;

  /** Whole percents of six samples of the same population. */
  function published(random: () => number, share: number, n: number): PublishedShare[] {
    return Array.from({ length: 6 }, () => {
      let count = 0;
      for (let one = 0; one < n; one++) if (random() < share) count += 1;
      return { share: count / n, effectiveN: n, roundingHalfUnit: 0.005 };
    });
  }

  function falseFindings(
    share: number,
    test: (pairs: readonly (readonly [PublishedShare, PublishedShare])[]) => number[],
  ) {
    const random = seededRandom(20_261_125);
    let found = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const samples = published(random, share, 500);
      const pairs = samples.flatMap((first, index) =>
        samples.slice(index + 1).map((second) => [first, second] as const),
      );
      if (holmAdjustment(test(pairs)).some((p) => p < 0.05)) found += 1;
    }
    return found / ROUNDS;
  }

  it.each([0.5, 0.2])("share %d: Holm over 15 pairs finds a difference in at most 5% of rounds", (share) => {
    const rate = falseFindings(share, (pairs) => pairs.map(([a, b]) => twoProportionTest(a, b).p));
    // Three standard errors of the simulation itself.
    expect(rate).toBeLessThanOrEqual(0.05 + 3 * Math.sqrt((0.05 * 0.95) / ROUNDS));
    expect(rate).toBeGreaterThan(0.01);
  });

  it.each([0.5, 0.2])("share %d: so does the least favourable test of the rounded shares", (share) => {
    const rounded = (one: PublishedShare) => ({ ...one, share: Math.round(one.share * 100) / 100 });
    const rate = falseFindings(share, (pairs) => pairs.map(([a, b]) => leastFavourableTest(rounded(a), rounded(b)).p));
    expect(rate).toBeLessThanOrEqual(0.05);
  });
});
