import { choleskyFactor, solveLower, solveLowerTransposed } from "./cholesky";
import { filterForwards, housesOf, type LocalLevelOptions, type SeriesPoll } from "./local-level-filter";

/** What the polls before it lead to expect of a poll, in the unit of the polls. */
export interface PollForecast {
  readonly poll: SeriesPoll;
  readonly value: number;
  /** Of the level, of the house's effect and of the poll itself. */
  readonly variance: number;
}

/**
 * What the local level expects of each poll but the first, from those before it alone: the measure of the model.
 * A house not seen before is expected at the level, give or take the deviation of houses.
 * Formula: with the filter's state before the poll, `E = e_h − M`: value `m + E·δ̂`, variance `P + v + |L⁻¹E|²`.
 * Source: as `localLevel`.
 */
export function localLevelForecasts(polls: readonly SeriesPoll[], options: LocalLevelOptions): readonly PollForecast[] {
  const sorted = polls.toSorted((a, b) => a.day - b.day);
  const houses = housesOf(sorted, options);
  const size = houses.length;
  const indexOf = new Map(houses.map((house, index) => [house, index]));
  const forecasts: PollForecast[] = [];
  filterForwards(sorted, houses, options, ({ mean, variance, loading, a, b }, poll) => {
    const lower = choleskyFactor(a, size);
    const u = solveLower(lower, b, size);
    const effects = solveLowerTransposed(lower, u, size);
    const own = indexOf.get(poll.house) ?? -1;
    const gap = loading.map((value, house) => (house === own ? 1 : 0) - value);
    const spread = solveLower(lower, gap, size);
    forecasts.push({
      poll,
      value: mean + dot(gap, effects),
      variance: variance + poll.variance + dot(spread, spread),
    });
  });
  return forecasts;
}

function dot(left: Float64Array, right: Float64Array): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
}
