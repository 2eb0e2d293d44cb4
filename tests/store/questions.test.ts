import { describe, expect, it } from "vitest";
import { PERMIT } from "../support/permits";
import { pollOf, questionOf, resultOf } from "../support/poll-fixtures";
import { batchOf, contentOf, pollBatch } from "./batches";
import { engines, useStore } from "./engines";

const ended = (end: string) => ({ fieldwork: { start: null, end } });
const about = (question: string) => ({ question });

describe.each(engines)("questions and countries on $engine", ({ engine }) => {
  const { store } = useStore(engine);

  it("a question holds its own results of every poll, oldest fieldwork first, polls without dates last", async () => {
    const mixed = [resultOf("GB", "yes", "1", about("army")), resultOf("GB", "yes", "2", about("navy"))];
    await store().publish(
      PERMIT,
      pollBatch(
        contentOf("undated", { FR: "3" }, {}, about("army")),
        contentOf("new", { GB: "4", FR: "5" }, ended("2026-05-01"), about("army")),
        { poll: pollOf({ slug: "old", ...ended("2024-05-01") }), results: mixed },
      ),
    );
    const record = await store().findQuestion("army");
    expect(record?.question.slug).toBe("army");
    expect(record?.polls.map(({ poll, results }) => [poll.slug, results.length])).toEqual([
      ["old", 1],
      ["new", 2],
      ["undated", 1],
    ]);
  });

  it("questions come last changed first, with their polls counted and the latest named", async () => {
    await store().publish(
      PERMIT,
      pollBatch(
        contentOf("new", { PL: "1" }, ended("2026-05-01"), about("army")),
        contentOf("undated", { GB: "1" }, {}, about("army")),
      ),
    );
    await store().publish(PERMIT, pollBatch(contentOf("navy-poll", { FR: "1" }, {}, about("navy"))));
    await store().publish(PERMIT, pollBatch(contentOf("old", { GB: "1", FR: "1" }, ended("2020"), about("army"))));
    expect(await store().listQuestions()).toEqual([
      {
        question: questionOf({ slug: "army" }),
        pollCount: 3,
        countries: ["FR", "GB", "PL"],
        latestPoll: "new",
        revision: 3,
      },
      { question: questionOf({ slug: "navy" }), pollCount: 1, countries: ["FR"], latestPoll: "navy-poll", revision: 2 },
    ]);
  });

  it("without any dates the latest poll is the one imported last", async () => {
    await store().publish(PERMIT, pollBatch(contentOf("z", { GB: "1" })));
    await store().publish(PERMIT, pollBatch(contentOf("a", { GB: "1" }), contentOf("b", { GB: "1" })));
    expect((await store().listQuestions())[0]?.latestPoll).toBe("b");
  });

  it("an import replaces the wording of a question it brings, and leaves the others", async () => {
    await store().publish(
      PERMIT,
      pollBatch(contentOf("one", { GB: "1" }, {}, about("army")), contentOf("two", { GB: "1" }, {}, about("navy"))),
    );
    await store().publish(
      PERMIT,
      batchOf({ questions: [questionOf({ slug: "army", wording: "Is it large enough?" })] }),
    );
    expect((await store().findQuestion("army"))?.question.wording).toBe("Is it large enough?");
    expect((await store().findPoll("one"))?.questions[0]?.wording).toBe("Is it large enough?");
    expect((await store().findQuestion("navy"))?.question.wording).toBeNull();
    expect((await store().findQuestion("army", { revision: 1 }))?.question.wording).toBeNull();
  });

  it("a poll may ask a question that an earlier import brought", async () => {
    await store().publish(PERMIT, batchOf({ questions: [questionOf({ slug: "army" })] }));
    expect(await store().listQuestions()).toEqual([]);
    await store().publish(PERMIT, batchOf({ polls: [contentOf("one", { GB: "1" }, {}, about("army"))] }));
    expect((await store().listQuestions())[0]?.pollCount).toBe(1);
  });

  it("a replaced poll no longer counts for the question it has dropped", async () => {
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "1" }, {}, about("army"))));
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "1" }, {}, about("navy"))));
    expect((await store().listQuestions()).map(({ question }) => question.slug)).toEqual(["navy"]);
    expect((await store().findQuestion("army"))?.polls).toEqual([]);
    expect((await store().findQuestion("army", { revision: 1 }))?.polls).toHaveLength(1);
  });

  it("countries come by code, with the polls and questions that give a number for them", async () => {
    const unasked = resultOf("SE", "yes", "0", { figure: { status: "not_asked", unit: "percent" } });
    await store().publish(
      PERMIT,
      pollBatch(
        contentOf("one", { PL: "1", GB: "2" }, {}, about("army")),
        contentOf("two", { GB: "3" }, {}, about("navy")),
        contentOf("three", { GB: "3" }, {}, about("navy")),
        { poll: pollOf({ slug: "four" }), results: [unasked, { ...unasked, country: null }] },
      ),
    );
    expect(await store().listCountries()).toEqual([
      { code: "GB", polls: 3, questions: 2 },
      { code: "PL", polls: 1, questions: 1 },
    ]);
  });

  it("a country shows, of each question, the latest poll that covers it, with its own results only", async () => {
    await store().publish(
      PERMIT,
      pollBatch(
        contentOf("army-old", { GB: "1", FR: "2" }, ended("2024-01-01"), about("army")),
        contentOf("army-new", { GB: "3", FR: "4" }, ended("2026-01-01"), about("army")),
        contentOf("army-elsewhere", { PL: "5" }, ended("2026-06-01"), about("army")),
        contentOf("navy", { GB: "6" }, ended("2025-01-01"), about("navy")),
      ),
    );
    const latest = await store().latestInCountry("GB");
    expect(latest.map(({ question, content }) => [question.slug, content.poll.slug])).toEqual([
      ["army", "army-new"],
      ["navy", "navy"],
    ]);
    expect(latest[0]?.content.results).toEqual([resultOf("GB", "support", "3", about("army"))]);
    expect(await store().latestInCountry("DE")).toEqual([]);
  });

  it("a series holds its questions with their polls, the leading one first, under the name of each", async () => {
    await store().publish(
      PERMIT,
      batchOf({
        questions: [
          questionOf({ slug: "army", series: "navy" }),
          questionOf({ slug: "navy" }),
          questionOf({ slug: "navy-2" }),
          questionOf({ slug: "fleet", series: "navy" }),
        ],
        polls: [contentOf("one", { GB: "1" }, {}, about("army")), contentOf("two", { GB: "2" }, {}, about("navy"))],
      }),
    );
    const found = (await store().findSeries("army")).map(({ question, polls }) => [question.slug, polls.length]);
    expect(found).toEqual([
      ["navy", 1],
      ["army", 1],
      ["fleet", 0],
    ]);
    expect(await store().findSeries("navy")).toEqual(await store().findSeries("fleet"));
    expect((await store().findSeries("navy-2")).map(({ question }) => question.slug)).toEqual(["navy-2"]);
    expect(await store().findSeries("unknown")).toEqual([]);
    expect(await store().findSeries("army", { revision: 0 })).toEqual([]);
  });

  it("one poll that is the latest for two questions shows the results of each by itself", async () => {
    const results = ["army", "navy"].map((question) => resultOf("GB", "yes", "1", { question }));
    await store().publish(PERMIT, pollBatch({ poll: pollOf({ slug: "both" }), results }));
    const latest = await store().latestInCountry("GB");
    expect(latest.map(({ content }) => content.results.map(({ question }) => question))).toEqual([["army"], ["navy"]]);
  });
});
