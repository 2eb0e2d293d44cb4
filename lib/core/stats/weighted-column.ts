import { kishDesignEffect } from "./kish-design-effect";

/** One respondent of a column of a crosstab. */
export interface ColumnRespondent {
  readonly row: number;
  readonly weight: number;
}

/** A column of a crosstab: the shares of its rows among those it holds. */
export interface WeightedColumn {
  readonly n: number;
  readonly designEffect: number;
  readonly effectiveN: number;
  /** By row, from 0 to 1. */
  readonly shares: readonly number[];
  /** Linearised standard errors, in share units. */
  readonly standardErrors: readonly number[];
}

/**
 * Weighted shares of a column with Kish's design effect within it and their linearised errors.
 *
 * Formula: `p̂ = Σw·I/Σw`, `Var(p̂) = n/(n−1)·Σw²(I−p̂)²/(Σw)²`; `sampleSize` is that of all columns, as R takes it.
 * `null` without respondents. Units: shares from 0 to 1. Source: Kish (1965); R 4.2.2, survey 4.1.1, `svyby(svymean)`.
 */
export function weightedColumn(
  respondents: readonly ColumnRespondent[],
  rows: number,
  sampleSize = respondents.length,
): WeightedColumn | null {
  const kish = kishDesignEffect(respondents.map(({ weight }) => weight));
  if (kish === null) return null;
  const total = respondents.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Array<number>(rows).fill(0);
  const squares = new Array<number>(rows).fill(0);
  for (const { row, weight } of respondents) {
    weights[row] = (weights[row] ?? 0) + weight;
    squares[row] = (squares[row] ?? 0) + weight * weight;
  }
  const allSquares = squares.reduce((sum, value) => sum + value, 0);
  const scale = sampleSize > 1 ? sampleSize / (sampleSize - 1) : 1;
  const shares = weights.map((weight) => weight / total);
  return {
    n: respondents.length,
    ...kish,
    shares,
    standardErrors: shares.map((share, row) => {
      const own = squares[row] ?? 0;
      const spread = own * (1 - share) ** 2 + (allSquares - own) * share * share;
      return Math.sqrt((scale * spread) / (total * total));
    }),
  };
}
