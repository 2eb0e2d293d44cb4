import { describe, expect, it } from "vitest";
import { noChoices } from "@/lib/core/chart/chart-choices";
import { chartOfPoll } from "@/lib/core/chart/chart-of-poll";
import { placeStackedBars } from "@/lib/core/chart/layout/place-stacked-bars";
import { phoneSize, wideSize } from "@/lib/core/chart/layout/plot-size";
import { orderAnswers } from "@/lib/core/chart/response-order";
import { stackedBars } from "@/lib/core/chart/stacked-bars";
import { soundKinds } from "../../support/offered-kinds";
import {
  jointProcurement,
  optionOf,
  peacekeepers,
  pollOf,
  questionOf,
  resultOf,
  testContext,
} from "../../support/poll-fixtures";

describe("a five-point scale", () => {
  const model = stackedBars(jointProcurement(), noChoices, testContext);

  it("runs from strongly oppose to strongly support, don't know last", () => {
    expect(model.answers.map((answer) => [answer.label, answer.colour])).toEqual([
      ["strongly oppose", "strongly-oppose"],
      ["tend to oppose", "tend-to-oppose"],
      ["neither", "neither"],
      ["tend to support", "tend-to-support"],
      ["strongly support", "strongly-support"],
      ["don’t know", "dont-know"],
    ]);
  });

  it("orders countries by total support", () => {
    expect(model.rows.map((row) => row.key)).toEqual(["FI", "PL", "DE", "AT", "HU"]);
  });

  it("gives the net of both sides, signed, with a true minus", () => {
    expect(model.rows.map((row) => row.net)).toEqual(["+56", "+49", "+21", "−11", "−31"]);
  });

  it("segments stand end to end from zero to the sum of the answers", () => {
    for (const row of model.rows) {
      let end = 0;
      for (const segment of row.segments) {
        expect(segment.start).toBeCloseTo(end, 12);
        end = segment.start + segment.share;
      }
      expect(end).toBeCloseTo(1, 12);
    }
  });

  it("shows the same figures in chart and table", () => {
    const drawn = model.rows.map((row) => row.segments.map((segment) => `${segment.valueLabel}%`));
    expect(model.table.rows.map((row) => row.cells.slice(0, -1).map((cell) => cell.text))).toEqual(drawn);
    expect(model.table.rows.map((row) => row.cells.at(-1)?.text)).toEqual([
      "1,000",
      "1,001",
      "1,002",
      "1,003",
      "1,004",
    ]);
  });
});

describe("stacked bars with more countries than fit", () => {
  const model = stackedBars(jointProcurement(), noChoices, { ...testContext, mostRows: 4 });

  it("show both ends, and between them a row that says how many are left out", () => {
    expect(model.rows.map((row) => row.key)).toEqual(["FI", "PL", "HU"]);
    expect(model.gaps).toEqual([{ after: 2, label: "2 more in between" }]);
    expect(model.table.rows).toHaveLength(5);
  });

  it.each([wideSize, phoneSize])("give the gap a row of its own, $width px wide", (size) => {
    const placed = placeStackedBars(model, size);
    const [, above, below] = placed.rows.map((row) => row.segments[0]);
    const gap = placed.gaps[0];
    expect(gap?.line.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0));
    expect((gap?.label.y ?? 0) + 4).toBeLessThan(placed.rows[2]?.label.y ?? 0);
    expect((below?.y ?? 0) - (above?.y ?? 0)).toBeCloseTo(
      2 * ((above?.y ?? 0) - (placed.rows[0]?.segments[0]?.y ?? 0)),
      0,
    );
  });
});

describe("a chart that cannot be stacked", () => {
  it("one answer alone is ranked", () => {
    expect(soundKinds(peacekeepers())).toEqual(["ranked-bars"]);
    expect(chartOfPoll(peacekeepers(), { ...noChoices, type: "stacked-bars" }, testContext).kind).toBe("ranked-bars");
  });

  it("multiple choice, which does not add up, is ranked", () => {
    const question = questionOf({ kind: "multiple", responses: [optionOf("taxes"), optionOf("health")] });
    const results = [resultOf("GB", "taxes", "70"), resultOf("GB", "health", "80")];
    expect(soundKinds({ poll: pollOf(), question, results })).toEqual(["ranked-bars"]);
  });
});

it("answers that do not add up to 100 are said, not stretched", () => {
  const question = questionOf({
    responses: [optionOf("Yes", { side: "support" }), optionOf("No", { side: "oppose" })],
  });
  const results = [resultOf("GB", "Yes", "50"), resultOf("GB", "No", "38")];
  const model = stackedBars({ poll: pollOf(), question, results }, noChoices, testContext);
  expect(model.rows[0]?.segments.map((segment) => segment.share)).toEqual([0.38, 0.5]);
  expect(model.words.notes).toContain("The published answers do not add up to 100 (United Kingdom 88%).");
});

describe("a scale whose plain answers stand between strong and weak ones", () => {
  const likert = ["Strongly agree", "Agree", "Disagree", "Strongly disagree"].map((label) =>
    optionOf(label, { side: /disagree/i.test(label) ? "oppose" : "support" }),
  );

  it("has the strong answers outside and darkest", () => {
    expect(orderAnswers({ responses: likert }).map(({ key, colour }) => [key, colour])).toEqual([
      ["Strongly disagree", "strongly-oppose"],
      ["Disagree", "tend-to-oppose"],
      ["Agree", "tend-to-support"],
      ["Strongly agree", "strongly-support"],
    ]);
  });

  it("of three degrees a side gives each a colour of its own", () => {
    const three = ["Strongly favour", "Favour", "Somewhat favour"].map((label) => optionOf(label, { side: "support" }));
    const colours = orderAnswers({ responses: [...three, optionOf("Oppose", { side: "oppose" })] }).map(
      (a) => a.colour,
    );
    expect(colours).toEqual(["oppose", "tend-to-support", "support", "strongly-support"]);
  });
});

describe("a country of which a side is not given", () => {
  const question = questionOf({
    responses: [optionOf("Support", { side: "support" }), optionOf("Oppose", { side: "oppose" })],
  });
  const results = [
    resultOf("GB", "Support", "55"),
    resultOf("GB", "Oppose", "45"),
    resultOf("FR", "Support", "40"),
    resultOf("FR", "Oppose", "0", { figure: { status: "missing", unit: "percent" } }),
  ];
  const model = stackedBars({ poll: pollOf(), question, results }, noChoices, testContext);

  it("has no net, and its support does not slide to the left edge", () => {
    const france = model.rows.find((row) => row.key === "FR");
    expect(france?.net).toBeNull();
    expect(france?.segments).toMatchObject([{ answer: "Support", start: 0.6, share: 0.4 }]);
    expect(model.rows.find((row) => row.key === "GB")?.net).toBe("+10");
  });

  it("says so, and that sample sizes are not stated", () => {
    expect(model.words.notes).toContain("Not every answer is given for France.");
    expect(model.words.notes).toContain(
      "The source gives no sample sizes, so small gaps between countries cannot be judged.",
    );
  });
});

it("seats are no percentages: they are never stacked", () => {
  const question = questionOf({ responses: [optionOf("Red"), optionOf("Blue")] });
  const seats = (label: string, published: string) =>
    resultOf("GB", label, "0", { figure: { status: "value", unit: "seats", published } });
  expect(soundKinds({ poll: pollOf(), question, results: [seats("Red", "320"), seats("Blue", "210")] })).toEqual([
    "seats",
  ]);
});
