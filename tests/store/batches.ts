import type { ImportBatch } from "@/lib/adapters/store/store";
import type { Article, Claim } from "@/lib/core/model/article";
import type { Poll } from "@/lib/core/model/poll";
import type { PollContent } from "@/lib/core/model/poll-content";
import type { Result } from "@/lib/core/model/result";
import { pollOf, questionOf, resultOf } from "../support/poll-fixtures";

/** An import that brings nothing but what is named. */
export function batchOf(brings: Partial<ImportBatch>): ImportBatch {
  return { files: [], questions: [], polls: [], articles: [], note: null, ...brings };
}

/** A poll with "support" in each country, `{ GB: "56", FR: "40" }`. */
export function contentOf(
  slug: string,
  shares: Readonly<Record<string, string>>,
  changes: Partial<Poll> = {},
  ofEach: Partial<Result> = {},
): PollContent {
  const results = Object.entries(shares).map(([country, share]) => resultOf(country, "support", share, ofEach));
  return { poll: pollOf({ slug, ...changes }), results };
}

/** An import of these polls together with the questions they ask. */
export function pollBatch(...polls: readonly PollContent[]): ImportBatch {
  const asked = new Set(polls.flatMap(({ results }) => results.map((result) => result.question)));
  return batchOf({ questions: [...asked].map((slug) => questionOf({ slug })), polls });
}

/** A poll with many results: 40 questions in 5 countries, by age. */
export function largePoll(slug: string, count: number, changes: Partial<Poll> = {}): PollContent {
  const countries = ["GB", "FR", "DE", "PL", "IT"];
  const results = Array.from({ length: count }, (_, index) =>
    resultOf(countries[index % 5] ?? "GB", `answer ${index % 7}`, String(index % 100), {
      question: `question-${Math.floor(index / 5) % 40}`,
      subgroup: `group ${Math.floor(index / 200)}`,
      origin: { source: "made-up.csv", row: String(index + 2), column: "C" },
      importedRow: index + 2,
    }),
  );
  return { poll: pollOf({ slug, ...changes }), results };
}

export function articleOf(changes: Partial<Article> = {}): Article {
  return {
    slug: "made-up-article",
    title: "A made-up article",
    label: "Article on made-up things",
    kind: "news-analysis",
    language: "en",
    publisher: null,
    authors: [],
    published: null,
    url: null,
    file: null,
    wordCount: null,
    keyTakeaways: [],
    sections: [],
    people: [],
    organisations: [],
    countries: [],
    events: [],
    figures: [],
    claims: [],
    quotations: [],
    text: null,
    sample: false,
    ...changes,
  };
}

/** The claim of an article about a poll. */
export function claimOn(poll: string | null): Claim {
  return {
    kind: "figure",
    value: 56,
    unit: "percent",
    country: "GB",
    poll,
    question: "made-up-question",
    response: "support",
    pollster: null,
    date: null,
    sentence: "56% of Britons support it.",
    start: 0,
    end: 3,
    reading: null,
  };
}
