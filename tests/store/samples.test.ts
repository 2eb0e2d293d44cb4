import { describe, expect, it } from "vitest";
import { PERMIT } from "../support/permits";
import { articleOf, batchOf, contentOf, pollBatch } from "./batches";
import { engines, useStore } from "./engines";

const sample = { sample: true };

describe.each(engines)("samples on $engine", ({ engine }) => {
  const { store } = useStore(engine);
  const questions = async () => (await store().listQuestions()).map(({ question }) => question.slug).toSorted();

  it("go with one revision that names their polls, and all else stays", async () => {
    await store().publish(PERMIT, {
      ...pollBatch(
        contentOf("sample-b", { GB: "1" }, sample, { question: "shared" }),
        contentOf("sample-a", { GB: "1" }, sample, { question: "only-samples" }),
      ),
      articles: [articleOf({ slug: "sample-article", sample: true })],
    });
    await store().publish(PERMIT, {
      ...pollBatch(contentOf("own", { FR: "1" }, {}, { question: "shared" })),
      articles: [articleOf({ slug: "own-article" })],
    });
    expect(await store().removeSamples(PERMIT)).toBe(3);
    expect((await store().listPolls()).polls.map(({ poll }) => poll.slug)).toEqual(["own"]);
    expect(await questions()).toEqual(["shared"]);
    expect(await store().findQuestion("only-samples")).toBeNull();
    expect((await store().listArticles()).map(({ slug }) => slug)).toEqual(["own-article"]);
    expect(await store().listCountries()).toEqual([{ code: "FR", polls: 1, questions: 1 }]);
    expect((await store().listRevisions())[0]).toMatchObject({
      action: "samples-removed",
      polls: ["sample-a", "sample-b"],
    });
  });

  it("that are not there make no revision", async () => {
    await store().publish(PERMIT, pollBatch(contentOf("own", { GB: "1" })));
    expect(await store().removeSamples(PERMIT)).toBeNull();
    expect(await store().currentRevision()).toBe(1);
  });

  it("are removed once: the second time there are none", async () => {
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "1" }, sample)));
    expect([await store().removeSamples(PERMIT), await store().removeSamples(PERMIT)]).toEqual([2, null]);
  });

  it("leave a question alone that no poll has asked yet", async () => {
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "1" }, sample)));
    await store().publish(
      PERMIT,
      batchOf({ questions: pollBatch(contentOf("x", { GB: "1" }, {}, { question: "own" })).questions }),
    );
    await store().removeSamples(PERMIT);
    expect((await store().findQuestion("own"))?.polls).toEqual([]);
  });

  it("that an import has replaced by real data stay", async () => {
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "1" }, sample)));
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "2" })));
    expect(await store().removeSamples(PERMIT)).toBeNull();
  });

  it("come back with a rollback", async () => {
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "1" }, sample)));
    await store().removeSamples(PERMIT);
    await store().rollback(PERMIT, 1);
    expect((await store().findPoll("one"))?.poll.sample).toBe(true);
    expect(await questions()).toEqual(["made-up-question"]);
  });
});
