import { roundingHalfUnit, shareOf } from "../../model/figure";
import { wilsonEnvelope } from "../../stats/rounding";
import { wilsonInterval } from "../../stats/wilson-interval";
import { differenceOf } from "./figure-agreement";
import { CANNOT_BE_CHECKED, type ClaimVerdict } from "./verdict";

type Bound = "above" | "at-least" | "below" | "at-most";

/**
 * "more than half": `clear` where the whole Wilson interval, rounding included, lies on the claimed side of the bound,
 * `fragile` where it does so only for the share as published.
 */
export function boundVerdict(
  bound: number | null,
  relation: Bound,
  against: NonNullable<ClaimVerdict["against"]>,
): ClaimVerdict {
  const { figure, base } = against.result;
  const [share, halfUnit, n] = [shareOf(figure), roundingHalfUnit(figure), base.effectiveN ?? base.unweightedN];
  if (bound === null || share === null || halfUnit === null) return CANNOT_BE_CHECKED;
  const difference = differenceOf(bound, against.result);
  if (n === null) return { code: "precision_unknown", against, difference };
  const isBeyond = ({ lower, upper }: { readonly lower: number; readonly upper: number }) =>
    relation === "above" || relation === "at-least" ? lower > bound / 100 : upper < bound / 100;
  if (isBeyond(wilsonEnvelope({ share, effectiveN: n, roundingHalfUnit: halfUnit })))
    return { code: "clear", against, difference };
  return { code: isBeyond(wilsonInterval(share, n)) ? "fragile" : "not_clear", against, difference };
}
