import { describe, expect, it } from "vitest";
import { noChoices } from "@/lib/core/chart/chart-choices";
import { chartOfQuestion } from "@/lib/core/chart/chart-of-poll";
import { equalAnswers } from "@/lib/core/chart/equal-answers";
import { joinSeries } from "@/lib/core/chart/question-series";
import { optionOf, pollOf, questionOf, resultOf, testContext } from "../../support/poll-fixtures";

const favour = questionOf({
  slug: "favour",
  topic: "Peacekeepers",
  wording: "Do you favour sending peacekeepers?",
  responses: [
    optionOf("Favour", { side: "support" }),
    optionOf("Oppose", { side: "oppose" }),
    optionOf("Unsure", { kind: "dont-know" }),
  ],
});
const support = questionOf({
  slug: "support",
  topic: "Sending peacekeepers",
  wording: "Would you support peacekeepers?",
  responses: [
    optionOf("Yes", { side: "support" }),
    optionOf("oppose", { side: "oppose" }),
    optionOf("Depends"),
    optionOf("Don’t know", { kind: "dont-know" }),
  ],
});

const waveOf = (question: string, year: string, yes: string, no: string, labels: readonly [string, string]) => ({
  poll: pollOf({ slug: `${question}-${year}`, fieldwork: { start: year, end: year } }),
  results: [resultOf("GB", labels[0], yes, { question }), resultOf("GB", labels[1], no, { question })],
});
const members = [
  {
    question: favour,
    polls: [
      waveOf("favour", "2018", "60", "30", ["Favour", "Oppose"]),
      waveOf("favour", "2021", "55", "35", ["Favour", "Oppose"]),
    ],
  },
  {
    question: support,
    polls: [
      waveOf("support", "2019", "48", "41", ["Yes", "oppose"]),
      waveOf("support", "2023", "47", "40", ["Yes", "oppose"]),
    ],
  },
] as const;

describe("equal answers of two questions", () => {
  it("are those of one label, then the only ones of a side, then the only ones of a kind", () => {
    expect([...equalAnswers(favour, support)]).toEqual([
      ["oppose", "Oppose"],
      ["Yes", "Favour"],
      ["Don’t know", "Unsure"],
    ]);
  });

  it("“yes” to the question put the other way round is “no”", () => {
    const yesNo = questionOf({ responses: [optionOf("Yes", { side: "support" }), optionOf("No", { side: "oppose" })] });
    const reversed = questionOf({
      responses: [optionOf("Yes", { side: "oppose" }), optionOf("No", { side: "support" })],
    });
    expect(Object.fromEntries(equalAnswers(yesNo, reversed))).toEqual({ Yes: "No", No: "Yes" });
  });

  it("two degrees of support are not one", () => {
    const scale = questionOf({
      responses: [optionOf("Strongly", { side: "support" }), optionOf("Somewhat", { side: "support" })],
    });
    expect(equalAnswers(favour, scale).size).toBe(0);
  });
});

describe("questions joined into a series", () => {
  const model = chartOfQuestion(joinSeries(members), noChoices, testContext);
  if (model?.kind !== "dots-over-time") throw new Error("no dots");

  it("stand in one chart, in the answers of the leading question", () => {
    expect(model.series.map(({ label, points }) => [label, points.map(({ published }) => published)])).toEqual([
      ["Oppose", ["30%", "41%", "35%", "40%"]],
      ["Favour", ["60%", "48%", "55%", "47%"]],
    ]);
    expect(model.words.wording).toBe("“Do you favour sending peacekeepers?”");
  });

  it("are never joined by a line across wordings, and their marks differ", () => {
    expect(model.series[0]?.points.map(({ line, inOtherWords }) => [line, inOtherWords])).toEqual([
      [0, false],
      [1, true],
      [0, false],
      [1, true],
    ]);
    expect(model.words.notes).toContain(
      "Hollow marks: asked in other words (2 of 4 polls). No line joins unlike wording.",
    );
  });

  it("say each poll's wording in the table", () => {
    expect(model.table.columns.at(-1)?.label).toBe("Wording");
    expect(model.table.rows.map(({ cells }) => cells.at(-1)?.text)).toEqual([
      "“Would you support peacekeepers?”",
      "“Do you favour sending peacekeepers?”",
      "“Would you support peacekeepers?”",
      "“Do you favour sending peacekeepers?”",
    ]);
  });

  it("say which answers the leading question does not know", () => {
    expect(model.words.notes).toContain("Left out, because the leading question has no such answer: “Depends”.");
  });

  it("one pollster's wording stays joined when another wording cannot be", () => {
    const [leading, other] = members;
    const unknown = { ...other, question: { ...support, wording: null } };
    const mixed = chartOfQuestion(joinSeries([leading, unknown]), noChoices, testContext);
    if (mixed?.kind !== "dots-over-time") throw new Error("no dots");
    expect(mixed.series[0]?.points.map(({ line }) => line)).toEqual([0, null, 0, null]);
    expect(mixed.words.notes).toContain(
      "No line joins the other marks: the source does not state the wording, so nobody can tell whether it stayed the same.",
    );
  });

  it("a single poll shows its own question, in its own words", () => {
    const chosen = { ...noChoices, from: "2019", to: "2019" };
    const single = chartOfQuestion(joinSeries(members), chosen, testContext);
    expect(single?.words.wording).toBe("“Would you support peacekeepers?”");
    expect(single?.words.textAlternative).toContain("Yes");
  });
});

it("a series of one question is that question", () => {
  const [leading] = members;
  expect(joinSeries([leading])).toBe(leading);
});
