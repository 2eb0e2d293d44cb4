import { describe, expect, it } from "vitest";
import { assembleQuestion } from "@/lib/core/import/assemble-question";
import { QuestionFacts } from "@/lib/core/import/question-facts";
import type { TidyRecord } from "@/lib/core/model/tidy-record";

const record = (response: string, extra: TidyRecord["extra"]): TidyRecord => ({
  pollId: "p",
  kind: "poll",
  pollster: null,
  client: null,
  country: "GB",
  region: null,
  population: null,
  subgroup: null,
  mode: null,
  fieldworkStart: null,
  fieldworkEnd: null,
  published: null,
  questionId: "q",
  question: null,
  scenario: null,
  response,
  share: "60",
  unit: "percent",
  status: "value",
  n: null,
  effectiveN: null,
  marginOfError: null,
  source: "test.csv",
  sourceRow: "2",
  sourceColumn: "D",
  extra,
  fileRow: 2,
});

const kindOf = (extras: readonly TidyRecord["extra"][], described?: "single" | "scale") =>
  assembleQuestion(
    "q",
    factsOf(extras.map((extra, position) => record(`answer ${position}`, extra))),
    described && { slug: "q", topic: "Q", kind: described, responses: [] },
  ).kind;

function factsOf([first, ...others]: readonly TidyRecord[]): QuestionFacts {
  if (!first) throw new Error("a question without an answer");
  const facts = new QuestionFacts(first);
  for (const other of others) facts.add(other);
  return facts;
}

describe("the kind of a question", () => {
  it("is what its rows state in extra, as our own tidy CSV does of multiple choice", () => {
    expect(kindOf([{ question_kind: "multiple" }, { question_kind: "multiple" }])).toBe("multiple");
    expect(kindOf([null, { count: "3" }, { question_kind: "multiple" }])).toBe("multiple");
  });

  it("is single where no row says anything, or no word we know", () => {
    expect(kindOf([null, {}])).toBe("single");
    expect(kindOf([{ question_kind: "several" }])).toBe("single");
  });

  it("is what a description says, whatever the rows say", () => {
    expect(kindOf([{ question_kind: "multiple" }], "scale")).toBe("scale");
    expect(kindOf([{ question_kind: "multiple" }], "single")).toBe("single");
  });
});
