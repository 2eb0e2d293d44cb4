import { describe, expect, it } from "vitest";
import { type ComparedShare, pairwiseVerdicts, runsWithoutOrder } from "@/lib/core/comparison/pairwise-verdicts";

const country = (key: string, percent: number, n: number | null, effectiveN = n): ComparedShare => ({
  key,
  share: percent / 100,
  roundingHalfUnit: 0.005,
  n,
  effectiveN,
});
const peacekeepers = (n: number | null) => [
  country("GB", 56, n),
  country("FR", 40, n),
  country("IT", 40, n),
  country("PL", 36, n),
];
const verdicts = (shares: readonly ComparedShare[]) =>
  Object.fromEntries(pairwiseVerdicts(shares).map(({ first, second, verdict }) => [`${first}-${second}`, verdict]));

describe("what may be said of each pair", () => {
  it("of 56, 40, 40, 36 at n = 1,000: the UK is clearly higher, the other three cannot be told apart", () => {
    expect(verdicts(peacekeepers(1000))).toEqual({
      "GB-FR": "clear",
      "GB-IT": "clear",
      "GB-PL": "clear",
      "FR-IT": "not-clear",
      "FR-PL": "not-clear",
      "IT-PL": "not-clear",
    });
  });

  it("without sample sizes nothing is said of chance", () => {
    for (const { verdict, test } of pairwiseVerdicts(peacekeepers(null))) {
      expect(verdict).toBe("precision-unknown");
      expect(test).toBeNull();
    }
  });

  it("a difference that rounding alone may undo is fragile", () => {
    // At n = 1,900 the point test of 40 and 36 passes and the least favourable one does not (methods, section 9).
    expect(verdicts([country("FR", 40, 1900), country("PL", 36, 1900)])).toEqual({ "FR-PL": "fragile" });
    expect(verdicts([country("FR", 40, 2012), country("PL", 36, 2012)])).toEqual({ "FR-PL": "clear" });
    expect(verdicts([country("FR", 40, 2011), country("PL", 36, 2011)])).toEqual({ "FR-PL": "fragile" });
  });

  it("a base of fewer than 100 carries no claim, however large the gap", () => {
    expect(verdicts([country("A", 90, 80), country("B", 10, 1000)])).toEqual({ "A-B": "small-base" });
    expect(verdicts([country("A", 90, 400, 40), country("B", 10, 1000)])).toEqual({ "A-B": "small-base" });
  });

  it("more pairs make each of them harder to claim", () => {
    const two = [country("A", 40, 1200), country("B", 36, 1200)];
    const [alone] = pairwiseVerdicts(two);
    const [among] = pairwiseVerdicts([...two, country("C", 38, 1200), country("D", 39, 1200)]);
    expect(among?.test?.adjustedP ?? 0).toBeGreaterThan(alone?.test?.adjustedP ?? 1);
  });
});

describe("runs of a ranking whose order says nothing", () => {
  it("are the three behind the UK", () => {
    const shares = peacekeepers(1000);
    const keys = shares.map(({ key }) => key);
    expect(runsWithoutOrder(keys, pairwiseVerdicts(shares))).toEqual([{ first: 1, last: 3 }]);
  });

  it("may overlap: the ends of two runs differ, their middles do not", () => {
    const shares = [50, 47, 44, 41, 38].map((percent, index) => country(String(index), percent, 800));
    const keys = shares.map(({ key }) => key);
    const runs = runsWithoutOrder(keys, pairwiseVerdicts(shares));
    expect(runs.length).toBeGreaterThan(1);
    for (const { first, last } of runs) expect(last - first).toBeLessThan(4);
  });

  it("hold all of them where no sample size is stated", () => {
    const shares = peacekeepers(null);
    expect(
      runsWithoutOrder(
        shares.map(({ key }) => key),
        pairwiseVerdicts(shares),
      ),
    ).toEqual([{ first: 0, last: 3 }]);
  });
});
