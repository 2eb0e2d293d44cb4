import { describe, expect, it } from "vitest";
import { noChoices } from "@/lib/core/chart/chart-choices";
import { chartOfPoll, soundKinds } from "@/lib/core/chart/chart-of-poll";
import { stackedBars } from "@/lib/core/chart/stacked-bars";
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
