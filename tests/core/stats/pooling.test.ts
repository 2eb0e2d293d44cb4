import { describe, expect, it } from "vitest";
import { countryAverage } from "@/lib/core/stats/country-average";
import {
  inverseVarianceShare,
  pooledShare,
  randomEffectsShare,
  sizeWeightedShare,
} from "@/lib/core/stats/pooled-share";
import { expectWithin } from "./expect-within";

const polls = (shares: readonly number[]) =>
  [1000, 800, 1500].map((n, index) => ({ share: shares[index] ?? 0, n, effectiveN: n }));
const alike = polls([0.52, 0.48, 0.5]);
const unlike = polls([0.56, 0.48, 0.44]);

describe("pooling of .52, .48, .50 (n 1,000, 800, 1,500)", () => {
  it("weighted by size: 50.121212, standard error 0.870008", () => {
    expectWithin(sizeWeightedShare(alike).share * 100, 50.121212);
    expectWithin(sizeWeightedShare(alike).standardError * 100, 0.870008);
  });

  it("fixed effect: 50.1213, standard error 0.8700, Q 2.865176", () => {
    const found = inverseVarianceShare(alike);
    expectWithin(found.share * 100, 50.1213, 5e-5);
    expectWithin(found.standardError * 100, 0.87, 5e-5);
    expectWithin(found.heterogeneity.q, 2.865176);
  });

  it("DerSimonian & Laird (1986): 50.0955, standard error 1.0549, τ² 0.000101856", () => {
    const found = randomEffectsShare(alike);
    expectWithin(found.share * 100, 50.0955, 5e-5);
    expectWithin(found.standardError * 100, 1.0549, 5e-5);
    expectWithin(found.tauSquared, 0.000101856, 5e-10);
  });

  it("DerSimonian & Laird of .56, .48, .44: 49.3042, standard error 3.7037, Q 35.220820, τ² 0.003875328", () => {
    const found = randomEffectsShare(unlike);
    expectWithin(found.share * 100, 49.3042, 5e-5);
    expectWithin(found.standardError * 100, 3.7037, 5e-5);
    expectWithin(found.heterogeneity.q, 35.22082);
    expectWithin(found.tauSquared, 0.003875328, 5e-10);
  });

  it("the default takes random effects where the polls differ, else the size", () => {
    expect(pooledShare(unlike).method).toBe("random-effects");
    expect(pooledShare(alike).method).toBe("size-weighted");
    expect(pooledShare(unlike.slice(0, 2)).method).toBe("size-weighted");
  });
});

describe("average of countries weighted by adults (made-up populations 50, 40, 30, 20)", () => {
  const shares = [0.56, 0.4, 0.4, 0.36];
  const adults = [50, 40, 30, 20];
  it.each([
    [[1000, 1000, 1000, 1000], 1, 0.816963, 1.601218],
    [[2000, 1000, 1000, 500], 1.4, 0.883305, 1.731247],
  ])("n %j, deff %d: 45.142857, standard error %d, margin %d", (ns, deff, error, margin) => {
    const countries = shares.map((share, index) => ({
      share,
      adults: adults[index] ?? 0,
      effectiveN: (ns[index] ?? 0) / deff,
    }));
    const found = countryAverage(countries);
    expectWithin(found.share * 100, 45.142857);
    expectWithin(found.standardError * 100, error);
    expectWithin(found.marginOfError * 100, margin);
  });

  it("without populations there is none", () => {
    expect(() => countryAverage([])).toThrow(/adult populations/);
  });
});
