/** How much weighting costs: the design effect and the size of an equally precise unweighted sample. */
export interface KishDesignEffect {
  readonly designEffect: number;
  readonly effectiveN: number;
}

/** What Kish's formula needs of the weights of a sample. */
export interface WeightSums {
  /** How many weights there are, those of 0 among them. */
  readonly count: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

/**
 * Kish's approximation: deff = n·Σw² / (Σw)², effective n = (Σw)² / Σw². `null` when the weights add up to nothing.
 * It takes the weights to be unrelated to the answer and ignores clustering. Source: Kish 1965, 1992; methods, section 1.
 */
export function kishDesignEffect(weights: readonly number[]): KishDesignEffect | null {
  let sum = 0;
  let sumOfSquares = 0;
  for (const weight of weights) {
    sum += weight;
    sumOfSquares += weight * weight;
  }
  return kishDesignEffectOfSums({ count: weights.length, sum, sumOfSquares });
}

/** The same of weights that were added up one by one, as those of a file too large to hold them all. */
export function kishDesignEffectOfSums({ count, sum, sumOfSquares }: WeightSums): KishDesignEffect | null {
  if (sum <= 0) return null;
  return { designEffect: (count * sumOfSquares) / (sum * sum), effectiveN: (sum * sum) / sumOfSquares };
}
