import { roundHalfAway } from "../../format/percent";
import type { Disclosure } from "../../model/disclosure";
import type { ShareInterval } from "../../stats/wilson-interval";

/**
 * How far the shares drawn may be off, in the sentence that the kind of sample allows; without a known design effect it
 * says so. Source: methods, section 1.
 * @param margins half-widths of the intervals, in share units
 */
export function describeUncertainty(
  margins: readonly number[],
  { sampleType }: Pick<Disclosure, "sampleType">,
  hasDesignEffect: boolean,
): string {
  const range = describeMargins(margins);
  const weighting = hasDesignEffect ? "" : "; no weighting effect included";
  return sampleType === "probability"
    ? `Margin of sampling error ${range} points (95%)${weighting}.`
    : `Indicative uncertainty ${range} points, computed as if a random sample; the true error may be larger${weighting}.`;
}

/** `±3.1`, or `±2.2 to ±4.4` where countries differ. */
function describeMargins(margins: readonly number[]): string {
  const points = margins.map((margin) => `±${roundHalfAway(margin * 100, 1).toFixed(1)}`);
  const sorted = points.toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  return sorted[0] === sorted.at(-1) ? (sorted[0] ?? "") : `${sorted[0]} to ${sorted.at(-1)}`;
}

/** `52.9–59.0%`: limits are computed here, so they carry one decimal whatever the source printed. */
export function formatInterval({ lower, upper }: ShareInterval): string {
  return `${percent(lower)}–${percent(upper)}%`;
}

function percent(share: number): string {
  return roundHalfAway(share * 100, 1).toFixed(1);
}
