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

/** What the filter leaves: the state at the end of each day, and the sums that house effects are solved from. */
export interface Filtered {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  /** Per day, how the level follows each house's effect. */
  readonly loadings: Float64Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly logDeterminant: number;
  readonly squares: number;
}

/** The state before a poll is taken in. The arrays are those of the filter, and change as it goes on. */
export interface StateBefore {
  readonly mean: number;
  readonly variance: number;
  readonly loading: Float64Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
}

/** The houses whose effects are estimated, by name. */
export function housesOf(polls: readonly SeriesPoll[], { houseDeviation }: LocalLevelOptions): readonly string[] {
  return houseDeviation === null ? [] : [...new Set(polls.map(({ house }) => house))].toSorted();
}

/** Kalman filter over polls in the order of their days, augmented by the houses' effects; `before` sees each poll but the first. */
export function filterForwards(
  polls: readonly SeriesPoll[],
  houses: readonly string[],
  { dailyDeviation, houseDeviation }: LocalLevelOptions,
  before?: (state: StateBefore, poll: SeriesPoll) => void,
): Filtered {
  const days = (polls.at(-1)?.day ?? 0) - (polls[0]?.day ?? 0) + 1;
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
      before?.({ mean: m, variance: p, loading, a, b }, poll);
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
