/** A poll at its place in time. Shares in any one unit; the average and its error come out in the same. */
export interface DatedShare {
  /** Days. */
  readonly day: number;
  readonly value: number;
  /** Sampling variance of `value`. */
  readonly variance: number;
  readonly effectiveN: number;
}

export interface DecayAverage {
  readonly value: number;
  readonly standardError: number;
}

export const DEFAULT_HALF_LIFE_DAYS = 14;

/**
 * Average of the polls up to a day in which a poll counts half as much every `halfLife` days: for a series too short for
 * a model. House effects stay in it.
 *
 * Formula: `wᵢ = n_eff,i·2^(−age/h)`, `p̂ = Σwp/Σw`, `SE = √(Σw²v)/Σw`. `null` when no poll is that old.
 * Source: exponentially weighted moving average, Roberts (1959), Technometrics 1, with the size of each poll.
 */
export function exponentialDecayAverage(
  polls: readonly DatedShare[],
  day: number,
  halfLife = DEFAULT_HALF_LIFE_DAYS,
): DecayAverage | null {
  let weights = 0;
  let sum = 0;
  let variance = 0;
  for (const poll of polls) {
    if (poll.day > day) continue;
    const weight = poll.effectiveN * 2 ** (-(day - poll.day) / halfLife);
    weights += weight;
    sum += weight * poll.value;
    variance += weight * weight * poll.variance;
  }
  return weights > 0 ? { value: sum / weights, standardError: Math.sqrt(variance) / weights } : null;
}
