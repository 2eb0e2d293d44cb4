import { describe, expect, it } from "vitest";
import { normalTwoSidedP } from "@/lib/core/stats/distributions";
import { holmAdjustment } from "@/lib/core/stats/holm-adjustment";
import { mcNemarTest } from "@/lib/core/stats/mcnemar-test";
import { multinomialDifference } from "@/lib/core/stats/multinomial-difference";
import { newcombeInterval } from "@/lib/core/stats/newcombe-interval";
import { twoProportionTest } from "@/lib/core/stats/two-proportion-test";
import { waldDifferenceInterval } from "@/lib/core/stats/wald-difference-interval";
import { expectRelative, expectWithin } from "./expect-within";

const of = (successes: number, n: number) => ({ share: successes / n, effectiveN: n });

describe("two-sided p of z (R 4.2.2, pnorm)", () => {
  it.each([
    [1.842711518, 0.06537114144],
    [2.650172, 0.008045080207],
    [7.16114874, 8.000378e-13],
  ])("of %d is %d, in the far tail as well", (z, p) => {
    expectRelative(normalTwoSidedP(z), p);
    expectRelative(normalTwoSidedP(-z), p);
  });
});

describe("pooled z test, Newcombe (1998, method 10) and Wald interval of two samples (R 4.2.2, prop.test)", () => {
  it.each([
    [560, 1000, 400, 1000, 7.161149, 8.00038e-13, 11.642213, 20.271342, 11.677402, 20.322598],
    [400, 1000, 360, 1000, 1.842712, 0.0653711, -0.253938, 8.233614, -0.250908, 8.250908],
    [12, 400, 4, 500, 2.481834, 0.0130708, 0.421857, 4.424155, 0.354904, 4.045096],
    [56, 70, 48, 80, 2.650172, 0.00804508, 5.243147, 33.387265, 5.75049, 34.24951],
    [0, 100, 5, 100, -2.264554, 0.0235401, -11.175047, -0.332794, -9.271642, -0.728358],
  ])("of %d/%d and %d/%d: z %d, p %d, interval %d to %d points (Wald %d to %d)", (...vector) => {
    const [x1, n1, x2, n2, z, p, lower, upper, waldLower, waldUpper] = vector;
    const [first, second] = [of(x1, n1), of(x2, n2)];
    const test = twoProportionTest(first, second);
    expectWithin(test.z, z);
    expectRelative(test.p, p, 1e-5);
    const newcombe = newcombeInterval(first, second);
    expectWithin(newcombe.lower * 100, lower);
    expectWithin(newcombe.upper * 100, upper);
    const wald = waldDifferenceInterval(first, second);
    expectWithin(wald.lower * 100, waldLower);
    expectWithin(wald.upper * 100, waldUpper);
  });

  it("of 56% (n 1,000, deff 1.3) and 50% (n 1,200, deff 1.6): z 2.342780, p 0.0191407, 0.980651 to 10.977605 points", () => {
    const first = { share: 0.56, effectiveN: 1000 / 1.3 };
    const second = { share: 0.5, effectiveN: 1200 / 1.6 };
    expectWithin(twoProportionTest(first, second).z, 2.34278);
    expectWithin(twoProportionTest(first, second).p, 0.0191407);
    expectWithin(newcombeInterval(first, second).lower * 100, 0.980651);
    expectWithin(newcombeInterval(first, second).upper * 100, 10.977605);
  });

  it("of two samples in which nobody gave the answer is no difference, not a division by 0", () => {
    expect(twoProportionTest(of(0, 100), of(0, 200))).toEqual({ z: 0, p: 1 });
  });

  it("refuses percentages and a missing n", () => {
    expect(() => twoProportionTest({ share: 56, effectiveN: 1000 }, of(1, 2))).toThrow(/divide percent by 100/);
    expect(() => twoProportionTest(of(1, 2), { share: 0.5, effectiveN: 0 })).toThrow(/without n/);
  });
});

