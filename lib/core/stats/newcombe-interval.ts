import { NORMAL_QUANTILE_975 } from "./normal-quantile";
import type { SampleShare } from "./sample-share";
import { type ShareInterval, wilsonInterval } from "./wilson-interval";

/**
 * Hybrid score interval of the difference `p₁ − p₂` of two independent samples: the default for differences. It is not
 * adjusted for other comparisons, and must say so beside an adjusted test.
 *
 * Formula: with the Wilson limits lᵢ, uᵢ: `d − √((p₁−l₁)²+(u₂−p₂)²)` to `d + √((u₁−p₁)²+(p₂−l₂)²)`.
 * Units: share units, signed (0.04 = 4 points). Source: Newcombe (1998), Statistics in Medicine 17, method 10.
 */
export function newcombeInterval(first: SampleShare, second: SampleShare, z = NORMAL_QUANTILE_975): ShareInterval {
  const one = wilsonInterval(first.share, first.effectiveN, z);
  const two = wilsonInterval(second.share, second.effectiveN, z);
  const difference = first.share - second.share;
  return {
    lower: difference - Math.hypot(first.share - one.lower, two.upper - second.share),
    upper: difference + Math.hypot(one.upper - first.share, second.share - two.lower),
  };
}
