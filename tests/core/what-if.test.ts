import { describe, expect, it } from "vitest";
import { whatIf, whatIfSentence } from "@/lib/core/comparison/what-if";
import { expectWithin } from "./stats/expect-within";

const peacekeepers = [
  ["GB", 56],
  ["FR", 40],
  ["IT", 40],
  ["PL", 36],
] as const;
const shares = peacekeepers.map(([key, percent]) => ({
  key,
  name: key,
  share: percent / 100,
  roundingHalfUnit: 0.005,
}));

describe("what would follow from an assumed sample size (methods, section 9)", () => {
  it("says at n = 1,000 exactly the allowed sentence", () => {
    expect(whatIfSentence(whatIf(shares, { n: 1000, designEffect: 1 }), "support")).toBe(
      "If about 1,000 people were polled in each country, the UK’s higher support would be well beyond chance; France, Italy and Poland could not be told apart.",
    );
  });

  it.each([
    [1, "GB", 3.076582, 52.906264, 59.047815, 52.404611, 59.542019],
    [1, "FR", 3.036363, 37.007478, 43.069057, 36.515845, 43.573269],
    [1, "PL", 2.975016, 33.083773, 39.023376, 32.594846, 39.530275],
    [1.5, "GB", 3.768028, 52.208249, 59.723, null, null],
    [1.5, "FR", 3.71877, 36.348747, 43.765836, null, null],
    [1.5, "PL", 3.643636, 32.44614, 39.714277, null, null],
  ])(
    "design effect %d, %s: margin %d, interval %d to %d, envelope %s to %s",
    (deff, key, margin, lower, upper, low, up) => {
      const found = whatIf(shares, { n: 1000, designEffect: deff }).shares.find((one) => one.key === key);
      expectWithin((found?.marginOfError ?? 0) * 100, margin);
      expectWithin((found?.interval.lower ?? 0) * 100, lower);
      expectWithin((found?.interval.upper ?? 0) * 100, upper);
      if (low === null || up === null) return;
      expectWithin((found?.envelope.lower ?? 0) * 100, low);
      expectWithin((found?.envelope.upper ?? 0) * 100, up);
    },
  );

  it("claims nothing from very small samples, and every difference from very large ones", () => {
    expect(whatIfSentence(whatIf(shares, { n: 60, designEffect: 1 }), "support")).toMatch(/could not be told apart\.$/);
    const three = shares.filter(({ key }) => key !== "IT");
    expect(whatIfSentence(whatIf(three, { n: 100_000, designEffect: 1 }), "support")).toContain(
      "the UK’s higher support",
    );
  });

  it("names the assumed design effect", () => {
    expect(whatIfSentence(whatIf(shares, { n: 1000, designEffect: 1.5 }), "support")).toContain("(design effect 1.5)");
  });
});
