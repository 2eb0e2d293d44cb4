import { describe, expect, it } from "vitest";
import { PERMIT } from "../support/permits";
import { resultOf } from "../support/poll-fixtures";
import { batchOf, contentOf, pollBatch } from "./batches";
import { engines, useStore } from "./engines";

const ended = (end: string | null, start: string | null = null) => ({ fieldwork: { start, end } });

describe.each(engines)("polls on $engine", ({ engine }) => {
  const { store } = useStore(engine);
  const slugs = async (filter = {}) => (await store().listPolls(filter)).polls.map(({ poll }) => poll.slug);

  it("come newest fieldwork first; the start stands in for the end, the day of publication for both", async () => {
    await store().publish(
      PERMIT,
      pollBatch(
        contentOf("published-in-june", { GB: "1" }, { published: "2026-06-15" }),
        contentOf("ended-in-may", { GB: "1" }, ended("2026-05-31", "2026-01-01")),
        contentOf("started-in-july", { GB: "1" }, ended(null, "2026-07-01")),
        contentOf("some-day-in-2025", { GB: "1" }, ended("2025")),
      ),
    );
    expect(await slugs()).toEqual(["started-in-july", "published-in-june", "ended-in-may", "some-day-in-2025"]);
  });

  it("without dates come last, the last imported first, in the order of their file", async () => {
    await store().publish(PERMIT, pollBatch(contentOf("b-first", { GB: "1" }), contentOf("a-second", { GB: "1" })));
    await store().publish(PERMIT, pollBatch(contentOf("later", { GB: "1" })));
    await store().publish(PERMIT, pollBatch(contentOf("dated", { GB: "1" }, ended("1990-01-01"))));
    expect(await slugs()).toEqual(["dated", "later", "b-first", "a-second"]);
  });

  it("are told from names that stand for none, also among very many and after an undo", async () => {
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "1" }), contentOf("two", { GB: "1" })));
    const names = Array.from({ length: 2_500 }, (_, index) => `nobody-${index}`);
    expect(await store().standingPolls([...names, "two", "one"])).toEqual(new Set(["one", "two"]));
    expect(await store().standingPolls([])).toEqual(new Set());
    await store().rollback(PERMIT, 0);
    expect(await store().standingPolls(["one", "two"])).toEqual(new Set());
  });

  it("filter by country, question and pollster, by each alone and by all together", async () => {
    await store().publish(
      PERMIT,
      pollBatch(
        contentOf("one", { GB: "1", FR: "2" }, { pollster: "YouGov" }, { question: "army" }),
        contentOf("two", { GB: "1" }, { pollster: "Élabe & Cie" }, { question: "army" }),
        contentOf("three", { FR: "1" }, { pollster: null }, { question: "navy" }),
      ),
    );
    expect(await slugs({ country: "FR" })).toEqual(["one", "three"]);
    expect(await slugs({ question: "army" })).toEqual(["one", "two"]);
    expect(await slugs({ country: "FR", question: "army", pollster: "yougov" })).toEqual(["one"]);
    expect(await slugs({ country: "DE" })).toEqual([]);
  });

  it("filter by the pollster's name or its slug, whatever the script of the name", async () => {
    await store().publish(
      PERMIT,
      pollBatch(
        contentOf("one", { GB: "1" }, { pollster: "Élabe & Cie" }),
        contentOf("two", { GB: "1" }, { pollster: "Левада" }),
        contentOf("three", { GB: "1" }, { pollster: "世論社" }),
      ),
    );
    expect(await slugs({ pollster: "Élabe & Cie" })).toEqual(["one"]);
    expect(await slugs({ pollster: "elabe-cie" })).toEqual(["one"]);
    expect(await slugs({ pollster: "Левада" })).toEqual(["two"]);
  });

  it("name those who took them, each once as last spelled, and nobody whose polls are gone", async () => {
    expect(await store().listPollsters()).toEqual([]);
    const by = (slug: string, pollster: string | null) => contentOf(slug, { GB: "1" }, { pollster });
    await store().publish(
      PERMIT,
      pollBatch(by("one", "YOUGOV"), by("two", "Ipsos"), by("three", null), by("four", "世論社")),
    );
    await store().publish(PERMIT, pollBatch(by("five", "YouGov"), by("six", "Élabe & Cie"), by("two", "Kantar")));
    expect(await store().listPollsters()).toEqual(["Élabe & Cie", "Kantar", "YouGov", "世論社"]);
    await store().rollback(PERMIT, 1);
    expect(await store().listPollsters()).toEqual(["Ipsos", "YOUGOV", "世論社"]);
  });

  it("take no text of a filter for a pattern or for SQL", async () => {
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "1" })));
    for (const text of ["%", "_", "' or '1'='1", '"; drop table entry; --'])
      expect(await slugs({ country: text })).toEqual([]);
    expect(await slugs()).toEqual(["one"]);
  });

  it("come in pages that meet without a gap; the total counts all that match", async () => {
    const polls = Array.from({ length: 23 }, (_, index) => contentOf(`poll-${index}`, { GB: "1" }));
    await store().publish(PERMIT, pollBatch(...polls, contentOf("elsewhere", { FR: "1" })));
    const pages = [0, 10, 20, 30].map((offset) => store().listPolls({ country: "GB", limit: 10, offset }));
    const read = await Promise.all(pages);
    expect(read.map((page) => page.polls.length)).toEqual([10, 10, 3, 0]);
    expect(read.map((page) => page.total)).toEqual([23, 23, 23, 23]);
    expect(read.flatMap((page) => page.polls.map(({ poll }) => poll.slug))).toEqual(await slugs({ country: "GB" }));
  });

  it("say which questions and countries they cover and from how many interviews", async () => {
    const results = [
      resultOf("PL", "yes", "1", { question: "navy" }, 1_004),
      resultOf("GB", "yes", "2", { question: "army" }, 980),
      resultOf("GB", "no", "3", { question: "army" }),
    ];
    await store().publish(PERMIT, pollBatch({ ...contentOf("one", {}), results }));
    expect((await store().listPolls()).polls[0]).toMatchObject({
      questions: ["navy", "army"],
      countries: ["PL", "GB"],
      unweightedN: { min: 980, max: 1_004 },
      revision: 1,
    });
  });

  it("do not cover a country that was not asked", async () => {
    const unasked = resultOf("FR", "yes", "0", { figure: { status: "not_asked", unit: "percent" } });
    const below = resultOf("IT", "yes", "0", { figure: { status: "below", unit: "percent", bound: "1" } });
    await store().publish(PERMIT, pollBatch({ ...contentOf("one", {}), results: [unasked, below] }));
    expect((await store().listPolls()).polls[0]?.countries).toEqual(["IT"]);
    expect(await slugs({ country: "FR" })).toEqual([]);
    expect((await store().findPoll("one"))?.results).toHaveLength(2);
  });

  it("list their questions in the order of the file", async () => {
    const results = ["z", "a", "m"].map((question) => resultOf("GB", "yes", "1", { question }));
    await store().publish(PERMIT, pollBatch({ ...contentOf("one", {}), results }));
    expect((await store().findPoll("one"))?.questions.map(({ slug }) => slug)).toEqual(["z", "a", "m"]);
  });

  it("that no import has brought are not found", async () => {
    expect(await store().findPoll("nothing")).toBeNull();
    await store().publish(PERMIT, batchOf({}));
    expect(await store().listPolls()).toEqual({ polls: [], total: 0 });
  });
});
