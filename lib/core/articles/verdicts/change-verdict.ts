import { pairwiseVerdicts } from "../../comparison/pairwise-verdicts";
import { roundHalfAway } from "../../format/percent";
import { roundingHalfUnit, shareOf } from "../../model/figure";
import type { Result } from "../../model/result";
import { CANNOT_BE_CHECKED, type ClaimVerdict } from "./verdict";

/** "up 4 points": the two waves as independent samples (methods, section 4); without an earlier wave there is no check. */
export function changeVerdict(
  points: number | null,
  relation: "rise" | "fall",
  against: NonNullable<ClaimVerdict["against"]>,
  before: Result | null,
): ClaimVerdict {
  const [now, then] = [shareOf(against.result.figure), before && shareOf(before.figure)];
  if (before === null || now === null || then === null) return CANNOT_BE_CHECKED;
  const change = roundHalfAway((now - then) * (relation === "rise" ? 100 : -100), 6);
  const difference = points === null ? null : roundHalfAway(points - change, 6);
  const [pair] = pairwiseVerdicts([waveOf("now", against.result), waveOf("before", before)]);
  if (!pair || pair.verdict === "precision-unknown") return { code: "precision_unknown", against, difference };
  const isSaidRight = change > 0 && (difference === null || difference === 0);
  const isClear = isSaidRight && (pair.verdict === "clear" || pair.verdict === "fragile");
  return { code: isClear ? (pair.verdict === "clear" ? "clear" : "fragile") : "not_clear", against, difference };
}

function waveOf(key: string, { figure, base }: Result) {
  return {
    key,
    share: shareOf(figure) ?? 0,
    roundingHalfUnit: roundingHalfUnit(figure) ?? 0,
    n: base.unweightedN ?? base.effectiveN,
    effectiveN: base.effectiveN ?? base.unweightedN,
  };
}
