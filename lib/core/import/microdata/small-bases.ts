import type { Tally } from "./tally";

/** Below these nothing is shown; the convention and its limits: methods, section 7. */
export const SMALLEST_BASE = 50;
export const SMALLEST_COUNT = 10;
const SMALL_BASE = 100;

/** Why a share of a group is not shown. */
export type Suppression = "base below 50" | "fewer than 10 respondents" | "would show a group below 50";

/** Groups that are too small, and the one whose figures would give a single hidden group away. */
export function hiddenGroups(bases: ReadonlyMap<string, number>): ReadonlyMap<string, Suppression> {
  const small = [...bases].filter(([, base]) => base > 0 && base < SMALLEST_BASE);
  const hidden = new Map<string, Suppression>(small.map(([group]) => [group, "base below 50"]));
  const [only, ...others] = small;
  if (only && others.length === 0) {
    const [next] = [...bases].filter(([group]) => !hidden.has(group)).sort(([, a], [, b]) => a - b);
    if (next) hidden.set(next[0], "would show a group below 50");
  }
  return hidden;
}

/** Shown, but weak: too few respondents, or too few after weighting. */
export function isSmall({ base, effectiveN }: Tally): boolean {
  return base < SMALL_BASE || (effectiveN ?? base) < SMALLEST_BASE;
}
