import { describe, expect, it } from "vitest";
import type { Disclosure } from "@/lib/core/model/disclosure";
import { nothingDisclosed } from "@/lib/core/model/disclosure";
import type { Figure } from "@/lib/core/model/figure";
import { PERMIT } from "../support/permits";
import { optionOf, pollOf, questionOf, resultOf } from "../support/poll-fixtures";
import { articleOf, batchOf, claimOn, largePoll, pollBatch } from "./batches";
import { engines, useStore } from "./engines";

const HARD_TEXT = "“Größe”, 'one' \"two\"; 日本\n\t\\ 😀 \u0000 \ud800 end";

const FIGURES: readonly Figure[] = [
  { status: "value", unit: "percent", published: "56.40" },
  { status: "value", unit: "score", published: "-0.123456789012345678901" },
  { status: "value", unit: "count", published: "2494848" },
  { status: "below", unit: "percent", bound: "1" },
  { status: "missing", unit: "seats" },
  { status: "not_asked", unit: "percent" },
  { status: "suppressed", unit: "percent" },
];

const disclosed: Disclosure = {
  ...nothingDisclosed,
  mode: ["online panel", HARD_TEXT],
  sampleType: "nonprobability",
  weightedN: 1012.75,
  weighted: false,
  designEffect: 1.3,
  retrievedAt: "2026-03",
};

describe.each(engines)("what goes into $engine comes out again", ({ engine }) => {
  const { store } = useStore(engine);

  it.each(FIGURES)("a figure of status $status and unit $unit, digit by digit", async (figure) => {
    await store().publish(
      PERMIT,
      pollBatch({ poll: pollOf({ slug: "p" }), results: [resultOf("GB", "yes", "0", { figure })] }),
    );
    expect((await store().findPoll("p"))?.results[0]?.figure).toEqual(figure);
  });

  it("every field of a result, stated or not", async () => {
    const full = resultOf("US", HARD_TEXT, "12.5", {
      region: "US-AL",
      population: HARD_TEXT,
      subgroup: "18–34",
      scenario: "run-off",
      base: { unweightedN: 9_007_199_254_740_991, effectiveN: 0.1 + 0.2, publishedMarginOfError: 0.031 },
      origin: { source: HARD_TEXT, row: "2-1616", column: "AB, AC" },
      importedRow: 1_048_576,
      extra: { __proto__x: "1", [HARD_TEXT]: HARD_TEXT },
    });
    const bare = { ...resultOf("US", "no", "1"), country: null };
    await store().publish(PERMIT, pollBatch({ poll: pollOf({ slug: "p" }), results: [full, bare] }));
    expect((await store().findPoll("p"))?.results).toEqual([full, bare]);
  });

  it("every field of a poll, a question and an article", async () => {
    const poll = pollOf({
      slug: "p",
      title: HARD_TEXT,
      fieldwork: { start: "2026-02", end: "2026-03-11" },
      countriesPolled: 6,
      document: {
        title: HARD_TEXT,
        kind: "report",
        url: "https://example.org/a?b=1",
        article: null,
        licence: "CC0",
        credit: "x",
      },
      disclosure: disclosed,
      notes: [HARD_TEXT, ""],
    });
    const question = questionOf({
      slug: "made-up-question",
      wording: HARD_TEXT,
      responses: [optionOf(HARD_TEXT), optionOf("b")],
    });
    const article = articleOf({ title: null, label: HARD_TEXT, claims: [claimOn("p"), claimOn(null)], wordCount: 7 });
    await store().publish(
      PERMIT,
      batchOf({ questions: [question], polls: [{ poll, results: [resultOf("GB", "b", "1")] }], articles: [article] }),
    );
    const record = await store().findPoll("p");
    expect(record?.poll).toEqual(poll);
    expect(record?.questions).toEqual([question]);
    expect(await store().findArticle(article.slug)).toEqual(article);
  });

  it("results keep the order of the file, also where countries and questions alternate", async () => {
    const content = largePoll("large", 7_003);
    await store().publish(PERMIT, pollBatch(content));
    expect((await store().findPoll("large"))?.results).toEqual(content.results);
  });

  it("a poll without results", async () => {
    await store().publish(PERMIT, batchOf({ polls: [{ poll: pollOf({ slug: "empty" }), results: [] }] }));
    expect(await store().findPoll("empty")).toMatchObject({ results: [], questions: [] });
    expect((await store().listPolls()).polls[0]).toMatchObject({ questions: [], countries: [], unweightedN: null });
  });

  it("the files and the note of an import", async () => {
    const files = [{ name: `${HARD_TEXT}.csv`, sha256: "ab12", bytes: 3_000_000_000 }];
    await store().publish(PERMIT, batchOf({ files, note: HARD_TEXT }));
    expect((await store().listRevisions())[0]).toMatchObject({ revision: 1, action: "import", files, note: HARD_TEXT });
  });
});
