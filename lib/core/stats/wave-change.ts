import { holmAdjustment } from "./holm-adjustment";
import { newcombeInterval } from "./newcombe-interval";
import { leastFavourableTest, type PublishedShare } from "./rounding";
import type { SampleShare } from "./sample-share";
import { type TestResult, twoProportionTest } from "./two-proportion-test";
import type { ShareInterval } from "./wilson-interval";

/** The change of a share between two independent samples, in share units, new minus old; `p` is not adjusted for other changes. */
export interface WaveChange extends TestResult {
  readonly change: number;
  /** Newcombe's 95% interval of the change, not adjusted either. */
  readonly interval: ShareInterval;
}

/** `clear` passes even at the least favourable rounding, `fragile` only as published; only `clear` may be called a change. */
export type ChangeStatus = "clear" | "fragile" | "not clear";

const LEVEL = 0.05;

/**
 * Change of one share between two waves of fresh respondents. Never for overlapping fieldwork, changed wording, mode,
 * population or weighting: what may be compared is for the caller to see to.
 * Units: shares from 0 to 1, signed new − old. Source: methods, section 4; test as `twoProportionTest`.
 */
export function waveChange(old: SampleShare, latest: SampleShare): WaveChange {
  return {
    change: latest.share - old.share,
    ...twoProportionTest(latest, old),
    interval: newcombeInterval(latest, old),
  };
}

/**
 * The status of every change of a family (all that are shown together): Holm's adjusted p at the 5% level, as published
 * and at the rounding that favours a change least. Source: methods, sections 2c and 2d.
 */
export function changeStatuses(
  family: readonly { readonly old: PublishedShare; readonly latest: PublishedShare }[],
): readonly ChangeStatus[] {
  const asPublished = holmAdjustment(family.map(({ old, latest }) => twoProportionTest(latest, old).p));
  const leastFavourable = holmAdjustment(family.map(({ old, latest }) => leastFavourableTest(latest, old).p));
  return family.map((_, index) => {
    if ((leastFavourable[index] ?? 1) < LEVEL) return "clear";
    return (asPublished[index] ?? 1) < LEVEL ? "fragile" : "not clear";
  });
}
