import path from "node:path";
import { describe, expect, it } from "vitest";
import { pictureMarkup } from "@/components/chart/picture-markup";
import { noChoices } from "@/lib/core/chart/chart-choices";
import type { ChartModel } from "@/lib/core/chart/chart-model";
import { chartOfPoll, chartOfQuestion } from "@/lib/core/chart/chart-of-poll";
import { jointForce, manyWaves, morningDrink, parkRunByGroup, twoWaves } from "../support/kind-fixtures";
import {
  fortnightly,
  issues,
  jointProcurement,
  mapped,
  parliament,
  peacekeepers,
  testContext,
} from "../support/poll-fixtures";

const MODELS: Readonly<Record<string, ChartModel | null>> = {
  "ranked-bars": chartOfPoll(peacekeepers(), noChoices, testContext),
  "stacked-bars": chartOfPoll(jointProcurement(), noChoices, testContext),
  "dots-over-time": chartOfQuestion(fortnightly(20), noChoices, testContext),
  "heat-table": chartOfPoll(issues(), noChoices, testContext),
  "tile-map": chartOfPoll(mapped(false), { ...noChoices, type: "tile-map" }, testContext),
  "world-map": chartOfPoll(mapped(true), { ...noChoices, type: "world-map" }, testContext),
  seats: chartOfPoll(parliament(), noChoices, testContext),
  dumbbell: chartOfQuestion(twoWaves(), { ...noChoices, type: "dumbbell" }, testContext),
  slope: chartOfQuestion(twoWaves(), { ...noChoices, type: "slope" }, testContext),
  "grouped-dots": chartOfPoll(parkRunByGroup(), { ...noChoices, type: "grouped-dots" }, testContext),
  "small-multiples-over-time": chartOfQuestion(manyWaves(), { ...noChoices, type: "small-multiples" }, testContext),
  "small-multiples-of-answers": chartOfPoll(morningDrink(), { ...noChoices, type: "small-multiples" }, testContext),
  "diverging-bars": chartOfPoll(jointProcurement(), { ...noChoices, type: "diverging-bars" }, testContext),
  "dots-with-intervals": chartOfPoll(jointForce(), { ...noChoices, type: "dots-with-intervals" }, testContext),
};

/** Golden files: a change shows as a changed picture in review. `npx vitest -u` renews them; look at each before committing. */
describe.each(Object.entries(MODELS))("the picture of %s", (kind, model) => {
  it.each([
    ["page", "light"],
    ["page", "dark"],
    ["social", "light"],
    ["story", "light"],
    ["thumb", "light"],
  ] as const)("size %s, theme %s, is the golden one", async (size, theme) => {
    if (model === null) throw new Error(`no model for ${kind}`);
    const svg = await pictureMarkup(model, size, theme);
    await expect(svg.replace(/></g, ">\n<")).toMatchFileSnapshot(
      path.resolve(`tests/golden/${kind}-${size}-${theme}.svg`),
    );
  });
});

it("a label from a file is text in the picture, never markup, and characters XML forbids are dropped", async () => {
  const subject = peacekeepers();
  const hostile = {
    ...subject,
    question: { ...subject.question, topic: `<script>alert("1")</script>\u0000\u000b & "quoted"` },
  };
  const model = chartOfPoll({ ...hostile, question: { ...hostile.question, responses: [] } }, noChoices, testContext);
  const svg = await pictureMarkup(model, "page", "light");
  expect(svg).not.toContain("<script");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be there
  expect(svg).not.toMatch(/[\u0000\u000b]/);
  expect(svg).toContain("&lt;script&gt;");
});

it.each(["page", "print"] as const)("the picture of the world at size %s is smaller than 60 kB", async (size) => {
  const model = MODELS["world-map"];
  if (!model) throw new Error("no model");
  expect((await pictureMarkup(model, size, "light")).length).toBeLessThan(60_000);
});
