import { NORMAL_QUANTILE_975 } from "./normal-quantile";
import { checkSampleShare, type SampleShare } from "./sample-share";

/** Below this part of the population the correction is left out. */
const SMALL_FRACTION = 0.05;

export interface FinitePopulation {
  /** People in the population. */
  readonly size: number;
  /** Respondents, before the design effect. */
  readonly sampled: number;
}

/**
 * Margin of sampling error of one share, half the width of its 95% interval by the normal approximation.
 *
 * Formula: `z·√(p(1−p)/n_eff · fpc)`, `fpc = (N−n)/(N−1)` where more than 5% of the population were asked, else 1.
 * Units: share units (0.031 = 3.1 points). For a share near 0 or 1 use the Wilson interval: with fewer than ten
 * respondents on one side this formula is too narrow. A "margin of error" is one only for probability samples.
 * Source: Kish (1965), Survey Sampling; Cochran (1977), Sampling Techniques.
 */
export function marginOfError(sample: SampleShare, population?: FinitePopulation, z = NORMAL_QUANTILE_975): number {
  checkSampleShare(sample);
  const { share, effectiveN } = sample;
  return z * Math.sqrt(((share * (1 - share)) / effectiveN) * finitePopulationCorrection(population));
}

/** The margin of a share of one half, which no other share exceeds: the single figure that pollsters quote. */
export function maximumMarginOfError(effectiveN: number, population?: FinitePopulation, z?: number): number {
  return marginOfError({ share: 0.5, effectiveN }, population, z);
}

function finitePopulationCorrection(population: FinitePopulation | undefined): number {
  if (population === undefined || population.sampled / population.size <= SMALL_FRACTION) return 1;
  return (population.size - population.sampled) / (population.size - 1);
}
