import { NORMAL_QUANTILE_975 } from "./normal-quantile";

/** Difference of two answers of the same respondents, in share units. */
export interface MultinomialDifference {
  readonly difference: number;
  readonly standardError: number;
  readonly marginOfError: number;
  /** `difference / standardError`; 0 when nobody gave either answer. */
  readonly z: number;
}

/**
 * Difference of two answers to one question in one poll: they share respondents, so that their covariance counts.
 *
 * Formula: `SE = √((p₁+p₂−(p₁−p₂)²)/n_eff)` (Cov = −p₁p₂/n); never √(MOE₁²+MOE₂²).
 * Units: shares from 0 to 1; `effectiveN` after the design effect. Also the net of support and oppose.
 * Source: Scott & Seber (1983), The American Statistician 37.
 */
export function multinomialDifference(
  first: number,
  second: number,
  effectiveN: number,
  z = NORMAL_QUANTILE_975,
): MultinomialDifference {
  if (!(first >= 0 && second >= 0 && first + second <= 1 + 1e-9))
    throw new RangeError(`shares ${first} and ${second} are no two parts of a whole`);
  if (!(effectiveN > 0)) throw new RangeError(`effectiveN ${effectiveN} is not above 0`);
  const difference = first - second;
  const standardError = Math.sqrt((first + second - difference * difference) / effectiveN);
  return {
    difference,
    standardError,
    marginOfError: z * standardError,
    z: standardError > 0 ? difference / standardError : 0,
  };
}