describe("change between waves, new − old (R 4.2.2, prop.test; Newcombe 1998)", () => {
  it.each([
    [0.52, 1000, 1, 0.56, 1000, 1, 1.794606, 0.072716, -0.367562, 8.346054],
    [0.4, 1500, 1.3, 0.36, 1480, 1.4, -1.93476, 0.05302, -8.025853, 0.051988],
    [0.48, 2000, 1.2, 0.47, 2100, 1.2, -0.585088, 0.558489, -4.344738, 2.347326],
  ])("from %d (n %d, deff %d) to %d (n %d, deff %d): z %d, p %d, %d to %d points", (...vector) => {
    const [oldShare, oldN, oldDeff, newShare, newN, newDeff, z, p, lower, upper] = vector;
    const before = { share: oldShare, effectiveN: oldN / oldDeff };
    const after = { share: newShare, effectiveN: newN / newDeff };
    expectWithin(twoProportionTest(after, before).z, z);
    expectWithin(twoProportionTest(after, before).p, p);
    expectWithin(newcombeInterval(after, before).lower * 100, lower);
    expectWithin(newcombeInterval(after, before).upper * 100, upper);
  });
});

describe("two answers of one poll (Scott & Seber 1983)", () => {
  it.each([
    [560, 300, 1000, 26, 2.81496, 5.51722, 9.236366],
    [400, 380, 1000, 2, 2.792132, 5.472478, 0.716299],
    [45, 35, 100, 10, 8.888194, 17.420541, 1.125088],
    [360, 500, 1000, -14, 2.898965, 5.681868, -4.829309],
  ])("%d and %d of %d: difference %d, standard error %d, margin %d points, z %d", (a, b, n, d, se, moe, z) => {
    const found = multinomialDifference(a / n, b / n, n);
    expectWithin(found.difference * 100, d);
    expectWithin(found.standardError * 100, se);
    expectWithin(found.marginOfError * 100, moe);
    expectWithin(found.z, z);
  });

  it("refuses shares that are no parts of one whole", () => {
    expect(() => multinomialDifference(0.7, 0.5, 100)).toThrow(RangeError);
  });
});

describe("Holm (1979) adjustment (R 4.2.2, p.adjust)", () => {
  it.each([
    [
      [0.01, 0.02, 0.03, 0.04, 0.005],
      [0.04, 0.06, 0.06, 0.06, 0.025],
    ],
    [
      [0.0402, 0.03, 1, 0.0001, 2e-12, 0.2],
      [0.1206, 0.12, 1, 0.0005, 1.2e-11, 0.4],
    ],
  ])("of %j is %j", (given, expected) => {
    for (const [index, p] of holmAdjustment(given).entries()) expectRelative(p, expected[index] ?? Number.NaN);
  });

  it("of no comparison is none", () => {
    expect(holmAdjustment([])).toEqual([]);
  });
});

describe("McNemar (1947)", () => {
  it("b = 60, c = 90: χ² 6, p 0.014305878, exact p 0.017597692; of 1,000 a change of 3 ± 2.393244 points", () => {
    const found = mcNemarTest(60, 90, 1000);
    expectWithin(found.chiSquared, 6);
    expectWithin(found.p, 0.014305878);
    expectWithin(found.exactP, 0.017597692);
    expectWithin(found.change * 100, 3);
    expectWithin(found.marginOfError * 100, 2.393244);
  });

  it("b = 8, c = 2: χ² 3.6, p 0.057779571, exact p 0.109375", () => {
    const found = mcNemarTest(8, 2, 100);
    expectWithin(found.chiSquared, 3.6);
    expectWithin(found.p, 0.057779571);
    expectWithin(found.exactP, 0.109375);
  });

  it("nobody changed: no evidence of anything", () => {
    expect(mcNemarTest(0, 0, 50)).toMatchObject({ p: 1, exactP: 1, change: 0 });
  });
});
