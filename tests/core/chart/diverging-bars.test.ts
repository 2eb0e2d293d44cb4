import { describe, expect, it } from "vitest";
import { noChoices } from "@/lib/core/chart/chart-choices";

import { divergingBars } from "@/lib/core/chart/diverging-bars";
import { placeDivergingBars } from "@/lib/core/chart/layout/place-diverging-bars";
import { phoneSize, wideSize } from "@/lib/core/chart/layout/plot-size";
import { soundKinds, unsoundKinds } from "../../support/offered-kinds";
import { jointProcurement, optionOf, pollOf, questionOf, resultOf, testContext } from "../../support/poll-fixtures";

const model = divergingBars(jointProcurement(), noChoices, testContext);

describe("diverging bars", () => {
  it("run from the largest net to the smallest, and say so", () => {
    expect(model.rows.map(({ key, net }) => [key, net])).toEqual([
      ["FI", "+56"],
      ["PL", "+49"],
      ["DE", "+21"],
      ["AT", "−11"],
      ["HU", "−31"],
    ]);
    expect(model.words.measure).toBe("% of adults, by country, largest net first");
  });

  it("have the zero line between the sides, the strong answers outside", () => {
    const finland = model.rows[0]?.segments ?? [];
    expect(finland.map(({ answer }) => answer)).toEqual([
      "strongly oppose",
      "tend to oppose",
      "tend to support",
      "strongly support",
    ]);
    expect(finland.map(({ start }) => Math.round(start * 100))).toEqual([-13, -9, 0, 38]);
  });

  it("keep neither and don’t know off both sides, in columns of their own", () => {
    expect(model.rows[0]?.apart.map(({ answer, valueLabel }) => [answer, valueLabel])).toEqual([
      ["neither", "12"],
      ["don’t know", "6"],
    ]);
  });

  it("show the figures of the table, the net among them", () => {
    expect(model.table.columns.map(({ label }) => label).slice(-2)).toEqual(["Net", "n"]);
    for (const row of model.rows) {
      const cells = model.table.rows.find(({ label }) => label === row.label)?.cells.map(({ text }) => text) ?? [];
      for (const line of row.reading) expect(cells).toContain(line.split(" ").at(-1));
    }
  });

  it.each([wideSize, phoneSize])("stand on one scale in all columns, $width px wide", (size) => {
    const placed = placeDivergingBars(model, size);
    const [finland] = placed.rows;
    const oppose = finland?.segments.find(({ answer }) => answer === "tend to oppose");
    expect((oppose?.x ?? 0) + (oppose?.width ?? 0)).toBeLessThan(placed.zero.x);
    const support = finland?.segments.find(({ answer }) => answer === "tend to support");
    const perShare = ((support?.width ?? 0) + 2) / 0.38;
    const neither = finland?.apart[0]?.bar;
    if (neither) expect(neither.width).toBeCloseTo(0.12 * perShare, 5);
  });

  it("are offered for two sides only", () => {
    expect(soundKinds(jointProcurement())).toContain("diverging-bars");
    const nominal = {
      poll: pollOf(),
      question: questionOf({ responses: [optionOf("Tea"), optionOf("Coffee")] }),
      results: [resultOf("GB", "Tea", "60"), resultOf("GB", "Coffee", "40")],
    };
    expect(unsoundKinds(nominal)).toContainEqual({ kind: "diverging-bars", reason: "the answers have no two sides" });
  });

  it("have no net where a side is not given, and such rows stand last", () => {
    const question = questionOf({
      responses: [optionOf("Yes", { side: "support" }), optionOf("No", { side: "oppose" })],
    });
    const results = [resultOf("FR", "Yes", "90"), resultOf("GB", "Yes", "55"), resultOf("GB", "No", "45")];
    const { rows, table } = divergingBars({ poll: pollOf(), question, results }, noChoices, testContext);
    expect(rows.map(({ key, net }) => [key, net])).toEqual([
      ["GB", "+10"],
      ["FR", null],
    ]);
    expect(table.rows[1]?.cells.map(({ text }) => text)).toEqual(["not stated", "90%", "–", "not stated"]);
  });
});
