import { holmAdjustment } from "./holm-adjustment";
import { newcombeInterval } from "./newcombe-interval";
import type { SampleShare } from "./sample-share";
import type { ShareInterval } from "./wilson-interval";

/** A share of one wave as published: the sample's lies within half a rounding unit of it (0.005 for whole percents). */
export interface WaveShare extends SampleShare {
  readonly roundingHalfUnit: number;
}

/** The change of a share between two independent samples, in share units, new minus old. */
export interface WaveChange {
  readonly change: number;
  readonly z: number;
  /** Two-sided, not adjusted for other changes. */
  readonly p: number;
  /** Newcombe's 95% interval of the change, not adjusted either. */
  readonly interval: ShareInterval;
}

/** `clear` passes even at the least favourable rounding, `fragile` only as published; only `clear` may be called a change. */
export type ChangeStatus = "clear" | "fragile" | "not clear";

const LEVEL = 0.05;
/** Below this a gap is binary noise: 0.40 − 0.39 − 0.01 is not quite 0. */
const NO_GAP = 1e-12;

/**
 * Change of one share between two waves of fresh respondents. Never for overlapping fieldwork, changed wording, mode,
 * population or weighting: what may be compared is for the caller to see to.
 *
 * Formula: `z = d / √(p̄(1−p̄)(1/n₁+1/n₂))`, `p̄` pooled by effective n; 0 when both shares are 0 or both 1.
 * Units: shares from 0 to 1, `d` = new − old. Source: R 4.2.2, `prop.test(correct = FALSE)`; methods, section 4.
 */
export function waveChange(old: SampleShare, latest: SampleShare): WaveChange {
  const z = pooledZ(old, latest);
  return { change: latest.share - old.share, z, p: twoSidedP(z), interval: newcombeInterval(latest, old) };
}

/**
 * The status of every change of a family (all that are shown together): Holm's adjusted p at the 5% level, as published
 * and with both shares moved half a rounding unit towards each other. Source: methods, sections 2c and 2d.
 */
export function changeStatuses(
  family: readonly { readonly old: WaveShare; readonly latest: WaveShare }[],
): readonly ChangeStatus[] {
  const asPublished = holmAdjustment(family.map(({ old, latest }) => twoSidedP(pooledZ(old, latest))));
  const leastFavourable = holmAdjustment(family.map(({ old, latest }) => leastFavourableP(old, latest)));
  return family.map((_, index) => {
    if ((leastFavourable[index] ?? 1) <= LEVEL) return "clear";
    return (asPublished[index] ?? 1) <= LEVEL ? "fragile" : "not clear";
  });
}

function pooledZ(old: SampleShare, latest: SampleShare): number {
  const n = old.effectiveN + latest.effectiveN;
  const pooled = (old.share * old.effectiveN + latest.share * latest.effectiveN) / n;
  const variance = pooled * (1 - pooled) * (1 / old.effectiveN + 1 / latest.effectiveN);
  return variance > 0 ? (latest.share - old.share) / Math.sqrt(variance) : 0;
}

function leastFavourableP(old: WaveShare, latest: WaveShare): number {
  const gap = latest.share - old.share;
  if (Math.abs(gap) <= old.roundingHalfUnit + latest.roundingHalfUnit + NO_GAP) return 1;
  const towards = Math.sign(gap);
  return twoSidedP(
    pooledZ(
      { share: old.share + towards * old.roundingHalfUnit, effectiveN: old.effectiveN },
      { share: latest.share - towards * latest.roundingHalfUnit, effectiveN: latest.effectiveN },
    ),
  );
}

/** Chebyshev coefficients of `ln(erfc(x)·e^{x²}) `, x ≥ 0: relative error below 1.2e-7 everywhere, in the far tail too. */
const ERFC = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
  0.17087277,
];

/** `erfc(|z| / √2)`. Source: Press et al., Numerical Recipes, section 6.2. */
function twoSidedP(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const series = ERFC.reduceRight((sum, coefficient) => coefficient + t * sum, 0);
  return t * Math.exp(-x * x + series);
}
