import { describe, expect, it } from "vitest";
import { disclosureChecklist } from "@/lib/core/disclosure/checklist";
import { disclosureSchema, nothingDisclosed } from "@/lib/core/model/disclosure";
import { jointProcurement, optionOf, peacekeepers, pollOf, questionOf, resultOf } from "../../support/poll-fixtures";

type Disclosed = Parameters<typeof disclosureChecklist>[0];

const listOf = (disclosed: Disclosed) =>
  new Map(disclosureChecklist(disclosed, "en").map((item) => [item.label, `${item.status}: ${item.value}`]));
const bare = (changes: Partial<Disclosed> = {}): Disclosed => ({
  poll: pollOf(),
  questions: [questionOf()],
  results: [resultOf("GB", "support", "56")],
  ...changes,
});
const disclosing = (disclosure: Partial<typeof nothingDisclosed>) =>
  bare({ poll: pollOf({ disclosure: { ...nothingDisclosed, ...disclosure } }) });

describe("the disclosure checklist", () => {
  it("counts the 24 items that apply to every poll, and what the peacekeeper poll gives of them", () => {
    const { poll, question, results } = peacekeepers();
    const items = disclosureChecklist({ poll, questions: [question], results }, "en");
    expect(items).toHaveLength(24);
    expect(items.filter(({ status }) => status === "given").map(({ label }) => label)).toEqual([
      "Pollster",
      "Population",
      "Shares",
    ]);
    expect(items.filter(({ status }) => status === "in-part").map(({ label }) => label)).toEqual(["Countries"]);
  });

  it("asks for weighted n and design effect only of a weighted poll", () => {
    expect([...listOf(disclosing({ weighted: true })).keys()]).toEqual(
      expect.arrayContaining(["Weighted n", "Design effect"]),
    );
    for (const weighted of [false, null]) {
      const items = listOf(disclosing({ weighted }));
      expect(items.has("Weighted n") || items.has("Design effect")).toBe(false);
    }
  });

  it("weighted without the variables is in part", () => {
    expect(listOf(disclosing({ weighted: true })).get("Weighting")).toBe("in-part: weighted, by what not stated");
    expect(listOf(disclosing({ weighted: false })).get("Weighting")).toBe("given: unweighted");
    expect(listOf(disclosing({ weighted: true, weightVariables: ["age", "sex"] })).get("Weighting")).toBe(
      "given: age, sex",
    );
  });

  it("asks for subgroup bases only where there are subgroups or regions", () => {
    expect(listOf(bare()).has("Subgroup bases")).toBe(false);
    const young = resultOf("GB", "support", "60", { subgroup: "18–24" }, 96);
    const old = resultOf("GB", "support", "50", { subgroup: "65+" }, 310);
    const whole = resultOf("GB", "support", "56", {}, 1012);
    expect(listOf(bare({ results: [whole, young, old] })).get("Subgroup bases")).toBe("given: 96–310");
    expect(listOf(bare({ results: [whole, young, old] })).get("Sample size")).toBe("given: 1,012");
    const unknown = resultOf("GB", "support", "50", { region: "GB-ENG" });
    expect(listOf(bare({ results: [young, unknown] })).get("Subgroup bases")).toBe("in-part: 96, not of all groups");
  });

  it("asks for a translation only of a wording in another language than English", () => {
    const asked = (language: string | null, translation: string | null) =>
      listOf(bare({ questions: [questionOf({ wording: "?", language, translation })] })).get("Translation");
    expect(asked("en-GB", null)).toBeUndefined();
    expect(asked(null, null)).toBeUndefined();
    expect(asked("fr", null)).toBe("not-stated: not stated");
    expect(asked("fr", "Would you?")).toBe("given: given");
    expect(listOf(bare({ questions: [questionOf({ language: "fr" })] })).has("Translation")).toBe(false);
  });

  it("asks when an address was read only where there is one", () => {
    expect(listOf(bare()).has("Retrieved")).toBe(false);
    const read = listOf(disclosing({ tablesUrl: "https://example.org/t", retrievedAt: "2026-11-03" }));
    expect(read.get("Retrieved")).toBe("given: 3 Nov 2026");
    expect(read.get("Link to tables")).toBe("given: https://example.org/t");
  });

  it("a poll that gives everything is complete", () => {
    const { poll, question, results } = jointProcurement();
    const all = disclosureSchema.parse({
      fieldworkProvider: "A panel",
      funder: "A foundation",
      dataStrategy: "survey",
      mode: ["online"],
      sampleType: "nonprobability",
      sampleFrame: "opt-in panel",
      recruitment: "quotas",
      weightedN: 1000,
      weighted: true,
      weightVariables: ["age"],
      designEffect: 1.3,
      precisionStatement: "±3 points",
      questionOrderNote: "asked first",
      dontKnowTreatment: "included",
      qualityProcedures: "speeders removed",
      limitations: "online only",
      sourceUrl: "https://example.org/",
      tablesUrl: "https://example.org/t",
      retrievedAt: "2026-11-20",
      wordingChangedFromPrior: false,
    });
    const responses = question.responses.map((option) => optionOf(option.label, { ...option, wording: option.label }));
    const items = disclosureChecklist(
      { poll: { ...poll, disclosure: all }, questions: [{ ...question, responses }], results },
      "en",
    );
    expect(items.filter(({ status }) => status !== "given")).toEqual([]);
    expect(items).toHaveLength(28);
  });

  it("asks nothing of a sample of an election result", () => {
    expect([...listOf(bare({ poll: pollOf({ kind: "result" }) })).keys()]).toEqual([
      "Countries",
      "Answer options",
      "Shares",
      "Source",
    ]);
  });
});
