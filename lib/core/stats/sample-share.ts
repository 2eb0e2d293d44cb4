/** A share of a sample: what every method for two of them takes. */
export interface SampleShare {
  /** From 0 to 1. */
  readonly share: number;
  /** Respondents after the design effect, larger than 0: `n / deff`. */
  readonly effectiveN: number;
}

/** The sampling variance of a share, `p(1−p)/n_eff`, in squared share units. Source: Cochran (1977). */
export function shareVariance({ share, effectiveN }: SampleShare): number {
  return (share * (1 - share)) / effectiveN;
}

/** @throws RangeError when a percentage was passed for a share, or no n */
export function checkSampleShare({ share, effectiveN }: SampleShare): void {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`share ${share} is not between 0 and 1: divide percent by 100`);
  if (!(effectiveN > 0))
    throw new RangeError(`effectiveN ${effectiveN} is not above 0: without n nothing can be said of chance`);
}
