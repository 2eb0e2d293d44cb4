import { binomialLowerTail, chiSquaredUpperTail } from "./distributions";
import { NORMAL_QUANTILE_975 } from "./normal-quantile";

/** Change among the same respondents asked twice. */
export interface McNemarResult {
  readonly chiSquared: number;
  readonly p: number;
  /** From the binomial distribution; to be used where fewer than 25 changed their answer. */
  readonly exactP: number;
  /** In share units, signed; positive when more moved as `to` counts them. */
  readonly change: number;
  readonly marginOfError: number;
}

/**
 * McNemar's test for a true panel: only those who changed their answer count.
 *
 * Formula: `χ² = (b−c)²/(b+c)`, `SE = √(b+c−(b−c)²/n)/n`; `from` = b left the answer, `to` = c took it up, of n asked twice.
 * Units: counts of respondents; change in share units. Source: McNemar (1947), Psychometrika 12.
 */
export function mcNemarTest(from: number, to: number, n: number, z = NORMAL_QUANTILE_975): McNemarResult {
  const switchers = from + to;
  const moved = to - from;
  const chiSquared = switchers === 0 ? 0 : (moved * moved) / switchers;
  const exactP = switchers === 0 ? 1 : Math.min(1, 2 * binomialLowerTail(Math.min(from, to), switchers, 0.5));
  return {
    chiSquared,
    p: switchers === 0 ? 1 : chiSquaredUpperTail(chiSquared, 1),
    exactP,
    change: moved / n,
    marginOfError: (z * Math.sqrt(switchers - (moved * moved) / n)) / n,
  };
}
