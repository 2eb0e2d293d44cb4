import { describe, expect, it } from "vitest";
import { noChoices } from "@/lib/core/chart/chart-choices";
import { chartOfPoll } from "@/lib/core/chart/chart-of-poll";
import { placeSmallMultiples } from "@/lib/core/chart/layout/place-small-multiples";
import { phoneSize, wideSize } from "@/lib/core/chart/layout/plot-size";
import { multiplesOfAnswers } from "@/lib/core/chart/multiples-of-answers";
import { multiplesOverTime } from "@/lib/core/chart/multiples-over-time";
import { manyWaves, morningDrink } from "../../support/kind-fixtures";
import { soundKindsOfQuestion, unsoundKinds, unsoundKindsOfQuestion } from "../../support/offered-kinds";
import { fortnightly, jointProcurement, testContext } from "../../support/poll-fixtures";

describe("a question over time with a panel a country", () => {
  const model = multiplesOverTime(manyWaves(), noChoices, testContext);
  const { content } = model;
  if (content.over !== "time") throw new Error(content.over);

  it("has the countries in the order of their latest share", () => {
    const latest = content.panels.map(({ points }) => points.at(-1)?.share ?? 0);
    expect(latest).toEqual(latest.toSorted((a, b) => b - a));
    expect(content.panels.map(({ key }) => key)).toContain("IT");
  });

  it("has the figures of the table", () => {
    for (const { label, points } of content.panels) {
      const column = model.table.columns.findIndex((candidate) => candidate.label === label);
      const cells = model.table.rows.map((row) => row.cells[column - 1]?.text).filter((text) => text !== "not stated");
      expect(points.map(({ published }) => published)).toEqual(cells.toReversed());
    }
  });

  it("joins the marks of one pollster with unchanged wording only", () => {
    expect(content.joined).toBe(true);
    const { question, polls } = manyWaves();
    const unstated = multiplesOverTime({ question: { ...question, wording: null }, polls }, noChoices, testContext);
    expect(unstated.content).toMatchObject({ joined: false });
    expect(unstated.words.notes.join()).toContain("No line joins the marks");
  });

  it("draws no average and speaks of none", () => {
    expect(JSON.stringify(model)).not.toMatch(/average/i);
  });

  it("with more countries than fit draws those with the most polls, and says so", () => {
    const few = multiplesOverTime(manyWaves(), noChoices, { ...testContext, mostRows: 4 });
    expect(few.content.panels).toHaveLength(4);
    expect(few.words.notes).toContain("Drawn: the 4 of 10 countries with the most polls.");
  });

  it.each([wideSize, phoneSize])("has panels of one size that keep apart, $width px wide", (size) => {
    const placed = placeSmallMultiples(model, size);
    const plots = placed.panels.map(({ plot }) => plot);
    expect(new Set(plots.map(({ width, height }) => `${width} ${height}`)).size).toBe(1);
    for (const [index, a] of plots.entries())
      for (const b of plots.slice(index + 1))
        expect(a.x + a.width <= b.x || a.y + a.height <= b.y || b.x + b.width <= a.x).toBe(true);
  });

  it("is offered where two countries were asked", () => {
    expect(soundKindsOfQuestion(manyWaves(), noChoices)).toContain("small-multiples");
    expect(unsoundKindsOfQuestion(fortnightly(4), noChoices)).toContainEqual({
      kind: "small-multiples",
      reason: "it has one panel per country, and only one was asked",
    });
  });
});

describe("nominal answers with a panel each", () => {
  const model = multiplesOfAnswers(morningDrink(), noChoices, testContext);
  const { content } = model;
  if (content.over !== "countries") throw new Error(content.over);

  it("have the countries in one order in all panels, that of the first answer", () => {
    expect(content.rows.map(({ key }) => key)).toEqual(["IT", "FI", "DE", "FR", "GB", "PL", "TR"]);
    for (const { bars } of content.panels)
      expect(bars.map(({ key }) => key)).toEqual(content.rows.map(({ key }) => key));
  });

  it("have the figures of the table", () => {
    for (const [row, { key }] of content.rows.entries()) {
      const drawn = content.panels.map(({ bars }) => bars.find((bar) => bar.key === key)?.published);
      expect(model.table.rows[row]?.cells.slice(0, -1).map(({ text }) => text)).toEqual(drawn);
    }
  });

  it("have one scale in all panels", () => {
    const placed = placeSmallMultiples(model, wideSize);
    if (placed.over !== "countries") throw new Error(placed.over);
    const scales = placed.panels.flatMap((panel, index) =>
      panel.bars.map(({ bar }, row) => (bar?.width ?? 0) / (content.panels[index]?.bars[row]?.share ?? 1)),
    );
    for (const scale of scales) expect(scale).toBeCloseTo(scales[0] ?? 0, 6);
  });

  it("are not offered for a scale, whose order one bar a country keeps", () => {
    expect(unsoundKinds(jointProcurement())).toContainEqual({
      kind: "small-multiples",
      reason: "the answers have an order, which one bar a country keeps",
    });
    expect(chartOfPoll(jointProcurement(), { ...noChoices, type: "small-multiples" }, testContext).kind).toBe(
      "stacked-bars",
    );
  });
});
