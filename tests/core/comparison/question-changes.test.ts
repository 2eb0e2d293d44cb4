import { describe, expect, it } from "vitest";
import { questionChanges } from "@/lib/core/comparison/question-changes";
import { optionOf, questionOf } from "../../support/poll-fixtures";

describe("the changes of a question", () => {
  it("are none between equal states", () => {
    expect(questionChanges(questionOf(), questionOf())).toEqual({ fields: [], answers: [], isReordered: false });
  });

  it("name topic and wording first, whatever the order of the keys", () => {
    const after = questionOf({ translation: "T", kind: "scale", wording: "Asked?", topic: "Another" });
    expect(questionChanges(questionOf(), after).fields).toEqual([
      { field: "topic", from: "A made-up question", to: "Another" },
      { field: "wording", from: null, to: "Asked?" },
      { field: "kind", from: "single", to: "scale" },
      { field: "translation", from: null, to: "T" },
    ]);
  });

  it("name answers that are described differently, gone or new, in this order of the states", () => {
    const [yes, no, other] = [optionOf("yes"), optionOf("no"), optionOf("other")];
    const louder = optionOf("no", { phrase: "say no" });
    const { answers, fields } = questionChanges(
      questionOf({ responses: [yes, no] }),
      questionOf({ responses: [louder, other] }),
    );
    expect(fields).toEqual([]);
    expect(answers).toEqual([
      { label: "yes", before: yes, after: null },
      { label: "no", before: no, after: louder },
      { label: "other", before: null, after: other },
    ]);
  });

  it("say when the answers stand in another order, and not when only one was added or left out", () => {
    const of = (...labels: string[]) => questionOf({ responses: labels.map((label) => optionOf(label)) });
    expect(questionChanges(of("a", "b", "c"), of("a", "c", "b"))).toMatchObject({ answers: [], isReordered: true });
    expect(questionChanges(of("a", "b"), of("x", "a", "b")).isReordered).toBe(false);
    expect(questionChanges(of("a", "b", "c"), of("a", "c")).isReordered).toBe(false);
  });

  it("of one that is new are all it states", () => {
    const { fields, answers, isReordered } = questionChanges(null, questionOf({ wording: "Asked?" }));
    expect(fields.map(({ field, from }) => [field, from])).toEqual([
      ["topic", null],
      ["wording", null],
      ["kind", null],
      ["slug", null],
    ]);
    expect(answers.map(({ label, before }) => [label, before])).toEqual([["support", null]]);
    expect(isReordered).toBe(false);
  });
});
