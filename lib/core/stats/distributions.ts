import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import chiSquaredCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import fCdf from "@stdlib/stats-base-dists-f-cdf";
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import standardNormalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/**
 * Two-sided p-value of a z score: `p = 2Φ(−|z|)`, accurate in the far tail. Dimensionless, from 0 to 1.
 * Source: R 4.2.2, `2 * pnorm(-abs(z))`.
 */
export function normalTwoSidedP(z: number): number {
  return 2 * normalCdf(-Math.abs(z), 0, 1);
}

/** The z that a standard normal variable stays below with this probability. Source: R 4.2.2, `qnorm`. */
export function normalQuantile(probability: number): number {
  return standardNormalQuantile(probability, 0, 1);
}

/** Probability that a χ² variable of `df` degrees of freedom exceeds `x`. Source: R 4.2.2, `pchisq(lower.tail = FALSE)`. */
export function chiSquaredUpperTail(x: number, df: number): number {
  return 1 - chiSquaredCdf(x, df);
}

/** Probability that an F variable exceeds `x`; the degrees of freedom need not be whole. Source: R 4.2.2, `pf`. */
export function fUpperTail(x: number, df1: number, df2: number): number {
  return 1 - fCdf(x, df1, df2);
}

/** Probability of at most `successes` in `trials`. Source: R 4.2.2, `pbinom`. */
export function binomialLowerTail(successes: number, trials: number, probability: number): number {
  return binomialCdf(successes, trials, probability);
}
