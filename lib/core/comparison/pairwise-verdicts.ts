import { baseRule } from "../stats/base-rule";
import { holmAdjustment } from "../stats/holm-adjustment";
import { newcombeInterval } from "../stats/newcombe-interval";
import { differenceEnvelope, leastFavourableTest } from "../stats/rounding";
import { twoProportionTest } from "../stats/two-proportion-test";
import type { ShareInterval } from "../stats/wilson-interval";

/** A share that is compared with others: a country's, a group's, a wave's. */
export interface ComparedShare {
  readonly key: string;
  /** From 0 to 1. */
  readonly share: number;
  /** Half the unit of its last published digit: 0.005 for whole percents, 0 for a computed share. */
  readonly roundingHalfUnit: number;
  /** Unweighted; `null` = not stated. */
  readonly n: number | null;
  /** After the design effect; equal to `n` where no weighting effect is known. */
  readonly effectiveN: number | null;
}

/**
 * - `clear`: the difference passes the test even at the rounding that favours it least.
 * - `fragile`: it passes as published, but rounding alone may undo it.
 * - `not-clear`: it does not pass; which is no proof that there is no difference.
 * - `small-base`: a base of fewer than 100 respondents carries no claim.
 * - `precision-unknown`: a sample size is not stated.
 */
export type Verdict = "clear" | "fragile" | "not-clear" | "small-base" | "precision-unknown";

export interface ComparedPair {
  readonly first: string;
  readonly second: string;
  /** First less second, in share units. */
  readonly difference: number;
  readonly verdict: Verdict;
  /** `null` without sample sizes. */
  readonly test: {
    readonly z: number;
    readonly p: number;
    /** Adjusted for all pairs of the family. */
    readonly adjustedP: number;
    readonly adjustedLeastFavourableP: number;
    /** 95%, not adjusted; the envelope holds what rounding allows as well. */
    readonly interval: ShareInterval;
    readonly envelope: ShareInterval;
  } | null;
}

const LEVEL = 0.05;

/**
 * Every pair of the shares shown together (the family), with what may be said of it. Pairs with a small base stay in the
 * family; pairs without a sample size cannot be tested and are none of it.
 * Source: methods, section 2: pooled z, Holm (1979), least favourable rounding (Manski 2003), Newcombe (1998).
 */
export function pairwiseVerdicts(shares: readonly ComparedShare[]): readonly ComparedPair[] {
  const pairs = shares.flatMap((first, index) => shares.slice(index + 1).map((second) => ({ first, second })));
  const tested = pairs.flatMap(({ first, second }) => {
    const [a, b] = [sampleOf(first), sampleOf(second)];
    return a === null || b === null ? [] : [{ first, second, a, b }];
  });
  const tests = tested.map(({ a, b }) => twoProportionTest(a, b));
  const adjusted = holmAdjustment(tests.map(({ p }) => p));
  const least = holmAdjustment(tested.map(({ a, b }) => leastFavourableTest(a, b).p));
  const found = new Map(
    tested.map(({ first, second, a, b }, index): [string, ComparedPair["test"]] => [
      pairKey(first.key, second.key),
      {
        z: tests[index]?.z ?? 0,
        p: tests[index]?.p ?? 1,
        adjustedP: adjusted[index] ?? 1,
        adjustedLeastFavourableP: least[index] ?? 1,
        interval: newcombeInterval(a, b),
        envelope: differenceEnvelope(a, b),
      },
    ]),
  );
  return pairs.map(({ first, second }) => {
    const test = found.get(pairKey(first.key, second.key)) ?? null;
    return {
      first: first.key,
      second: second.key,
      difference: first.share - second.share,
      verdict: verdictOf(test, hasSmallBase(first) || hasSmallBase(second)),
      test,
    };
  });
}

function verdictOf(test: ComparedPair["test"], isSmall: boolean): Verdict {
  if (test === null) return "precision-unknown";
  if (isSmall) return "small-base";
  if (test.adjustedLeastFavourableP < LEVEL) return "clear";
  return test.adjustedP < LEVEL ? "fragile" : "not-clear";
}

function hasSmallBase({ n, effectiveN }: ComparedShare): boolean {
  return n !== null && baseRule(n, effectiveN ?? n) !== "normal";
}

function sampleOf({ share, roundingHalfUnit, n, effectiveN }: ComparedShare) {
  const size = effectiveN ?? n;
  return size === null ? null : { share, roundingHalfUnit, effectiveN: size };
}

function pairKey(first: string, second: string): string {
  return `${first}\u0000${second}`;
}

/** A run of a ranking (first and last index) in which no two neighbours or others can be told apart. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/**
 * The longest runs of a ranking in which no pair is clear: countries whose order says nothing. Runs may overlap, since
 * "cannot be told apart" does not carry over from neighbour to neighbour. Rows are those of the pairs, in their order.
 */
export function runsWithoutOrder(keys: readonly string[], pairs: readonly ComparedPair[]): readonly Run[] {
  const clear = new Set(
    pairs.filter(({ verdict }) => verdict === "clear").map(({ first, second }) => pairKey(first, second)),
  );
  const isClear = (a: string, b: string) => clear.has(pairKey(a, b)) || clear.has(pairKey(b, a));
  const runs: Run[] = [];
  for (let first = 0; first < keys.length; first++) {
    let last = first;
    while (last + 1 < keys.length && keys.slice(first, last + 1).every((key) => !isClear(key, keys[last + 1] ?? "")))
      last += 1;
    const before = runs.at(-1);
    if (last > first && (before === undefined || last > before.last)) runs.push({ first, last });
  }
  return runs;
}
