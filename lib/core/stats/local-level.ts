import { choleskyFactor, solveLower, solveLowerTransposed } from "./cholesky";
import { type Filtered, filterForwards, housesOf, type LocalLevelOptions, type SeriesPoll } from "./local-level-filter";

/** The level on one day. */
export interface LevelOfDay {
  readonly day: number;
  readonly level: number;
  readonly standardError: number;
}

export interface LocalLevel {
  /** Every day from the first poll to the last. */
  readonly days: readonly LevelOfDay[];
  /** By house, in the order of the names; they add up to 0: a bias common to all houses cannot be seen. */
  readonly houseEffects: readonly { readonly house: string; readonly effect: number; readonly standardError: number }[];
  /** Without constants. */
  readonly logLikelihood: number;
}

/**
 * The level behind a series of polls as a random walk, with an effect of each house: filtered forwards, smoothed backwards.
 *
 * Model: `yᵢ = ξ_t(i) + δ_h(i) + εᵢ`, `ε ~ N(0, vᵢ)`; `ξ_t = ξ_{t−1} + ω_t`, `ω ~ N(0, τ²)` a day; `δ_h ~ N(0, σ_h²)`;
 * a diffuse start, so that the house effects sum to 0.
 * Units: those of the polls. Cost: polls × houses² + days × houses².
 * Source: Jackman (2005), Aust. J. Pol. Sci. 40; Kalman (1960); Rauch, Tung & Striebel (1965); de Jong (1991).
 * @throws RangeError without polls
 */
export function localLevel(polls: readonly SeriesPoll[], options: LocalLevelOptions): LocalLevel {
  const sorted = polls.toSorted((a, b) => a.day - b.day);
  const [first] = sorted;
  if (first === undefined) throw new RangeError("without polls there is no level");
  const houses = housesOf(sorted, options);
  const filtered = filterForwards(sorted, houses, options);
  const size = houses.length;
  const lower = choleskyFactor(filtered.a, size);
  const u = solveLower(lower, filtered.b, size);
  const effects = solveLowerTransposed(lower, u, size);
  smoothBackwards(filtered, size, options.dailyDeviation ** 2);
  return {
    days: levelsOf(filtered, { size, lower, effects, firstDay: first.day }),
    houseEffects: houses.map((house, index) => ({
      house,
      effect: effects[index] ?? 0,
      standardError: Math.sqrt(squaredLength(solveLower(lower, unit(size, index), size))),
    })),
    logLikelihood: logLikelihoodOf(filtered, lower, u, options.houseDeviation ?? 1),
  };
}

/** Rauch–Tung–Striebel, in place: from the last day back, each takes in what came after it. */
function smoothBackwards({ mean, variance, loadings }: Filtered, size: number, dailyVariance: number): void {
  for (let day = mean.length - 2; day >= 0; day--) {
    const own = variance[day] ?? 0;
    const share = own + dailyVariance > 0 ? own / (own + dailyVariance) : 0;
    mean[day] = (mean[day] ?? 0) + share * ((mean[day + 1] ?? 0) - (mean[day] ?? 0));
    const [here, after] = [day * size, (day + 1) * size];
    for (let h = 0; h < size; h++)
      loadings[here + h] = (loadings[here + h] ?? 0) + share * ((loadings[after + h] ?? 0) - (loadings[here + h] ?? 0));
    variance[day] = own + share * share * ((variance[day + 1] ?? 0) - own - dailyVariance);
  }
}

interface Solved {
  readonly size: number;
  readonly lower: Float64Array;
  readonly effects: Float64Array;
  readonly firstDay: number;
}

function levelsOf({ mean, variance, loadings }: Filtered, { size, lower, effects, firstDay }: Solved): LevelOfDay[] {
  return Array.from(mean, (value, day) => {
    const loading = loadings.subarray(day * size, (day + 1) * size);
    let level = value;
    for (let h = 0; h < size; h++) level -= (loading[h] ?? 0) * (effects[h] ?? 0);
    const uncertain = squaredLength(solveLower(lower, loading, size));
    return { day: firstDay + day, level, standardError: Math.sqrt((variance[day] ?? 0) + uncertain) };
  });
}

function logLikelihoodOf(filtered: Filtered, lower: Float64Array, u: Float64Array, houseDeviation: number): number {
  const size = u.length;
  let logDeterminantOfA = 0;
  for (let h = 0; h < size; h++) logDeterminantOfA += 2 * Math.log(lower[h * size + h] ?? 1);
  const houses = logDeterminantOfA + 2 * size * Math.log(houseDeviation);
  return -0.5 * (filtered.logDeterminant + houses + filtered.squares - squaredLength(u));
}

function squaredLength(vector: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < vector.length; index++) sum += (vector[index] ?? 0) ** 2;
  return sum;
}

function unit(size: number, index: number): Float64Array {
  const vector = new Float64Array(size);
  vector[index] = 1;
  return vector;
}
