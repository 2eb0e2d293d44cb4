/** A gap between two published shares and the smallest and largest gap their rounding allows, in share units. */
export interface PublishedGap {
  readonly gap: number;
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Gap of two published shares with the bounds their rounding allows.
 *
 * Formula: `d = p₁ − p₂`, bounds `(p₁ ∓ h) − (p₂ ± h)`, where `h` is half the unit of the last published digit and
 * no share leaves 0 to 1. The bounds are certain, not an interval of chance: nothing is said of the population.
 * Units: shares from 0 to 1, the gap signed (0.16 = 16 points). With unlike digits take the larger `h`.
 * Source: Manski, C. F. (2003), Partial Identification of Probability Distributions (worst-case bounds).
 */
export function publishedGap(first: number, second: number, roundingHalfUnit: number): PublishedGap {
  return {
    gap: first - second,
    lowest: Math.max(0, first - roundingHalfUnit) - Math.min(1, second + roundingHalfUnit),
    highest: Math.min(1, first + roundingHalfUnit) - Math.max(0, second - roundingHalfUnit),
  };
}
