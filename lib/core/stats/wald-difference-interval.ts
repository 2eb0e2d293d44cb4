import { NORMAL_QUANTILE_975 } from "./normal-quantile";
import { checkSampleShare, type SampleShare, shareVariance } from "./sample-share";
import type { ShareInterval } from "./wilson-interval";

/**
 * Unpooled normal interval of `p₁ − p₂`: a cross-check of Newcombe's, too narrow for small or extreme shares.
 * Formula: `d ± z·√(p₁(1−p₁)/n₁ + p₂(1−p₂)/n₂)`. Units: share units, signed. Source: R 4.2.2, `prop.test(correct = FALSE)`.
 */
export function waldDifferenceInterval(
  first: SampleShare,
  second: SampleShare,
  z = NORMAL_QUANTILE_975,
): ShareInterval {
  checkSampleShare(first);
  checkSampleShare(second);
  const difference = first.share - second.share;
  const halfWidth = z * Math.sqrt(shareVariance(first) + shareVariance(second));
  return { lower: difference - halfWidth, upper: difference + halfWidth };
}
