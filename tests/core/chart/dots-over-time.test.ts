import { describe, expect, it } from "vitest";
import { noChoices } from "@/lib/core/chart/chart-choices";
import type { DotsOverTimeModel } from "@/lib/core/chart/chart-model";
import { chartOfQuestion } from "@/lib/core/chart/chart-of-poll";
import { dotsOverTime } from "@/lib/core/chart/dots-over-time";
import {
  fortnightly,
  optionOf,
  peacekeepers,
  pollOf,
  questionOf,
  resultOf,
  testContext,
} from "../../support/poll-fixtures";

function isJoined(model: DotsOverTimeModel): boolean {
  return model.series.some(({ points }) => points.some(({ line }) => line !== null));
}

describe("a question asked in one country", () => {
  const model = dotsOverTime(fortnightly(6), noChoices, testContext);

  it("has one series an answer, in the colours of the two sides", () => {
    expect(model.series.map((series) => [series.label, series.colour, series.points.length])).toEqual([
      ["No", "oppose", 6],
      ["Yes", "support", 6],
      ["Unsure", "dont-know", 6],
    ]);
  });

  it("is not joined by a line over two pollsters, and says why", () => {
    expect(isJoined(model)).toBe(false);
    expect(model.words.notes).toContain(
      "No line joins the marks: different pollsters differ by habit as well as by date.",
    );
  });

  it("has a table row a poll, newest first, with n", () => {
    expect(model.table.rows.map((row) => row.label)[0]).toBe("10 Nov 2025");
    expect(model.table.rows[0]?.cells.map((cell) => cell.text)).toEqual([
      "Other Pollster",
      "43%",
      "49%",
      "8%",
      "1,500",
    ]);
  });

  it("one pollster with the same stated wording is joined", () => {
    const { question, polls } = fortnightly(6);
    const one = polls.filter(({ poll }) => poll.pollster === "Example Pollster");
    expect(isJoined(dotsOverTime({ question, polls: one }, noChoices, testContext))).toBe(true);
  });

  it("keeps to the period the reader chose", () => {
    const chosen = dotsOverTime(fortnightly(6), { ...noChoices, from: "2025-10", to: "2025-10" }, testContext);
    expect(chosen.table.rows.map((row) => row.label)).toEqual(["27 Oct 2025", "13 Oct 2025"]);
  });
});

describe("a question asked in many countries", () => {
  const countries = ["FR", "DE", "GB", "IT", "PL", "US", "ES"];
  const polls = [2015, 2016, 2017].map((year, index) => ({
    poll: pollOf({ slug: `wave-${year}`, fieldwork: { start: String(year), end: String(year) } }),
    results: countries
      .slice(0, countries.length - index)
      .map((code, place) => resultOf(code, "support", String(80 - index * 20 - place))),
  }));
  const model = dotsOverTime({ question: questionOf(), polls }, noChoices, testContext);

  it("draws the five with the most polls, ties by name", () => {
    expect(model.series.map((series) => series.key)).toEqual(["FR", "DE", "IT", "PL", "GB"]);
  });

  it("has no line where the wording is not stated, and says why", () => {
    expect(model.words.notes).toContain(
      "No line joins the marks: the source does not state the wording, so nobody can tell whether it stayed the same.",
    );
  });

  it("keeps a year a year", () => {
    expect(model.table.rows.map((row) => row.label)).toEqual(["2017", "2016", "2015"]);
  });
});

it("a question with fewer than two dated polls shows its latest poll", () => {
  const { poll, question, results } = peacekeepers();
  expect(chartOfQuestion({ question, polls: [{ poll, results }] }, noChoices, testContext)?.kind).toBe("ranked-bars");
});

