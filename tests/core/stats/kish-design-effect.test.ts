import { describe, expect, it } from "vitest";
import { kishDesignEffect } from "@/lib/core/stats/kish-design-effect";

const repeat = (times: number, weight: number) => Array.from({ length: times }, () => weight);

describe("kishDesignEffect", () => {
  it.each([
    ["equal weights cost nothing", repeat(10, 1), 1, 10],
    ["ten moderate weights", [0.5, 1, 1.5, 2, 0.8, 1.2, 1, 0.7, 1.3, 1], 1.13719, 8.793605],
    ["one large weight", [0.2, 0.2, 0.2, 5, 1, 1, 1, 1], 2.527778, 3.164835],
    ["two respondents", [3, 1], 1.25, 1.6],
    [
      "a thousand in three classes",
      [...repeat(500, 0.3), ...repeat(300, 1), ...repeat(200, 3.5)],
      2.113422,
      473.166369,
    ],
  ])("%s (R survey 4.1.1)", (_title, weights, designEffect, effectiveN) => {
    const kish = kishDesignEffect(weights);
    expect(kish?.designEffect).toBeCloseTo(designEffect, 6);
    expect(kish?.effectiveN).toBeCloseTo(effectiveN, 6);
  });

  it("is not known without weights", () => {
    expect(kishDesignEffect([])).toBeNull();
    expect(kishDesignEffect([0, 0])).toBeNull();
  });
});
