import { NORMAL_QUANTILE_975 } from "./normal-quantile";
import { checkSampleShare, type SampleShare } from "./sample-share";
import type { ShareInterval } from "./wilson-interval";

/**
 * Agresti–Coull interval of one share: a cross-check of the Wilson interval, never shown by itself.
 *
 * Formula: `ñ = n+z²`, `p̃ = (np+z²/2)/ñ`, `p̃ ± z·√(p̃(1−p̃)/ñ)`, kept within 0 and 1. Units: shares.
 * Source: Agresti & Coull (1998), The American Statistician 52.
 */
export function agrestiCoullInterval(sample: SampleShare, z = NORMAL_QUANTILE_975): ShareInterval {
  checkSampleShare(sample);
  const { share, effectiveN } = sample;
  const n = effectiveN + z * z;
  const centre = (effectiveN * share + (z * z) / 2) / n;
  const halfWidth = z * Math.sqrt((centre * (1 - centre)) / n);
  return { lower: Math.max(0, centre - halfWidth), upper: Math.min(1, centre + halfWidth) };
}