it("two polls with the same middle day both keep their mark", () => {
  const { question, polls } = fortnightly(2);
  const same = polls.map(({ poll, results }) => ({
    poll: { ...poll, fieldwork: { start: "2025-09-01", end: "2025-09-01" } },
    results,
  }));
  const model = dotsOverTime({ question, polls: same }, noChoices, testContext);
  expect(model.series[0]?.points.map((point) => point.poll)).toEqual([0, 1]);
});

describe("a long series of many answers", () => {
  const labels = ["A", "B", "C", "D", "E", "F", "G"];
  const question = questionOf({ wording: "Which party?", responses: labels.map((label) => optionOf(label)) });
  const polls = Array.from({ length: 300 }, (_, index) => {
    const day = new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);
    return {
      poll: pollOf({ slug: `poll-${day}`, fieldwork: { start: day, end: day } }),
      results: labels.map((label, place) => resultOf("SE", label, String(30 - place * 2))),
    };
  });

  it("draws the latest 250 polls and the five largest answers, and says so", () => {
    const model = dotsOverTime({ question, polls }, noChoices, testContext);
    expect(model.polls).toHaveLength(250);
    expect(model.series.map((series) => series.key)).toEqual(["A", "B", "C", "D", "E"]);
    expect(model.words.notes).toContain("Shown: the latest 250 of 300 polls.");
    expect(model.words.notes).toContain("Shown: the five answers with the largest shares; 2 more were given.");
  });

  it("draws the answers and the period a reader chose", () => {
    const chosen = { ...noChoices, responses: ["F", "G"], from: "2020-01-01", to: "2020-01-31" };
    const model = dotsOverTime({ question, polls }, chosen, testContext);
    expect(model.series.map((series) => [series.key, series.points.length])).toEqual([
      ["F", 31],
      ["G", 31],
    ]);
  });
});

describe("a period", () => {
  const polls = [2015, 2016, 2017].map((year) => ({
    poll: pollOf({ slug: `wave-${year}`, fieldwork: { start: String(year), end: String(year) } }),
    results: [resultOf("FR", "support", "50"), resultOf("GB", "support", "40")],
  }));
  const shown = (from: string | null, to: string | null) => {
    const model = chartOfQuestion({ question: questionOf(), polls }, { ...noChoices, from, to }, testContext);
    return model === null
      ? null
      : model.kind === "dots-over-time"
        ? model.table.rows.map((row) => row.label)
        : model.kind;
  };

  it.each([
    ["2015-06", null, ["2017", "2016", "2015"]],
    ["2016", null, ["2017", "2016"]],
    [null, "2016-02", ["2016", "2015"]],
    ["2016", "2016", "ranked-bars"],
    ["2018", null, null],
    ["2020", "2010", null],
  ])("from %s to %s shows what lies in it, never a poll from outside", (from, to, expected) => {
    expect(shown(from, to)).toEqual(expected);
  });
});

it("a line never joins polls of different people", () => {
  const { question, polls } = fortnightly(4);
  const one = polls.map(({ poll, results }, index) => ({
    poll: { ...poll, pollster: "Example Pollster" },
    results: results.map((result) => ({ ...result, population: index === 2 ? "likely voters" : "adults" })),
  }));
  const model = dotsOverTime({ question, polls: one }, noChoices, testContext);
  expect(isJoined(model)).toBe(false);
  expect(model.words.notes).toContain("No line joins the marks: the polls did not ask the same people.");
});

it("one country chosen among several still says which answer it shows", () => {
  const question = questionOf({ responses: [optionOf("support", { side: "support", phrase: "trust the president" })] });
  const polls = ["2016", "2017"].map((year) => ({
    poll: pollOf({ slug: `wave-${year}`, fieldwork: { start: year, end: year } }),
    results: [resultOf("FR", "support", "50"), resultOf("GB", "support", "40")],
  }));
  const model = dotsOverTime({ question, polls }, { ...noChoices, countries: ["GB"] }, testContext);
  expect(model.words.measure).toBe("% of people polled who trust the president. Each mark is a poll");
});
