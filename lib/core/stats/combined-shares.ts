import { marginOfError } from "./margin-of-error";
import { NORMAL_QUANTILE_975 } from "./normal-quantile";
import { checkSampleShare, type SampleShare } from "./sample-share";

/**
 * The sum of answers of an ordered scale, such as "strongly" and "tend to" support (top-2-box), as one share: every
 * method for one share holds for it. Each whole percent adds half a point of rounding.
 * Units: shares from 0 to 1. @throws RangeError when the parts exceed the whole
 */
export function combinedShare(parts: readonly number[], effectiveN: number): SampleShare {
  const sum = parts.reduce((total, part) => total + part, 0);
  const combined = { share: Math.min(1, sum), effectiveN };
  if (sum > 1 + 1e-9) throw new RangeError(`the parts add up to ${sum}, more than the whole`);
  checkSampleShare(combined);
  return combined;
}

/** A share among those who gave an opinion. */
export interface ShareWithoutDontKnow extends SampleShare {
  readonly marginOfError: number;
}

/** With more "don't know" than this, or fewer respondents left, the share of the rest says too little of all. */
export const MOST_DONT_KNOW = 0.4;
export const LEAST_LEFT = 100;

/**
 * A share of those who gave an opinion: `p′ = s/(1−dk)` with `n′ = n(1−dk)`; always labelled "excluding don't knows",
 * never compared with shares of all. Units: shares from 0 to 1. Source: Cochran (1977), ratio estimator of a domain.
 */
export function excludeDontKnow(
  share: number,
  dontKnow: number,
  effectiveN: number,
  z = NORMAL_QUANTILE_975,
): ShareWithoutDontKnow {
  if (!(dontKnow >= 0 && dontKnow < 1)) throw new RangeError(`don't know ${dontKnow} leaves nobody`);
  const rest = { share: share / (1 - dontKnow), effectiveN: effectiveN * (1 - dontKnow) };
  return { ...rest, marginOfError: marginOfError(rest, undefined, z) };
}

/** What rounding allows for a share without don't knows, two answers published as whole percents and their sum as fixed. */
export function excludedBounds(
  share: number,
  other: number,
  roundingHalfUnit: number,
): { readonly lower: number; readonly upper: number } {
  const both = share + other;
  return { lower: (share - roundingHalfUnit) / both, upper: (share + roundingHalfUnit) / both };
}
