/** How much weighting costs: the design effect and the size of an equally precise unweighted sample. */
export interface KishDesignEffect {
  readonly designEffect: number;
  readonly effectiveN: number;
}

/**
 * Kish's approximation: deff = n·Σw² / (Σw)², effective n = (Σw)² / Σw². `null` when the weights add up to nothing.
 * It takes the weights to be unrelated to the answer and ignores clustering. Source: Kish 1965, 1992; methods, section 1.
 */
export function kishDesignEffect(weights: readonly number[]): KishDesignEffect | null {
  let sum = 0;
  let squares = 0;
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
  }
  if (sum <= 0) return null;
  return { designEffect: (weights.length * squares) / (sum * sum), effectiveN: (sum * sum) / squares };
}
