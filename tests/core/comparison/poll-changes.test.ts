import { describe, expect, it } from "vitest";
import { cellText, type PollChanges, pollChanges } from "@/lib/core/comparison/poll-changes";
import { nothingDisclosed } from "@/lib/core/model/disclosure";
import type { PollContent } from "@/lib/core/model/poll-content";
import { pollOf, resultOf } from "../../support/poll-fixtures";

const content = (changes: Partial<PollContent["poll"]>, ...results: PollContent["results"]): PollContent => ({
  poll: pollOf(changes),
  results,
});
const told = ({ fields, figures }: PollChanges) => [
  ...fields.map(({ field, from, to }) => `${field}: ${from} → ${to}`),
  ...figures.map(({ cell, from, to }) => `${cellText(cell, "en")}: ${from} → ${to}`),
];

describe("the changes of a poll", () => {
  it("are none between equal states, whatever file and row they come from", () => {
    const before = content({ importedFile: "a.csv", sample: true }, resultOf("GB", "support", "56"));
    const after = content(
      { importedFile: "b.csv" },
      resultOf("GB", "support", "56", { importedRow: 9, origin: { source: "b.csv", row: "9", column: "D" } }),
    );
    expect(pollChanges(before, after)).toEqual({ fields: [], figures: [] });
  });

  it("name a figure by country and answer, old and new", () => {
    const before = content({}, resultOf("GB", "support", "56"), resultOf("FR", "support", "40"));
    const after = content({}, resultOf("GB", "support", "55"), resultOf("FR", "support", "40"));
    expect(told(pollChanges(before, after))).toEqual(["United Kingdom, support: 56% → 55%"]);
  });

  it("say in the order of the newer state what is there no more at the end", () => {
    const before = content({}, resultOf("GB", "no", "1"), resultOf("GB", "yes", "2"));
    const after = content({}, resultOf("FR", "yes", "3"), resultOf("GB", "yes", "4"));
    expect(told(pollChanges(before, after))).toEqual([
      "France, yes: null → 3%",
      "United Kingdom, yes: 2% → 4%",
      "United Kingdom, no: 1% → null",
    ]);
  });

  it("keep figures of one answer apart that stand for other people or in another unit", () => {
    const places = { region: "GB-SCT", population: "voters", subgroup: "18–34", scenario: "run-off" };
    const seats = resultOf("GB", "yes", "0", { figure: { status: "value", unit: "seats", published: "7" } });
    const before = content({}, resultOf("GB", "yes", "1", places), resultOf("GB", "yes", "1"));
    expect(told(pollChanges(before, content({}, resultOf("GB", "yes", "2", places), seats)))).toEqual([
      "GB-SCT, voters, 18–34, run-off, yes: 1% → 2%",
      "United Kingdom, yes: null → 7 seats",
      "United Kingdom, yes: 1% → null",
    ]);
  });

  it.each([
    [{ status: "below", unit: "percent", bound: "1" }, "<1%"],
    [{ status: "not_asked", unit: "percent" }, "not asked"],
    [{ status: "missing", unit: "percent" }, "missing"],
    [{ status: "suppressed", unit: "percent" }, "suppressed"],
    [{ status: "value", unit: "percent", published: "56.0" }, "56.0%"],
  ] as const)("tell a figure that becomes %o from its number", (figure, text) => {
    const after = content({}, resultOf("GB", "support", "0", { figure }));
    expect(told(pollChanges(content({}, resultOf("GB", "support", "56")), after))).toEqual([
      `United Kingdom, support: 56% → ${text}`,
    ]);
  });

  it("say when another number of people stands behind a figure, or something else beside it", () => {
    const base = { unweightedN: 1_003, effectiveN: 812.5, publishedMarginOfError: 0.031 };
    const after = content({}, resultOf("GB", "support", "56", { base, extra: { note: "weighted", round: "2" } }));
    const { figures } = pollChanges(content({}, resultOf("GB", "support", "56")), after);
    expect(figures.map(({ what, from, to }) => [what, from, to])).toEqual([
      ["base", "n not stated", "n 1,003, effective n 812.5, margin of error ±3.1 points"],
      ["extra", "nothing beside it", "note: weighted; round: 2"],
    ]);
  });

  it("go down to the single fields of a poll, ready to be read", () => {
    const before = content({ notes: ["One."], fieldwork: { start: "2026-03", end: null } });
    const after = content({
      title: "Another title",
      notes: ["One.", "Two."],
      fieldwork: { start: "2026-03-02", end: "2026-03-05" },
      disclosure: { ...nothingDisclosed, weighted: true, mode: ["phone", "web"], weightedN: 1012.5 },
    });
    expect(told(pollChanges(before, after))).toEqual([
      "title: A made-up poll → Another title",
      "fieldwork.start: 2026-03 → 2026-03-02",
      "fieldwork.end: null → 2026-03-05",
      "disclosure.mode: null → phone; web",
      "disclosure.weightedN: null → 1012.5",
      "disclosure.weighted: null → yes",
      "notes: One. → One.; Two.",
    ]);
  });

  it("of one that is new or gone are all it states and all its figures", () => {
    const one = content({ pollster: null }, resultOf("GB", "support", "56"));
    const added = pollChanges(null, one);
    expect(told(added)).toContain("title: null → A made-up poll");
    expect(told(added).at(-1)).toBe("United Kingdom, support: null → 56%");
    expect(added.fields.map(({ field }) => field)).not.toContain("pollster");
    expect(told(pollChanges(one, null)).at(-1)).toBe("United Kingdom, support: 56% → null");
    expect(pollChanges(null, null)).toEqual({ fields: [], figures: [] });
  });
});
