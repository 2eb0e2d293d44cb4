import { choleskyFactor, solveLower, solveLowerTransposed } from "./cholesky";

/** A poll in a series. `value`, its variance and the deviations of the model are in one unit, whichever it is. */
export interface SeriesPoll {
  /** Whole days; the middle of fieldwork. */
  readonly day: number;
  readonly value: number;
  /** Sampling and other variance of this poll: `deff·p(1−p)/n + σ_x²`. */
  readonly variance: number;
  readonly house: string;
}

export interface LocalLevelOptions {
  /** τ: how far the level may wander in a day. */
  readonly dailyDeviation: number;
  /** σ_h: how far houses differ from each other; `null` = no house effects. */
  readonly houseDeviation: number | null;
}

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
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) throw new RangeError("without polls there is no level");
  const houses = options.houseDeviation === null ? [] : [...new Set(sorted.map(({ house }) => house))].toSorted();
  const filtered = filterForwards(sorted, houses, options, last.day - first.day + 1);
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

/** What the filter leaves: the state at the end of each day, and the sums that house effects are solved from. */
interface Filtered {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  /** Per day, how the level follows each house's effect. */
  readonly loadings: Float64Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly logDeterminant: number;
  readonly squares: number;
}

function filterForwards(
  polls: readonly SeriesPoll[],
  houses: readonly string[],
  { dailyDeviation, houseDeviation }: LocalLevelOptions,
  days: number,
): Filtered {
  const size = houses.length;
  const indexOf = new Map(houses.map((house, index) => [house, index]));
  const a = new Float64Array(size * size);
  for (let h = 0; h < size; h++) a[h * size + h] = 1 / (houseDeviation ?? 1) ** 2;
  const b = new Float64Array(size);
  const [mean, variance] = [new Float64Array(days), new Float64Array(days)];
  const loadings = new Float64Array(days * size);
  const loading = new Float64Array(size);
  const gap = new Float64Array(size);
  let [m, p, logDeterminant, squares] = [0, 0, 0, 0];
  let next = 0;
  const firstDay = polls[0]?.day ?? 0;
  for (let day = 0; day < days; day++) {
    if (day > 0) p += dailyDeviation ** 2;
    for (let poll = polls[next]; poll !== undefined && poll.day - firstDay === day; poll = polls[++next]) {
      const house = indexOf.get(poll.house) ?? -1;
      if (next === 0) {
        // A diffuse start: the first poll is the level, and adds no likelihood.
        [m, p] = [poll.value, poll.variance];
        if (house >= 0) loading[house] = 1;
        continue;
      }
      const f = p + poll.variance;
      const gain = p / f;
      const error = poll.value - m;
      for (let h = 0; h < size; h++) gap[h] = (h === house ? 1 : 0) - (loading[h] ?? 0);
      for (let h = 0; h < size; h++) {
        const part = (gap[h] ?? 0) / f;
        b[h] = (b[h] ?? 0) + part * error;
        const row = h * size;
        // The other half is the same; the factor needs one only.
        for (let k = 0; k <= h; k++) a[row + k] = (a[row + k] ?? 0) + part * (gap[k] ?? 0);
      }
      logDeterminant += Math.log(f);
      squares += (error * error) / f;
      m += gain * error;
      for (let h = 0; h < size; h++) loading[h] = (loading[h] ?? 0) + gain * (gap[h] ?? 0);
      p *= 1 - gain;
    }
    mean[day] = m;
    variance[day] = p;
    loadings.set(loading, day * size);
  }
  return { mean, variance, loadings, a, b, logDeterminant, squares };
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
