/** How a share may be shown by the number of people behind it. */
export type BaseRule =
  | "normal"
  /** Grey, "small base", no claim of a difference. */
  | "small"
  /** Neither the share nor its interval; "n<50". */
  | "suppressed";

const LEAST_SHOWN = 50;
const LEAST_NORMAL = 100;

/**
 * The rule for a base: below 50 respondents nothing is shown, below 100 (or an effective n below 50) it is a small base.
 * A convention, not a standard; practice ranges from 30 to 100. Units: unweighted respondents; `effectiveN` after weighting.
 * Source: methods, section 7.
 */
export function baseRule(unweightedN: number, effectiveN = unweightedN): BaseRule {
  if (unweightedN < LEAST_SHOWN) return "suppressed";
  return unweightedN < LEAST_NORMAL || effectiveN < LEAST_SHOWN ? "small" : "normal";
}
