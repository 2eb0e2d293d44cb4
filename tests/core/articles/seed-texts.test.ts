import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, type TestContext } from "vitest";
import { articleText } from "@/lib/core/articles/article-text";
import { type ReadArticle, readArticle } from "@/lib/core/articles/read-article";
import { sameArticle } from "@/lib/core/articles/same-article";
import { type Article, articleSchema } from "@/lib/core/model/article";
import type { PollContent } from "@/lib/core/model/poll-content";
import { DATA_DIR, readTidyFile, TEXTS_DIR } from "../../data/tidy-file";
import { pollOf, questionOf, resultOf } from "../../support/poll-fixtures";
import { judgeText } from "./score-sentences";

const AGREEMENT = stored("uk-france-forces-agreement");
const TROOPS = stored("troops-after-a-peace-deal");

/** The sample poll, or the same figures from a document of their own. */
function peacekeepers(
  article: string | null,
  shares: Readonly<Record<string, string>> = {},
): PollContent & { questions: [ReturnType<typeof questionOf>] } {
  const kind = article === null ? "table" : "article";
  const records = readTidyFile("30-peacekeepers-ukraine");
  const { questions } = JSON.parse(readFileSync(path.join(DATA_DIR, "polls", "30-peacekeepers-ukraine.json"), "utf8"));
  return {
    poll: pollOf({
      slug: "yougov-peacekeepers-ukraine",
      pollster: "YouGov",
      countriesPolled: 6,
      document: { title: "Document", kind, url: null, article, licence: null, credit: null },
    }),
    questions: [questionOf(questions[0])],
    results: records.map((record) =>
      resultOf(record.country ?? "", record.response, shares[record.country ?? ""] ?? record.share ?? "", {
        question: record.questionId,
      }),
    ),
  };
}

describe.each([AGREEMENT, TROOPS])("the text of $slug", (article) => {
  it.for<[string, (read: ReadArticle) => readonly string[], (article: Article) => readonly string[]]>([
    ["people", (read) => read.people.map(({ name }) => name), (hand) => hand.people.map(({ name }) => name)],
    ["organisations", (read) => read.organisations, (hand) => hand.organisations],
    ["countries", (read) => read.countries, (hand) => hand.countries],
  ])("names its %s with at most one mistake", ([, found, wanted], ctx) => {
    const [names, marked] = [found(read(ctx, article)), wanted(article)];
    const missing = marked.filter((name) => !names.includes(name));
    const surplus = names.filter((name) => !marked.includes(name));
    expect(Math.max(missing.length, surplus.length), JSON.stringify({ missing, surplus })).toBeLessThanOrEqual(1);
  });

  it("gives people the roles it states", (ctx) => {
    expect(read(ctx, article).people).toEqual(expect.arrayContaining(article.people));
  });

  it("shows its takeaways and sections", (ctx) => {
    expect(read(ctx, article)).toMatchObject({
      keyTakeaways: article.keyTakeaways,
      sections: article.sections,
      wordCount: article.wordCount,
    });
  });

  it("keeps figures apart that are no poll results", (ctx) => {
    const figures = read(ctx, article).figures.map(({ value, line }) => `${value} on line ${line}`);
    expect(figures).toEqual(article.figures.map(({ value, line }) => `${value} on line ${line}`));
  });

  it("is known again as the stored article", (ctx) => {
    expect(sameArticle(read(ctx, article), null, [AGREEMENT, TROOPS])?.slug).toBe(article.slug);
  });

  it("makes the claims marked by hand and no other", (ctx) => {
    const claims = read(ctx, article).claims.map(({ kind, value, country, pollster, start, end }) => ({
      kind,
      value,
      country,
      pollster,
      start,
      end,
    }));
    expect(claims).toEqual(
      article.claims.map(({ kind, value, country, pollster, start, end }) => ({
        kind,
        value,
        country,
        pollster,
        start,
        end,
      })),
    );
  });
});

describe("the claims of the second text", () => {
  const verdicts = (ctx: TestContext, poll: ReturnType<typeof peacekeepers>) =>
    judgeText(textOf(ctx, TROOPS), { polls: [poll] }, TROOPS.slug).map(({ claim, verdict }) => [
      claim.country,
      verdict.code,
      verdict.difference,
    ]);

  it("are no check by the sample poll, which was taken from it", (ctx) => {
    const four = ["GB", "FR", "IT", "PL"].map((country) => [country, "same_source", 0]);
    expect(verdicts(ctx, peacekeepers(TROOPS.slug))).toEqual(four);
  });

  it("are exact by the same poll from a document of its own", (ctx) => {
    const four = ["GB", "FR", "IT", "PL"].map((country) => [country, "exact", 0]);
    expect(verdicts(ctx, peacekeepers(null))).toEqual(four);
  });

  it("differ by one point where the stored figure is changed by one", (ctx) => {
    expect(verdicts(ctx, peacekeepers(null, { GB: "55" }))[0]).toEqual(["GB", "differs", 1]);
  });

  it("are held against the independent poll where both are stored", (ctx) => {
    const text = textOf(ctx, TROOPS);
    const independent = { ...peacekeepers(null), poll: { ...peacekeepers(null).poll, slug: "independent" } };
    const judged = judgeText(text, { polls: [peacekeepers(TROOPS.slug), independent] }, TROOPS.slug);
    expect(judged.map(({ claim, verdict }) => [claim.poll, verdict.code])).toEqual(
      Array(4).fill(["independent", "exact"]),
    );
  });
});

it("a quotation is given its speaker and outlet", (ctx) => {
  const { quotations } = read(ctx, TROOPS);
  const said = quotations.map(({ text, speaker, outlet }) => ({ text, speaker, outlet }));
  expect(said).toEqual(
    expect.arrayContaining([
      { text: "not a magic wand", speaker: "Bel Trew", outlet: "The Independent" },
      { text: "But it is a key moment.", speaker: "Bel Trew", outlet: "The Independent" },
      { text: "these are not forces that will be engaged in combat", speaker: "Emmanuel Macron", outlet: null },
      { text: "riddled with questions", speaker: null, outlet: "Euronews" },
    ]),
  );
});

function stored(slug: string): Article {
  return articleSchema.parse(JSON.parse(readFileSync(path.join(DATA_DIR, "articles", `${slug}.json`), "utf8")));
}

function textOf(ctx: TestContext, { file }: Article): string {
  const place = path.join(TEXTS_DIR, file ?? "");
  if (!existsSync(place)) ctx.skip(`the text ${file} is not beside the checkout (articles are not redistributed)`);
  return readFileSync(place, "utf8");
}

function read(ctx: TestContext, article: Article): ReadArticle {
  return readArticle(articleText(textOf(ctx, article)));
}
