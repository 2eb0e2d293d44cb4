import { chiSquaredUpperTail } from "./distributions";
import { checkSampleShare, type SampleShare, shareVariance } from "./sample-share";

/** Several polls of one population as one estimate, in share units. */
export interface PooledShare {
  readonly method: "size-weighted" | "inverse-variance" | "random-effects";
  readonly share: number;
  readonly standardError: number;
  /** Cochran's Q and its p-value: whether the polls differ by more than sampling. */
  readonly heterogeneity: { readonly q: number; readonly p: number };
  /** Variance between polls, in squared share units; 0 for the other methods. */
  readonly tauSquared: number;
}

/** A poll among those pooled: its share and respondents before the design effect. */
export interface PolledShare extends SampleShare {
  readonly n: number;
}

/**
 * Weighted by sample size: `p̂ = Σnᵢpᵢ/Σnᵢ`, `Var = Σnᵢ²vᵢ/(Σnᵢ)²`, `vᵢ = pᵢ(1−pᵢ)/n_eff,i`.
 * Same question, universe and time window only, each pollster once. Units: shares. Source: Cochran (1977).
 */
export function sizeWeightedShare(polls: readonly PolledShare[]): PooledShare {
  const total = sumOf(polls, ({ n }) => n);
  return {
    method: "size-weighted",
    share: sumOf(polls, ({ n, share }) => n * share) / total,
    standardError: Math.sqrt(sumOf(polls, (poll) => poll.n ** 2 * shareVariance(poll))) / total,
    heterogeneity: inverseVarianceShare(polls).heterogeneity,
    tauSquared: 0,
  };
}

/** Fixed effect: `w = 1/v`, `SE = 1/√Σw`. Units: shares. Source: DerSimonian & Laird (1986), the fixed-effect case. */
export function inverseVarianceShare(polls: readonly SampleShare[]): PooledShare {
  return weighted(polls, 0, "inverse-variance");
}

/**
 * Random effects: `Q = Σw(p−p̂)²`, `τ² = max(0,(Q−(k−1))/(Σw−Σw²/Σw))`, `w* = 1/(v+τ²)`.
 * Units: shares. Source: DerSimonian & Laird (1986), Controlled Clinical Trials 7.
 */
export function randomEffectsShare(polls: readonly SampleShare[]): PooledShare {
  const { heterogeneity } = inverseVarianceShare(polls);
  const weights = polls.map((poll) => 1 / shareVariance(poll));
  const sum = sumOf(weights, (weight) => weight);
  const sumOfSquares = sumOf(weights, (weight) => weight * weight);
  const excess = heterogeneity.q - (polls.length - 1);
  const tauSquared = polls.length < 2 ? 0 : Math.max(0, excess / (sum - sumOfSquares / sum));
  return weighted(polls, tauSquared, "random-effects");
}

/** Polls that differ by more than this level of chance are no repetitions of one measurement. */
const HETEROGENEITY_LEVEL = 0.1;

/** The default: random effects of three or more polls that differ, else weighted by sample size. */
export function pooledShare(polls: readonly PolledShare[]): PooledShare {
  const bySize = sizeWeightedShare(polls);
  return polls.length >= 3 && bySize.heterogeneity.p < HETEROGENEITY_LEVEL ? randomEffectsShare(polls) : bySize;
}

function weighted(polls: readonly SampleShare[], tauSquared: number, method: PooledShare["method"]): PooledShare {
  for (const poll of polls) {
    checkSampleShare(poll);
    if (poll.share === 0 || poll.share === 1)
      throw new RangeError("a share of 0 or 1 has no variance to weight by: pool by sample size");
  }
  const withWeights = polls.map((poll) => ({ share: poll.share, variance: shareVariance(poll) }));
  const mean = (extra: number) =>
    sumOf(withWeights, ({ share, variance }) => share / (variance + extra)) /
    sumOf(withWeights, ({ variance }) => 1 / (variance + extra));
  const fixed = mean(0);
  const q = sumOf(withWeights, ({ share, variance }) => (share - fixed) ** 2 / variance);
  return {
    method,
    share: mean(tauSquared),
    standardError: 1 / Math.sqrt(sumOf(withWeights, ({ variance }) => 1 / (variance + tauSquared))),
    heterogeneity: { q, p: polls.length < 2 ? 1 : chiSquaredUpperTail(q, polls.length - 1) },
    tauSquared,
  };
}

function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}
