import { describe, expect, it } from "vitest";
import { type ClaimVerdict, claimVerdict } from "@/lib/core/articles/claim-verdict";
import type { Claim } from "@/lib/core/model/article";
import { nothingDisclosed } from "@/lib/core/model/disclosure";
import type { Figure } from "@/lib/core/model/figure";
import type { PollContent } from "@/lib/core/model/poll-content";
import type { Result } from "@/lib/core/model/result";

const ARTICLE = "some-article";

interface Case {
  readonly title: string;
  readonly claim?: Partial<Claim>;
  readonly results?: readonly Result[];
  readonly from?: string | null;
  readonly stored?: null;
  readonly expected: Pick<ClaimVerdict, "code" | "difference">;
  readonly held: string | null;
}

const cases: readonly Case[] = [
  {
    title: "the stored figure itself is exact",
    expected: { code: "exact", difference: 0 },
    held: "GB",
  },
  {
    title: "a match with a poll taken from another article is exact",
    from: "another-article",
    expected: { code: "exact", difference: 0 },
    held: "GB",
  },
  {
    title: "a match with a poll taken from this article is a copy, no check",
    from: ARTICLE,
    expected: { code: "same_source", difference: 0 },
    held: "GB",
  },
  {
    title: "a rounded match with a poll taken from this article is a copy too",
    from: ARTICLE,
    results: [cell("GB", "56.4")],
    expected: { code: "same_source", difference: -0.4 },
    held: "GB",
  },
  {
    title: "a wrong copy of a poll taken from this article still differs",
    from: ARTICLE,
    claim: { value: 65 },
    expected: { code: "differs", difference: 9 },
    held: "GB",
  },
  {
    title: "a whole percent that rounds the stored figure is rounded",
    results: [cell("GB", "55.6")],
    expected: { code: "rounded", difference: 0.4 },
    held: "GB",
  },
  {
    title: "a half rounds away from zero",
    results: [cell("GB", "55.5")],
    expected: { code: "rounded", difference: 0.5 },
    held: "GB",
  },
  {
    title: "a half cut off differs",
    claim: { value: 55 },
    results: [cell("GB", "55.5")],
    expected: { code: "differs", difference: -0.5 },
    held: "GB",
  },
  {
    title: "a decimal the stored whole percent cannot show is rounded, not different",
    claim: { value: 56.3 },
    expected: { code: "rounded", difference: 0.3 },
    held: "GB",
  },
  {
    title: "a decimal of zero in the store changes nothing",
    results: [cell("GB", "56.0")],
    expected: { code: "exact", difference: 0 },
    held: "GB",
  },
  {
    title: "one point off differs",
    claim: { value: 57 },
    expected: { code: "differs", difference: 1 },
    held: "GB",
  },
  {
    title: "a response is found whatever its capitals",
    claim: { response: "Support" },
    expected: { code: "exact", difference: 0 },
    held: "GB",
  },
  {
    title: "without a stored poll there is no data",
    stored: null,
    expected: { code: "no_data", difference: null },
    held: null,
  },
  {
    title: "a country the poll has no figure for has no data",
    claim: { country: "DE" },
    expected: { code: "no_data", difference: null },
    held: null,
  },
  {
    title: "another question has no data",
    claim: { question: "another-question" },
    expected: { code: "no_data", difference: null },
    held: null,
  },
  {
    title: "another answer has no data",
    claim: { response: "oppose" },
    expected: { code: "no_data", difference: null },
    held: null,
  },
  {
    title: "a claim without a country fits the only cell there is",
    claim: { country: null },
    results: [cell("GB", "56")],
    expected: { code: "exact", difference: 0 },
    held: "GB",
  },
  {
    title: "a claim that fits several cells is not guessed",
    claim: { country: null },
    expected: { code: "no_data", difference: null },
    held: null,
  },
  {
    title: "a subgroup never stands for the whole",
    results: [{ ...cell("GB", "56"), subgroup: "18-24" }],
    expected: { code: "no_data", difference: null },
    held: null,
  },
  {
    title: "a cell without a number has no data, and the cell is named",
    results: [cell("GB", { status: "suppressed", unit: "percent" })],
    expected: { code: "no_data", difference: null },
    held: "GB",
  },
  {
    title: "seats are never held against percent",
    results: [cell("GB", { status: "value", unit: "seats", published: "56" })],
    expected: { code: "no_data", difference: null },
    held: "GB",
  },
  {
    title: "a claim without a number has no data",
    claim: { value: null },
    expected: { code: "no_data", difference: null },
    held: "GB",
  },
  {
    title: "a comparison nobody has read cannot be checked",
    claim: { kind: "comparison", value: null },
    expected: { code: "cannot_be_checked", difference: null },
    held: null,
  },
];

describe("verdict on a claim", () => {
  it.each(cases)("$title: $expected.code", ({ claim, results, from, stored, expected, held }) => {
    const content = stored === null ? null : pollWith(results ?? [cell("GB", "56"), cell("FR", "40")], from ?? null);
    const verdict = claimVerdict({ ...claimOf56, ...claim }, ARTICLE, content);
    expect({ code: verdict.code, difference: verdict.difference }).toEqual(expected);
    expect(verdict.against?.result.country ?? null).toBe(held);
    if (held !== null) expect(verdict.against?.poll).toBe("some-poll");
  });
});

const claimOf56: Claim = {
  kind: "figure",
  value: 56,
  unit: "percent",
  country: "GB",
  poll: "some-poll",
  question: "some-question",
  response: "support",
  pollster: "Some Pollster",
  date: null,
  sentence: "56% support it.",
  start: 0,
  end: 3,
  reading: null,
};

function pollWith(results: readonly Result[], article: string | null): PollContent {
  return {
    poll: {
      slug: "some-poll",
      kind: "poll",
      title: "Some poll",
      pollster: "Some Pollster",
      sponsor: null,
      population: null,
      fieldwork: { start: null, end: null },
      published: null,
      countriesPolled: null,
      document: { title: "Some document", kind: "article", url: null, article, licence: null, credit: null },
      disclosure: nothingDisclosed,
      importedFile: "made-up.csv",
      notes: [],
      sample: false,
    },
    results,
  };
}

function cell(country: string, published: string | Figure): Result {
  const figure: Figure = typeof published === "string" ? { status: "value", unit: "percent", published } : published;
  return {
    question: "some-question",
    country,
    region: null,
    population: null,
    subgroup: null,
    scenario: null,
    response: "support",
    figure,
    base: { unweightedN: null, effectiveN: null, publishedMarginOfError: null },
    origin: { source: "some.csv", row: "2", column: "Q" },
    importedRow: 2,
    extra: null,
  };
}
