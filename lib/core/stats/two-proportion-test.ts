import { normalTwoSidedP } from "./distributions";
import { checkSampleShare, type SampleShare } from "./sample-share";

/** A test of "no difference". `p` is two-sided and not adjusted for other comparisons. */
export interface TestResult {
  readonly z: number;
  readonly p: number;
}

/**
 * Pooled z test of two shares of independent samples (a score test; z² is Pearson's χ² without continuity correction).
 *
 * Formula: `z = d / √(p̄(1−p̄)(1/n₁+1/n₂))` with `p̄` pooled by effective n; 0 when both shares are 0 or both 1.
 * Units: shares from 0 to 1, `d = p₁ − p₂`. Source: R 4.2.2, `prop.test(correct = FALSE)`.
 */
export function twoProportionTest(first: SampleShare, second: SampleShare): TestResult {
  checkSampleShare(first);
  checkSampleShare(second);
  const n = first.effectiveN + second.effectiveN;
  const pooled = (first.share * first.effectiveN + second.share * second.effectiveN) / n;
  const variance = pooled * (1 - pooled) * (1 / first.effectiveN + 1 / second.effectiveN);
  const difference = first.share - second.share;
  const z = variance > 0 ? difference / Math.sqrt(variance) : 0;
  return { z, p: normalTwoSidedP(z) };
}
