import { NORMAL_QUANTILE_975 } from "./normal-quantile";

/** Smallest effective n; `null` = no number of respondents is enough, because the shares may be the same. */
export interface RespondentsNeeded {
  readonly asPublished: number | null;
  /** With the rounding of the published shares at its least favourable. */
  readonly leastFavourable: number | null;
}

/** Below this a difference of shares is binary noise: 0.40 − 0.39 − 0.01 is not quite 0. */
const NO_DIFFERENCE = 1e-12;

/**
 * Respondents needed per population for a gap of two published shares to pass the two-sided test.
 * An "if, then" statement about any samples of that size, none about the samples behind the shares.
 *
 * Formula: pooled two-proportion z test with equal n, `z = |d| / √(2p̄(1−p̄)/n)`, `p̄ = (p₁ + p₂)/2`, solved for
 * `n = 2p̄(1−p̄)z²/d²` and rounded up; least favourable: both shares moved half a rounding unit towards each other.
 * Units: shares and half unit from 0 to 1; the answer is effective n in each of the two populations.
 * Source: the test of R 4.2.2 `prop.test(correct = FALSE)`, solved for n; bounds as in Manski (2003).
 */
export function respondentsNeeded(
  first: number,
  second: number,
  roundingHalfUnit: number,
  z = NORMAL_QUANTILE_975,
): RespondentsNeeded {
  const larger = Math.max(first, second);
  const smaller = Math.min(first, second);
  return {
    asPublished: neededForGap(larger, smaller, z),
    leastFavourable: neededForGap(larger - roundingHalfUnit, smaller + roundingHalfUnit, z),
  };
}

function neededForGap(larger: number, smaller: number, z: number): number | null {
  const difference = larger - smaller;
  if (difference <= NO_DIFFERENCE) return null;
  const pooled = (larger + smaller) / 2;
  return roundUp((2 * pooled * (1 - pooled) * z * z) / (difference * difference));
}

/**
 * Respondents needed for the Wilson interval of one published share to lie on one side of a half.
 *
 * Formula: the Wilson limit nearer to 50% reaches it at `n = z²·½(1−½) / (p − ½)²`, rounded up; least favourable: the
 * share moved half a rounding unit towards 50%.
 * Units: share and half unit from 0 to 1; the answer is effective n.
 * Source: Wilson (1927), solved for n.
 */
export function respondentsNeededAgainstHalf(
  share: number,
  roundingHalfUnit: number,
  z = NORMAL_QUANTILE_975,
): RespondentsNeeded {
  const distance = Math.abs(share - 0.5);
  return {
    asPublished: neededForDistance(distance, z),
    leastFavourable: neededForDistance(distance - roundingHalfUnit, z),
  };
}

function neededForDistance(distance: number, z: number): number | null {
  return distance <= NO_DIFFERENCE ? null : roundUp((z * z) / (4 * distance * distance));
}

/** The next whole respondent, at least one. */
function roundUp(respondents: number): number {
  return Math.max(1, Math.ceil(respondents));
}
