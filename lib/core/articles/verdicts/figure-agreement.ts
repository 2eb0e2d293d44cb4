import { roundHalfAway } from "../../format/percent";
import { roundingHalfUnit, shareOf } from "../../model/figure";
import type { Result } from "../../model/result";
import { wilsonEnvelope } from "../../stats/rounding";

export type Agreement = "exact" | "rounded" | "within_uncertainty" | "differs";

/**
 * How a claimed percentage agrees with a published one. `rounded`: the same number once the one with more digits is
 * rounded to those of the other; a fraction ("one in three") is no more exact than a whole percent. `within_uncertainty`:
 * within the 95% interval of the published share, where its sample size is known.
 */
export function agreementOf(claimed: number, result: Result, isFraction = false): Agreement {
  const { figure } = result;
  if (figure.status !== "value") return "differs";
  const stored = Number(figure.published);
  if (claimed === stored) return "exact";
  const decimals = Math.min(isFraction ? 0 : decimalsOf(String(claimed)), decimalsOf(figure.published));
  if (roundHalfAway(claimed, decimals) === roundHalfAway(stored, decimals)) return "rounded";
  return isWithin(claimed / 100, result) ? "within_uncertainty" : "differs";
}

function isWithin(share: number, { figure, base }: Result): boolean {
  const [stored, halfUnit, n] = [shareOf(figure), roundingHalfUnit(figure), base.effectiveN ?? base.unweightedN];
  if (stored === null || halfUnit === null || n === null) return false;
  const { lower, upper } = wilsonEnvelope({ share: stored, effectiveN: n, roundingHalfUnit: halfUnit });
  return share >= lower && share <= upper;
}

/** Claimed minus stored, in points, without binary noise; `null` without two numbers. */
export function differenceOf(claimed: number | null, { figure }: Result): number | null {
  return claimed === null || figure.status !== "value" ? null : roundHalfAway(claimed - Number(figure.published), 10);
}

function decimalsOf(number: string): number {
  return number.split(".")[1]?.length ?? 0;
}
