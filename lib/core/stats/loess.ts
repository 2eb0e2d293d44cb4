/** A point to be smoothed; `weight` is its effective n, 1 for all alike. */
export interface LoessPoint {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

export interface LoessOptions {
  /** Part of the points that count at a place, above 0 and at most 1. */
  readonly span?: number;
  readonly degree?: 1 | 2;
}

export const DEFAULT_SPAN = 0.75;
/** With fewer polls a curve says more than the data. */
export const LEAST_POLLS_FOR_LOESS = 8;

/**
 * Local regression at the places `at`, direct evaluation, no robustness iterations; `null` outside of the data.
 *
 * Formula: tricube weights `(1−|d/h|³)³` times the point's own, `h` the distance to the q-th nearest point,
 * `q = ⌊n·span + 1e−5⌋`; a polynomial of `degree` by weighted least squares. Units: those of `x` and `y`.
 * Source: Cleveland (1979); Cleveland & Devlin (1988); R 4.2.2, `loess(surface = "direct")`.
 * @throws RangeError for a span above 1, which R widens in another way
 */
export function loess(
  points: readonly LoessPoint[],
  at: readonly number[],
  { span = DEFAULT_SPAN, degree = 1 }: LoessOptions = {},
): readonly (number | null)[] {
  if (!(span > 0 && span <= 1)) throw new RangeError(`span ${span} is not above 0 and at most 1`);
  const nearest = Math.max(1, Math.floor(points.length * span + 1e-5));
  const xs = points.map(({ x }) => x);
  const [first, last] = [Math.min(...xs), Math.max(...xs)];
  return at.map((place) => (place < first || place > last ? null : fitAt(points, place, nearest, degree)));
}

function fitAt(points: readonly LoessPoint[], at: number, nearest: number, degree: 1 | 2): number {
  const distances = points.map(({ x }) => Math.abs(x - at)).toSorted((a, b) => a - b);
  const reach = distances[nearest - 1] ?? 0;
  const weighted = points.map((point) => ({
    ...point,
    x: point.x - at,
    weight: point.weight * tricube(point.x - at, reach),
  }));
  return constantOf(weighted, degree);
}

function tricube(distance: number, reach: number): number {
  if (reach === 0) return distance === 0 ? 1 : 0;
  const part = Math.abs(distance / reach);
  return part < 1 ? (1 - part ** 3) ** 3 : 0;
}

/** The value at 0 of the polynomial that fits best: by normal equations, which for three unknowns and centred x are stable. */
function constantOf(points: readonly LoessPoint[], degree: 1 | 2): number {
  const moment = (power: number) => points.reduce((sum, { x, weight }) => sum + weight * x ** power, 0);
  const product = (power: number) => points.reduce((sum, { x, y, weight }) => sum + weight * y * x ** power, 0);
  const s = [0, 1, 2, 3, 4].map(moment) as [number, number, number, number, number];
  const t = [0, 1, 2].map(product) as [number, number, number];
  const line = () => {
    const determinant = s[0] * s[2] - s[1] * s[1];
    // All the weight on one place: its mean is all there is to say.
    return Math.abs(determinant) <= 1e-12 * s[0] * s[2] || s[2] === 0
      ? t[0] / s[0]
      : (t[0] * s[2] - t[1] * s[1]) / determinant;
  };
  if (degree === 1) return line();
  const determinant =
    s[0] * (s[2] * s[4] - s[3] * s[3]) - s[1] * (s[1] * s[4] - s[3] * s[2]) + s[2] * (s[1] * s[3] - s[2] * s[2]);
  if (Math.abs(determinant) <= 1e-12 * s[0] * s[2] * s[4]) return line();
  const numerator =
    t[0] * (s[2] * s[4] - s[3] * s[3]) - s[1] * (t[1] * s[4] - s[3] * t[2]) + s[2] * (t[1] * s[3] - s[2] * t[2]);
  return numerator / determinant;
}
