import { describe, it } from "vitest";
import { publishedGap } from "@/lib/core/stats/published-gap";
import { expectWithin } from "./expect-within";

const WHOLE_PERCENT = 0.005;

/** The peacekeeper poll, in points: pair, gap, smallest and largest gap. */
const pairs: readonly (readonly [string, number, number, number, number, number])[] = [
  ["United Kingdom – France, Italy", 0.56, 0.4, 16, 15, 17],
  ["United Kingdom – Poland", 0.56, 0.36, 20, 19, 21],
  ["France, Italy – Poland", 0.4, 0.36, 4, 3, 5],
  ["France – Italy", 0.4, 0.4, 0, -1, 1],
];

describe("gap of two published shares with the bounds rounding allows (Manski 2003)", () => {
  it.each(pairs)("%s: %d against %d is %d points, with rounding %d to %d", (_, first, second, gap, lowest, highest) => {
    const result = publishedGap(first, second, WHOLE_PERCENT);
    expectWithin(result.gap * 100, gap);
    expectWithin(result.lowest * 100, lowest);
    expectWithin(result.highest * 100, highest);
  });

  it("turns its sign with the order of the pair", () => {
    const result = publishedGap(0.4, 0.56, WHOLE_PERCENT);
    expectWithin(result.gap * 100, -16);
    expectWithin(result.lowest * 100, -17);
    expectWithin(result.highest * 100, -15);
  });

  it("is bounded more closely when one decimal is published", () => {
    const result = publishedGap(0.564, 0.401, 0.0005);
    expectWithin(result.lowest * 100, 16.2);
    expectWithin(result.highest * 100, 16.4);
  });

  it("never takes a share below 0 or above 1", () => {
    const result = publishedGap(1, 0, WHOLE_PERCENT);
    expectWithin(result.lowest * 100, 99);
    expectWithin(result.highest * 100, 100);
  });
});
