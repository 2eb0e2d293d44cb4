import { normalTwoSidedP } from "./distributions";
import { newcombeInterval } from "./newcombe-interval";
import { NORMAL_QUANTILE_975 } from "./normal-quantile";
import { checkSampleShare, type SampleShare } from "./sample-share";
import { type TestResult, twoProportionTest } from "./two-proportion-test";
import { type ShareInterval, wilsonInterval } from "./wilson-interval";

/** A published share: the sample's lies within half a rounding unit of it (0.005 for whole percents). */
export interface PublishedShare extends SampleShare {
  readonly roundingHalfUnit: number;
}

/** Below this a gap is binary noise: 0.40 − 0.39 − 0.01 is not quite 0. */
const NO_GAP = 1e-12;

/**
 * The test at the rounding that favours a difference least: both shares moved half a rounding unit towards each other.
 * `p` is 1 when rounding alone may make the gap. A difference that passes even so does not hang on rounding.
 * Units: shares; `z` signed like `p₁ − p₂`. Source: Manski (2003), worst-case bounds; test as `twoProportionTest`.
 */
export function leastFavourableTest(first: PublishedShare, second: PublishedShare): TestResult {
  const gap = first.share - second.share;
  const slack = first.roundingHalfUnit + second.roundingHalfUnit;
  if (Math.abs(gap) <= slack + NO_GAP) return { z: 0, p: 1 };
  const towards = Math.sign(gap);
  return twoProportionTest(
    moved(first, -towards * first.roundingHalfUnit),
    moved(second, towards * second.roundingHalfUnit),
  );
}

/** The Newcombe interval of `p₁ − p₂` widened by all that rounding allows. Units: share units, signed. */
export function differenceEnvelope(first: PublishedShare, second: PublishedShare): ShareInterval {
  const [a, b] = [first.roundingHalfUnit, second.roundingHalfUnit];
  return {
    lower: newcombeInterval(moved(first, -a), moved(second, b)).lower,
    upper: newcombeInterval(moved(first, a), moved(second, -b)).upper,
  };
}

/** The Wilson interval of a published share widened by all that rounding allows. */
export function wilsonEnvelope(published: PublishedShare, z = NORMAL_QUANTILE_975): ShareInterval {
  const { effectiveN, roundingHalfUnit } = published;
  return {
    lower: wilsonInterval(moved(published, -roundingHalfUnit).share, effectiveN, z).lower,
    upper: wilsonInterval(moved(published, roundingHalfUnit).share, effectiveN, z).upper,
  };
}

/**
 * The test with rounding as noise: variance u²/12 added per share, u the rounding unit. Reported beside the
 * least-favourable test, never in its place. Source: Sheppard (1898).
 */
export function sheppardTest(first: PublishedShare, second: PublishedShare): TestResult {
  checkSampleShare(first);
  checkSampleShare(second);
  const n = first.effectiveN + second.effectiveN;
  const pooled = (first.share * first.effectiveN + second.share * second.effectiveN) / n;
  const noise = ({ roundingHalfUnit }: PublishedShare) => (2 * roundingHalfUnit) ** 2 / 12;
  const variance =
    pooled * (1 - pooled) * (1 / first.effectiveN + 1 / second.effectiveN) + noise(first) + noise(second);
  const z = variance > 0 ? (first.share - second.share) / Math.sqrt(variance) : 0;
  return { z, p: normalTwoSidedP(z) };
}

function moved({ share, effectiveN }: SampleShare, by: number): SampleShare {
  return { share: Math.min(1, Math.max(0, share + by)), effectiveN };
}
