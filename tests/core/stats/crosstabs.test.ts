import { describe, expect, it } from "vitest";
import { kishDesignEffect } from "@/lib/core/stats/kish-design-effect";
import { raoScottTest } from "@/lib/core/stats/rao-scott-test";
import { weightedColumn } from "@/lib/core/stats/weighted-column";
import { expectWithin } from "./expect-within";

const respondents = Array.from({ length: 120 }, (_, i) => ({
  row: (7 * i + Math.floor(i / 5)) % 3,
  column: (i * i) % 7 > 2 ? 1 : 0,
  weight: 0.5 + ((13 * i) % 11) / 10,
}));
const ofColumn = (column: number) => respondents.filter((one) => one.column === column);

describe("a weighted column (R 4.2.2, survey 4.1.1)", () => {
  it("holds the weighted cells of the vector", () => {
    const cell = (row: number, column: number) =>
      ofColumn(column).reduce((sum, one) => sum + (one.row === row ? one.weight : 0), 0);
    const cells = [0, 1].flatMap((column) => [0, 1, 2].map((row) => cell(row, column)));
    for (const [index, expected] of [35, 34.4, 15.8, 13.1, 13.4, 7.9].entries())
      expectWithin(cells[index] ?? Number.NaN, expected);
  });

  it("n 86 and 34, deff 1.101087747 and 1.097552731; all 1.100155479", () => {
    const [first, second] = [weightedColumn(ofColumn(0), 3), weightedColumn(ofColumn(1), 3)];
    expect([first?.n, second?.n]).toEqual([86, 34]);
    expectWithin(first?.designEffect ?? Number.NaN, 1.101087747);
    expectWithin(second?.designEffect ?? Number.NaN, 1.097552731);
    expectWithin(kishDesignEffect(respondents.map(({ weight }) => weight))?.designEffect ?? Number.NaN, 1.100155479);
  });

  it("shares .4107981221, .4037558685, .1854460094 with errors .05594612933, .05571110441, .04412688752", () => {
    const found = weightedColumn(ofColumn(0), 3, respondents.length);
    const expected = [
      [0.4107981221, 0.05594612933],
      [0.4037558685, 0.05571110441],
      [0.1854460094, 0.04412688752],
    ] as const;
    for (const [row, [share, error]] of expected.entries()) {
      expectWithin(found?.shares[row] ?? Number.NaN, share);
      expectWithin(found?.standardErrors[row] ?? Number.NaN, error);
    }
  });

  it("without weight there is no column", () => {
    expect(weightedColumn([], 3)).toBeNull();
  });
});

describe("Rao–Scott second-order F (R 4.2.2, svychisq)", () => {
  it.each([
    ["3×2", respondents, 3, 0.3098698472, 0.1393283129, 1.99962812, 237.9557463, 0.8699771701],
    [
      "2×2 (row 0 against the rest)",
      respondents.map((one) => ({ ...one, row: one.row === 0 ? 0 : 1 })),
      2,
      0.0919416275,
      0.0819198444,
      1,
      119,
      0.7752100337,
    ],
    [
      "3×2, all weights 1",
      respondents.map((one) => ({ ...one, weight: 1 })),
      3,
      0.3693570451,
      0.1831395349,
      2,
      238,
      0.8327691929,
    ],
  ] as const)("%s", (_, given, rows, chiSquared, f, df1, df2, p) => {
    const found = raoScottTest(given, rows, 2);
    expectWithin(found?.chiSquared ?? Number.NaN, chiSquared);
    expectWithin(found?.f ?? Number.NaN, f);
    expectWithin(found?.df1 ?? Number.NaN, df1);
    expectWithin(found?.df2 ?? Number.NaN, df2, 1e-5);
    expectWithin(found?.p ?? Number.NaN, p);
  });

  it("an empty column cannot be tested", () => {
    expect(raoScottTest(ofColumn(0), 3, 2)).toBeNull();
  });
});
