import { describe, expect, it } from "vitest";
import { holmAdjustment } from "@/lib/core/stats/holm-adjustment";
import {
  differenceEnvelope,
  leastFavourableTest,
  type PublishedShare,
  sheppardTest,
  wilsonEnvelope,
} from "@/lib/core/stats/rounding";
import { twoProportionTest } from "@/lib/core/stats/two-proportion-test";
import { expectRelative, expectWithin } from "./expect-within";

const whole = (percent: number, effectiveN = 1000): PublishedShare => ({
  share: percent / 100,
  effectiveN,
  roundingHalfUnit: 0.005,
});

describe("published whole percents, n = 1,000 each (R 4.2.2; Manski 2003; Sheppard 1898)", () => {
  it.each([
    [56, 40, 7.161149, 7.044517, 6.713577, 1.8991e-11, 10.638072, 21.261345],
    [56, 36, 8.973032, 8.826202, 8.52438, 1.5363e-17, 14.668257, 25.2064],
    [40, 36, 1.842712, 1.810962, 1.382034, 0.166961, -1.252969, 9.229054],
  ])("%i and %i: z %d, Sheppard %d, least favourable %d (p %d), envelope %d to %d", (...vector) => {
    const [a, b, z, sheppard, least, p, lower, upper] = vector;
    const [first, second] = [whole(a), whole(b)];
    expectWithin(twoProportionTest(first, second).z, z);
    expectWithin(sheppardTest(first, second).z, sheppard);
    expectWithin(leastFavourableTest(first, second).z, least);
    expectRelative(leastFavourableTest(first, second).p, p, 1e-4);
    const envelope = differenceEnvelope(first, second);
    expectWithin(envelope.lower * 100, lower);
    expectWithin(envelope.upper * 100, upper);
  });

  it("40 and 40 may be the same: p is 1, the envelope ±5.283710", () => {
    expect(leastFavourableTest(whole(40), whole(40)).p).toBe(1);
    expectWithin(differenceEnvelope(whole(40), whole(40)).lower * 100, -5.28371);
    expectWithin(differenceEnvelope(whole(40), whole(40)).upper * 100, 5.28371);
  });

  it("a gap of one rounding unit is no gap, whatever n", () => {
    expect(leastFavourableTest(whole(41, 1e6), whole(40, 1e6))).toEqual({ z: 0, p: 1 });
  });

  it.each([
    [56, 52.404611, 59.542019],
    [40, 36.515845, 43.573269],
    [36, 32.594846, 39.530275],
  ])("the Wilson envelope of %i is %d to %d percent", (percent, lower, upper) => {
    const found = wilsonEnvelope(whole(percent));
    expectWithin(found.lower * 100, lower);
    expectWithin(found.upper * 100, upper);
  });
});

describe("the six pairs of 56, 40, 40, 36 at an assumed n of 1,000 (methods, section 9)", () => {
  const shares = [56, 40, 40, 36];
  const pairs = shares.flatMap((a, index) => shares.slice(index + 1).map((b) => [a, b] as const));
  it.each([
    [1000, 1, [4.000189e-12, 4.000189e-12, 1.730778e-18, 1, 0.1961134, 0.1961134]],
    [1000, 1.5, [2.501784e-8, 2.501784e-8, 1.417979e-12, 1, 0.3973058, 0.3973058]],
  ] as const)("n %i, deff %d: Holm p", (n, deff, expected) => {
    const raw = pairs.map(([a, b]) => twoProportionTest(whole(a, n / deff), whole(b, n / deff)).p);
    for (const [index, p] of holmAdjustment(raw).entries()) expectRelative(p, expected[index] ?? Number.NaN, 1e-5);
  });

  it.each([
    [1000, 1, [9.49552e-11, 9.49552e-11, 9.21782e-17, 1, 0.5008841, 0.5008841]],
    [1000, 1.5, [2.107332e-7, 2.107332e-7, 2.039794e-11, 1, 0.7774205, 0.7774205]],
  ] as const)("n %i, deff %d: Holm p at the least favourable rounding", (n, deff, expected) => {
    const raw = pairs.map(([a, b]) => leastFavourableTest(whole(a, n / deff), whole(b, n / deff)).p);
    for (const [index, p] of holmAdjustment(raw).entries()) expectRelative(p, expected[index] ?? Number.NaN, 1e-5);
  });
});
