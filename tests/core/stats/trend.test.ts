import { describe, expect, it } from "vitest";
import { exponentialDecayAverage } from "@/lib/core/stats/exponential-decay";
import { localLevel } from "@/lib/core/stats/local-level";
import { localLevelForecasts } from "@/lib/core/stats/local-level-forecast";
import { loess } from "@/lib/core/stats/loess";
import { expectWithin } from "./expect-within";

const DAYS = [0, 2, 5, 7, 9, 12, 14, 18, 21, 24, 27, 30];
const HOUSES = [0, 1, 0, 2, 1, 0, 2, 1, 0, 1, 2, 0];
const VALUES = [45, 48, 46, 43, 49, 47, 44, 50, 48, 51, 45, 49];
const SIZES = [1000, 800, 1000, 1500, 800, 1000, 1500, 800, 1000, 800, 1500, 1000];
const DESIGN_EFFECT = 1.3;

/** In percent, as the reference values are; the method takes any one unit. */
const polls = DAYS.map((day, index) => {
  const value = VALUES[index] ?? 0;
  const sampling = (DESIGN_EFFECT * value * (100 - value)) / (SIZES[index] ?? 1);
  return { day, value, sampling, variance: sampling + 1, house: String(HOUSES[index]), n: SIZES[index] ?? 1 };
});

describe("local level with house effects (statsmodels 0.13.5, exact-diffuse smoother)", () => {
  it.each([
    [
      0.15,
      2,
      [46.529905, 46.691429, 46.948128, 47.087465],
      [1.36286, 1.32164, 1.328818, 1.372072],
      [0.176791, 2.061537, -2.238328],
      -13.985245,
    ],
    [
      0.3,
      2,
      [46.095231, 46.53248, 47.198038, 47.545098],
      [1.487483, 1.37951, 1.400079, 1.505917],
      [0.195891, 2.070026, -2.265917],
      -13.858122,
    ],
    [
      0.15,
      null,
      [46.487261, 46.591953, 46.847362, 46.939619],
      [0.717242, 0.637666, 0.652614, 0.734839],
      [],
      -17.619218,
    ],
  ] as const)(
    "τ %d, σ_h %s: level, error, house effects and likelihood",
    (tau, sigma, levels, errors, effects, logL) => {
      const found = localLevel(polls, { dailyDeviation: tau, houseDeviation: sigma });
      for (const [index, day] of [0, 10, 20, 30].entries()) {
        expectWithin(found.days[day]?.level ?? Number.NaN, levels[index] ?? Number.NaN);
        expectWithin(found.days[day]?.standardError ?? Number.NaN, errors[index] ?? Number.NaN);
      }
      expect(found.houseEffects).toHaveLength(effects.length);
      for (const [index, { effect }] of found.houseEffects.entries())
        expectWithin(effect, effects[index] ?? Number.NaN);
      expectWithin(found.logLikelihood, logL);
    },
  );

  it("house effects add up to 0: a bias common to all cannot be seen", () => {
    const { houseEffects } = localLevel(polls, { dailyDeviation: 0.15, houseDeviation: 2 });
    expectWithin(
      houseEffects.reduce((sum, { effect }) => sum + effect, 0),
      0,
      1e-10,
    );
  });

  it("the order in which polls are given does not matter, and the unit neither", () => {
    const options = { dailyDeviation: 0.15, houseDeviation: 2 };
    const asShares = polls.map((poll) => ({ ...poll, value: poll.value / 100, variance: poll.variance / 1e4 }));
    const percent = localLevel(polls.toReversed(), options).days[10];
    const shares = localLevel(asShares, { dailyDeviation: 0.0015, houseDeviation: 0.02 }).days[10];
    expectWithin((shares?.level ?? 0) * 100, percent?.level ?? Number.NaN);
    expectWithin((shares?.standardError ?? 0) * 100, percent?.standardError ?? Number.NaN);
  });

  it("without polls there is no level", () => {
    expect(() => localLevel([], { dailyDeviation: 0.15, houseDeviation: 2 })).toThrow(RangeError);
  });
});

describe("exponential decay on day 30, deff 1.3", () => {
  it.each([
    [7, 47.291949, 0.682149],
    [14, 46.972564, 0.558524],
    [30, 46.760003, 0.516559],
  ])("half-life %i days: %d, standard error %d", (halfLife, value, error) => {
    const dated = polls.map((poll) => ({
      day: poll.day,
      value: poll.value,
      variance: poll.sampling,
      effectiveN: poll.n / DESIGN_EFFECT,
    }));
    const found = exponentialDecayAverage(dated, 30, halfLife);
    expectWithin(found?.value ?? Number.NaN, value);
    expectWithin(found?.standardError ?? Number.NaN, error);
    expect(exponentialDecayAverage(dated, -1, halfLife)).toBeNull();
  });
});

describe("LOESS (R 4.2.2, loess, surface = direct)", () => {
  const X = [0, 3, 5, 8, 9, 14, 15, 20, 22, 27, 30, 36, 41, 45, 50];
  const Y = [45, 47, 44, 46, 48, 47.5, 49, 46, 50, 51, 49, 52, 50, 53, 52];
  const W = [1000, 800, 1200, 1000, 600, 1500, 1000, 900, 1100, 1000, 2000, 700, 1000, 1200, 1000];
  const points = (isWeighted: boolean) =>
    X.map((x, index) => ({ x, y: Y[index] ?? 0, weight: isWeighted ? (W[index] ?? 1) : 1 }));
  it.each([
    [0.75, 1, false, [45.149551, 46.862276, 49.361198, 52.491096]],
    [0.75, 1, true, [44.869956, 46.731606, 49.193424, 52.507537]],
    [0.5, 1, true, [45.046911, 46.806938, 49.13433, 52.534385]],
    [0.75, 2, true, [44.873738, 46.775714, 49.189611, 52.445247]],
  ] as const)("span %d, degree %i, weighted %s", (span, degree, isWeighted, expected) => {
    const found = loess(points(isWeighted), [0, 10, 25, 50], { span, degree });
    for (const [index, value] of found.entries()) expectWithin(value ?? Number.NaN, expected[index] ?? Number.NaN);
  });

  it("says nothing outside of the data, and refuses a span above 1", () => {
    expect(loess(points(true), [-1, 51])).toEqual([null, null]);
    expect(() => loess(points(true), [10], { span: 1.5 })).toThrow(/span/);
  });
});

describe("what the local level expects of each next poll", () => {
  it("has the likelihood of the model: the forecasts are those of the filter", () => {
    const options = { dailyDeviation: 0.15, houseDeviation: 2 };
    const score = localLevelForecasts(polls, options).reduce(
      (sum, { poll, value, variance }) => sum - 0.5 * (Math.log(variance) + (poll.value - value) ** 2 / variance),
      0,
    );
    expectWithin(score, localLevel(polls, options).logLikelihood);
  });
});
