import { fUpperTail } from "./distributions";

/** One respondent of a crosstab. Rows and columns count from 0. */
export interface TabulatedRespondent {
  readonly row: number;
  readonly column: number;
  readonly weight: number;
}

export interface RaoScottResult {
  /** Pearson's χ² of the weighted shares, before the correction. */
  readonly chiSquared: number;
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
}

/**
 * Whether rows and columns of a weighted crosstab are related: Rao and Scott's second-order corrected χ², as an F test.
 *
 * Formula: with the weighted joint shares p, `X² = N·Σ(p_rc − p_r p_c)²/(p_r p_c)`; V the linearised covariance of the
 * shares; contrasts `G = (e_r − 1/R) ⊗ (e_c − 1/C)`; `Δ = (BGᵀ/N)⁻¹(BVBᵀ)` with `B = G·diag(1/p)`;
 * `F = X²/tr Δ` on `d₀ = (tr Δ)²/tr Δ²` and `d₀(N−1)` degrees of freedom.
 * `null` where a row or column is empty. Not to be used with expected counts below 5.
 * Source: Rao & Scott (1981, 1984), Annals of Statistics 12; R 4.2.2, survey 4.1.1, `svychisq(statistic = "F")`.
 */
export function raoScottTest(
  respondents: readonly TabulatedRespondent[],
  rows: number,
  columns: number,
): RaoScottResult | null {
  const n = respondents.length;
  const cells = rows * columns;
  const total = respondents.reduce((sum, { weight }) => sum + weight, 0);
  if (n < 2 || rows < 2 || columns < 2 || !(total > 0)) return null;
  const shares = new Array<number>(cells).fill(0);
  for (const { row, column, weight } of respondents) add(shares, row * columns + column, weight / total);
  const ofRow = Array.from({ length: rows }, (_, r) => sumOver(columns, (c) => shares[r * columns + c]));
  const ofColumn = Array.from({ length: columns }, (_, c) => sumOver(rows, (r) => shares[r * columns + c]));
  if ([...ofRow, ...ofColumn].some((share) => share === 0)) return null;
  const expected = (cell: number) => (ofRow[Math.floor(cell / columns)] ?? 0) * (ofColumn[cell % columns] ?? 0);
  const chiSquared = n * sumOver(cells, (cell) => ((shares[cell] ?? 0) - expected(cell)) ** 2 / expected(cell));
  const contrasts = contrastsOf(rows, columns);
  const b = contrasts.map((contrast) => contrast.map((value, cell) => (shares[cell] ? value / shares[cell] : 0)));
  const spread = covarianceOf(respondents, shares, { columns, total });
  const design = multiply(multiply(b, spread), transpose(b));
  const simple = multiply(b, transpose(contrasts)).map((row) => row.map((value) => value / n));
  const delta = multiply(inverse(simple), design);
  const trace = traceOf(delta);
  const df1 = (trace * trace) / traceOf(multiply(delta, delta));
  const f = chiSquared / trace;
  return { chiSquared, f, df1, df2: df1 * (n - 1), p: fUpperTail(f, df1, df1 * (n - 1)) };
}

type Matrix = readonly (readonly number[])[];

function contrastsOf(rows: number, columns: number): Matrix {
  const contrasts: number[][] = [];
  for (let r = 0; r < rows - 1; r++)
    for (let c = 0; c < columns - 1; c++)
      contrasts.push(
        Array.from({ length: rows * columns }, (_, cell) => {
          const ofRow = (Math.floor(cell / columns) === r ? 1 : 0) - 1 / rows;
          const ofColumn = (cell % columns === c ? 1 : 0) - 1 / columns;
          return ofRow * ofColumn;
        }),
      );
  return contrasts;
}

/** `N/(N−1)·Σ zᵢzᵢᵀ`, `zᵢ = (wᵢ/Σw)(1_cell − p)`; summed by cell, since respondents of one cell differ by weight only. */
function covarianceOf(
  respondents: readonly TabulatedRespondent[],
  shares: readonly number[],
  { columns, total }: { readonly columns: number; readonly total: number },
): Matrix {
  const n = respondents.length;
  const squares = new Array<number>(shares.length).fill(0);
  for (const { row, column, weight } of respondents) add(squares, row * columns + column, (weight / total) ** 2);
  const all = squares.reduce((sum, value) => sum + value, 0);
  const scale = n / (n - 1);
  return shares.map((a, i) =>
    shares.map((b, j) => {
      const own = i === j ? (squares[i] ?? 0) : 0;
      return scale * (own - (squares[i] ?? 0) * b - (squares[j] ?? 0) * a + all * a * b);
    }),
  );
}

function multiply(left: Matrix, right: Matrix): Matrix {
  const columns = right[0]?.length ?? 0;
  return left.map((row) =>
    Array.from({ length: columns }, (_, column) =>
      sumOver(row.length, (k) => (row[k] ?? 0) * (right[k]?.[column] ?? 0)),
    ),
  );
}

function transpose(matrix: Matrix): Matrix {
  return Array.from({ length: matrix[0]?.length ?? 0 }, (_, column) => matrix.map((row) => row[column] ?? 0));
}

function traceOf(matrix: Matrix): number {
  return sumOver(matrix.length, (index) => matrix[index]?.[index]);
}

/** Gauss–Jordan with pivoting; the matrices here are a few rows large. */
function inverse(matrix: Matrix): Matrix {
  const size = matrix.length;
  const work = matrix.map((row, index) => [...row, ...Array.from({ length: size }, (_, k) => (k === index ? 1 : 0))]);
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(work[row]?.[column] ?? 0) > Math.abs(work[pivot]?.[column] ?? 0)) pivot = row;
    const [chosen, here] = [work[pivot], work[column]];
    if (chosen === undefined || here === undefined || !chosen[column])
      throw new RangeError("the matrix has no inverse");
    work[pivot] = here;
    work[column] = chosen.map((value) => value / (chosen[column] ?? 1));
    for (let row = 0; row < size; row++) {
      const factor = work[row]?.[column] ?? 0;
      if (row === column || factor === 0) continue;
      work[row] = (work[row] ?? []).map((value, k) => value - factor * (work[column]?.[k] ?? 0));
    }
  }
  return work.map((row) => row.slice(size));
}

function sumOver(count: number, value: (index: number) => number | undefined): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += value(index) ?? 0;
  return sum;
}

function add(sums: number[], index: number, value: number): void {
  sums[index] = (sums[index] ?? 0) + value;
}
