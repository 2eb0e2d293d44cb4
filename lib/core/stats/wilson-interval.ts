import { NORMAL_QUANTILE_975 } from "./normal-quantile";

/** Limits of an interval, in shares from 0 to 1. */
export interface ShareInterval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Wilson score interval of one share.
 *
 * Formula: centre `(p + z²/2n) / (1 + z²/n)`, half-width `z·√(p(1−p)/n + z²/4n²) / (1 + z²/n)`.
 * Units: `share` and limits from 0 to 1; `effectiveN` respondents after the design effect, larger than 0.
 * Source: Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference, JASA 22.
 */
export function wilsonInterval(share: number, effectiveN: number, z = NORMAL_QUANTILE_975): ShareInterval {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`share ${share} is not between 0 and 1: divide percent by 100`);
  if (!(effectiveN > 0))
    throw new RangeError(`effectiveN ${effectiveN} is not above 0: without n there is no interval`);
  const perRespondent = (z * z) / effectiveN;
  const scale = 1 + perRespondent;
  const centre = (share + perRespondent / 2) / scale;
  const halfWidth = (z * Math.sqrt((share * (1 - share) + perRespondent / 4) / effectiveN)) / scale;
  // At 0 and 1 one limit is the share itself; the subtraction would leave binary noise there.
  return { lower: share === 0 ? 0 : centre - halfWidth, upper: share === 1 ? 1 : centre + halfWidth };
}
