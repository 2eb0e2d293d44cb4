import { describe, expect, it } from "vitest";
import { noChoices } from "@/lib/core/chart/chart-choices";
import { joinPolls, narrowFigures } from "@/lib/core/export/narrow-figures";
import { optionOf, pollOf, questionOf, resultOf } from "../../support/poll-fixtures";

const favour = questionOf({
  slug: "favour",
  responses: [optionOf("Favour", { side: "support" }), optionOf("Oppose", { side: "oppose" })],
});
const support = questionOf({
  slug: "support",
  responses: [optionOf("Yes", { side: "support" }), optionOf("No", { side: "oppose" })],
});
const both = pollOf({ slug: "both" });
const series = [
  {
    question: favour,
    polls: [{ poll: both, results: ["Favour", "Oppose"].map((text) => resultOf("GB", text, "50")) }],
  },
  {
    question: support,
    polls: [
      {
        poll: both,
        results: ["Yes", "No"].map((text) => ({ ...resultOf("FR", text, "40"), question: "support" })),
      },
    ],
  },
];

function answersIn(choices: Partial<typeof noChoices>): readonly string[] {
  return narrowFigures(series, { ...noChoices, ...choices }).flatMap(({ polls }) =>
    polls.flatMap(({ results }) => results.map(({ response }) => response)),
  );
}

describe("the figures behind a chart of questions asked in other words", () => {
  it("keep the answers that were given to each question", () => {
    expect(answersIn({})).toEqual(["Favour", "Oppose", "Yes", "No"]);
  });

  it("are narrowed by an answer of the leading question to its equals", () => {
    expect(answersIn({ responses: ["Favour"] })).toEqual(["Favour", "Yes"]);
  });

  it("are narrowed by country, and a question without any is left out", () => {
    expect(narrowFigures(series, { ...noChoices, countries: ["FR"] }).map(({ question }) => question.slug)).toEqual([
      "support",
    ]);
  });

  it("have each poll once, however many of the questions it asked", () => {
    const polls = joinPolls(narrowFigures(series, noChoices).flatMap(({ polls }) => polls));
    expect(polls.map(({ poll, results }) => [poll.slug, results.length])).toEqual([["both", 4]]);
  });
});
