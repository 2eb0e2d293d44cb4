import type { Poll } from "../model/poll";
import type { Result } from "../model/result";
import { type BaseRule, baseRule } from "../stats/base-rule";

/** The people behind a figure, as far as the source states them. */
export interface SampleBehind {
  readonly n: number;
  /** After the design effect where it is known, else n itself. */
  readonly effectiveN: number;
  readonly hasDesignEffect: boolean;
  readonly rule: BaseRule;
}

/** The sample of a result: its own effective n, else n by the poll's design effect; `null` when the source states no n. */
export function sampleBehind(
  { base }: Pick<Result, "base">,
  { disclosure }: Pick<Poll, "disclosure">,
): SampleBehind | null {
  const n = base.unweightedN;
  if (n === null) return null;
  const { designEffect } = disclosure;
  const effectiveN = base.effectiveN ?? (designEffect === null ? n : n / designEffect);
  const hasDesignEffect = base.effectiveN !== null || designEffect !== null;
  return { n, effectiveN, hasDesignEffect, rule: baseRule(n, effectiveN) };
}

/** What charts with small bases say. */
export function baseNotes(rules: readonly (BaseRule | undefined)[]): readonly string[] {
  return [
    ...(rules.includes("suppressed") ? ["n<50: not shown."] : []),
    ...(rules.includes("small") ? ["Small bases (n below 100) stand in the table only."] : []),
  ];
}
