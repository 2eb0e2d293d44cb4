import { describe, expect, it } from "vitest";
import { agrestiCoullInterval } from "@/lib/core/stats/agresti-coull-interval";
import { baseRule } from "@/lib/core/stats/base-rule";
import { combinedShare, excludeDontKnow, excludedBounds } from "@/lib/core/stats/combined-shares";
import { marginOfError, maximumMarginOfError } from "@/lib/core/stats/margin-of-error";
import { multinomialDifference } from "@/lib/core/stats/multinomial-difference";
import { wilsonInterval } from "@/lib/core/stats/wilson-interval";
import { expectWithin } from "./expect-within";

describe("margin of error (Kish 1965; Cochran 1977)", () => {
  it.each([
    [0.5, 1000, 1, undefined, 3.098975, 3.098975],
    [0.4, 1000, 1.5, undefined, 3.71877, 3.795454],
    [0.56, 2017, 1.3, undefined, 2.469944, 2.487922],
    [0.03, 500, 1, undefined, 1.495235, 4.382613],
    [0.5, 400, 1, 5000, 4.700299, 4.700299],
  ])("of %d at n %d, deff %d, population %s is %d points, at most %d", (share, n, deff, size, margin, maximum) => {
    const population = size === undefined ? undefined : { size, sampled: n };
    expectWithin(marginOfError({ share, effectiveN: n / deff }, population) * 100, margin);
    expectWithin(maximumMarginOfError(n / deff, population) * 100, maximum);
  });

  it("leaves out the correction where at most 5% of a population were asked", () => {
    const sample = { share: 0.5, effectiveN: 400 };
    expect(marginOfError(sample, { size: 8000, sampled: 400 })).toBe(marginOfError(sample));
  });
});

describe("Agresti–Coull (1998) interval, 95%", () => {
  it.each([
    [0, 100, 0, 4.441205],
    [1 / 100, 100, 0, 5.992686],
    [15 / 500, 500, 1.785282, 4.931406],
    [560 / 1000, 1000, 52.906179, 59.0479],
    [996 / 1000, 1000, 98.936512, 99.883874],
    [0.03, 1000 / 1.5, 1.923244, 4.615298],
  ])("of %d at effective n %d is %d to %d percent", (share, effectiveN, lower, upper) => {
    const found = agrestiCoullInterval({ share, effectiveN });
    expectWithin(found.lower * 100, lower);
    expectWithin(found.upper * 100, upper);
  });
});

describe("net of support and oppose (Scott & Seber 1983)", () => {
  it.each([
    [0.56, 0.3, 1000, 1, 26, 5.51722],
    [0.56, 0.3, 1000, 1.5, 26, 6.757187],
    [0.4, 0.45, 1000, 1.3, -5, 6.505634],
  ])("%d less %d at n %d, deff %d is %d ± %d points", (support, oppose, n, deff, net, margin) => {
    const found = multinomialDifference(support, oppose, n / deff);
    expectWithin(found.difference * 100, net);
    expectWithin(found.marginOfError * 100, margin);
  });

  it("two nets of independent samples differ by 31 ± 7.937007 points", () => {
    const first = multinomialDifference(0.56, 0.3, 1000);
    const second = multinomialDifference(0.4, 0.45, 1000);
    expectWithin((first.difference - second.difference) * 100, 31);
    expectWithin(Math.hypot(first.marginOfError, second.marginOfError) * 100, 7.937007);
  });
});

describe("top-2-box", () => {
  it.each([
    [0.21, 0.35, 1000, 1.3, 3.507843],
    [0.08, 0.19, 1500, 1, 2.246704],
    [0.33, 0.33, 800, 1.6, 4.152164],
  ])("%d and %d at n %d, deff %d has a margin of %d points", (first, second, n, deff, margin) => {
    expectWithin(marginOfError(combinedShare([first, second], n / deff)) * 100, margin);
  });

  it("refuses parts that exceed the whole", () => {
    expect(() => combinedShare([0.7, 0.6], 100)).toThrow(RangeError);
  });
});

describe("without don't knows (Cochran 1977, ratio estimator)", () => {
  it.each([
    [560, 140, 1000, 65.116279, 860, 3.185335, 61.870103, 68.228013],
    [400, 150, 1000, 47.058824, 850, 3.35549, 43.724097, 50.420015],
    [36, 30, 100, 51.428571, 70, 11.708243, 39.954384, 62.754122],
  ])("%d of %3$d with %d don't knows: %4$d%% of %5$d", (count, dontKnow, n, share, left, margin, lower, upper) => {
    const found = excludeDontKnow(count / n, dontKnow / n, n);
    expectWithin(found.share * 100, share);
    expectWithin(found.effectiveN, left);
    expectWithin(found.marginOfError * 100, margin);
    const wilson = wilsonInterval(found.share, found.effectiveN);
    expectWithin(wilson.lower * 100, lower);
    expectWithin(wilson.upper * 100, upper);
  });

  it("56 and 30 as whole percents leave 64.534884 to 65.697674", () => {
    const { lower, upper } = excludedBounds(0.56, 0.3, 0.005);
    expectWithin(lower * 100, 64.534884);
    expectWithin(upper * 100, 65.697674);
  });
});

describe("what a base allows", () => {
  it.each([
    [49, 49, "suppressed"],
    [50, 50, "small"],
    [99, 99, "small"],
    [100, 100, "normal"],
    [400, 49, "small"],
  ] as const)("%i respondents, %i effective: %s", (n, effectiveN, rule) => {
    expect(baseRule(n, effectiveN)).toBe(rule);
  });
});
