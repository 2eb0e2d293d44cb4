import { describe, expect, it } from "vitest";
import { answerEntry, questionEntries, readQuestionForm } from "@/lib/core/editing/question-form";
import { optionOf, questionOf } from "../../support/poll-fixtures";

const question = questionOf({
  wording: "Would you?",
  language: "en",
  responses: [optionOf("no", { side: "oppose" }), optionOf("yes"), optionOf("unsure")],
});
const edited = (entries: Record<string, string>) =>
  readQuestionForm({ ...questionEntries(question), ...entries }, question);

describe("the form of a question", () => {
  it("sent back as it was shown changes nothing", () => {
    expect(edited({}).values).toEqual(question);
  });

  it("puts answers in the order of their numbers; equal numbers keep their order", () => {
    const { values } = edited({ [answerEntry(1, "place")]: "1", [answerEntry(0, "place")]: "2" });
    expect(values?.responses.map(({ label }) => label)).toEqual(["yes", "no", "unsure"]);
    const equal = edited({ [answerEntry(2, "place")]: "1" });
    expect(equal.values?.responses.map(({ label }) => label)).toEqual(["no", "unsure", "yes"]);
  });

  it("says what answers mean, and never renames one", () => {
    const { values } = edited({
      [answerEntry(1, "side")]: "support",
      [answerEntry(1, "phrase")]: "would",
      [answerEntry(2, "kind")]: "dont-know",
      [answerEntry(2, "wording")]: "I am not sure",
      [answerEntry(0, "side")]: "",
      [answerEntry(0, "label")]: "never",
    });
    expect(values?.responses).toEqual([
      optionOf("no"),
      optionOf("yes", { side: "support", phrase: "would" }),
      optionOf("unsure", { kind: "dont-know", wording: "I am not sure" }),
    ]);
  });

  it("takes wording, language and translation back when they are blank, and sets a series", () => {
    const { values } = edited({ wording: "", language: "", series: "leading" });
    expect(values).toMatchObject({ wording: null, language: null, series: "leading" });
  });

  it.each([
    [{ topic: "" }, "topic"],
    [{ language: "Klingon!" }, "language"],
    [{ kind: "essay" }, "kind"],
    [{ kind: "" }, "kind"],
    [{ series: "No Slug" }, "series"],
    [{ [answerEntry(0, "place")]: "first" }, answerEntry(0, "place")],
    [{ [answerEntry(0, "side")]: "both" }, answerEntry(0, "side")],
  ])("%j is refused at its field", (entries, field) => {
    expect(Object.keys(edited(entries).problems ?? {})).toEqual([field]);
  });
});
