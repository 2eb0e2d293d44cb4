import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { RevisionMoved } from "@/lib/adapters/store/store";
import { PERMIT } from "../support/permits";
import { articleOf, batchOf, contentOf, largePoll, pollBatch } from "./batches";
import { engines, useStore } from "./engines";

describe.each(engines)("an import on $engine lands whole or not at all", ({ engine }) => {
  const { store, another } = useStore(engine);

  it("one that breaks a rule of the tables after all its results were written leaves nothing behind", async () => {
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "10" })));
    const twice = largePoll("large", 3_000);
    const batch = { ...pollBatch(twice, twice, contentOf("one", { GB: "20" })), articles: [articleOf()] };
    await expect(store().publish(PERMIT, batch)).rejects.toMatchObject({
      problems: [{ code: "STORE_FAILED", message: expect.stringMatching(/^The import failed: .*/) }],
    });
    expect(await store().currentRevision()).toBe(1);
    expect((await store().listPolls()).polls.map(({ poll }) => poll.slug)).toEqual(["one"]);
    expect((await store().findPoll("one"))?.results).toEqual(contentOf("one", { GB: "10" }).results);
    expect(await store().listArticles()).toEqual([]);
    expect(await store().findQuestion("question-1")).toBeNull();
  });

  it("the store takes the next import after one that failed", async () => {
    const twice = contentOf("twice", { GB: "1" });
    await expect(store().publish(PERMIT, pollBatch(twice, twice))).rejects.toThrow();
    expect(await store().publish(PERMIT, pollBatch(twice))).toBe(1);
    expect((await store().findPoll("twice"))?.results).toHaveLength(1);
  });

  it("results of a question that nobody has are refused, naming poll and question", async () => {
    const batch = batchOf({ polls: [contentOf("one", { GB: "1" }, {}, { question: "unheard-of" })] });
    await expect(store().publish(PERMIT, batch)).rejects.toThrow(
      /poll one .* question unheard-of.* Import the question/,
    );
    expect(await store().currentRevision()).toBe(0);
  });

  it("two questions of one name are refused", async () => {
    const [question] = pollBatch(contentOf("one", { GB: "1" })).questions;
    if (question === undefined) throw new Error("the batch has a question");
    await expect(store().publish(PERMIT, batchOf({ questions: [question, question] }))).rejects.toThrow(/STORE_FAILED/);
  });

  it("reads during an import show the state before it, the first read after it the state after it", async () => {
    await store().publish(PERMIT, pollBatch(largePoll("large", 2_000, { title: "before" })));
    let isRunning = true;
    const importing = store()
      .publish(PERMIT, pollBatch(largePoll("large", 30_000, { title: "after" }), contentOf("added", { GB: "1" })))
      .finally(() => {
        isRunning = false;
      });
    const seen: unknown[] = [];
    while (isRunning) {
      const [record, { total }] = [await store().findPoll("large"), await store().listPolls()];
      if (isRunning) seen.push([record?.poll.title, record?.results.length, total]);
      // The embedded engine answers at once: without a pause the import would never have its turn.
      await nextTurn();
    }
    await importing;
    expect(seen.length).toBeGreaterThan(0);
    expect(seen).toEqual(seen.map(() => ["before", 2_000, 1]));
    expect((await store().findPoll("large"))?.results).toHaveLength(30_000);
  });

  it("a large import leaves the process time for others", async () => {
    let turns = 0;
    const others = setInterval(() => turns++, 1);
    await store().publish(PERMIT, pollBatch(largePoll("large", 30_000)));
    clearInterval(others);
    expect(turns).toBeGreaterThan(3);
  });

  it("a read that an import overtakes still shows one revision", async () => {
    const slugs = Array.from({ length: 40 }, (_, index) => `poll-${index}`);
    const allSaying = (share: string) => pollBatch(...slugs.map((slug) => contentOf(slug, { GB: share })));
    await store().publish(PERMIT, allSaying("0"));
    const other = await another();
    const reads: Promise<readonly string[]>[] = [];
    for (let share = 1; share <= 8; share++) {
      const importing = other.publish(PERMIT, allSaying(String(share)));
      for (let read = 0; read < 6; read++) reads.push(sharesOfTheQuestion());
      await importing;
    }
    for (const shares of await Promise.all(reads)) expect(new Set(shares).size).toBe(1);

    async function sharesOfTheQuestion(): Promise<readonly string[]> {
      const record = await store().findQuestion("made-up-question");
      expect(record?.polls).toHaveLength(slugs.length);
      return (record?.polls ?? []).map(({ results }) => JSON.stringify(results[0]?.figure));
    }
  });

  it("one made from a revision that no longer stands changes nothing", async () => {
    const other = await another();
    const first = pollBatch(contentOf("one", { GB: "10" }));
    const second = pollBatch(contentOf("one", { GB: "20" }));
    const calls = [store().publish(PERMIT, first, { basedOn: 0 }), other.publish(PERMIT, second, { basedOn: 0 })];
    const settled = await Promise.allSettled(calls);
    const landed = settled.findIndex(({ status }) => status === "fulfilled");
    expect(settled.toSorted((a, b) => a.status.localeCompare(b.status))).toEqual([
      { status: "fulfilled", value: 1 },
      { status: "rejected", reason: expect.any(RevisionMoved) },
    ]);
    const expected = [...(landed === 0 ? first : second).polls][0]?.results;
    expect((await store().findPoll("one"))?.results).toEqual(expected);
    expect(await store().currentRevision()).toBe(1);
    expect(await other.publish(PERMIT, second, { basedOn: 1 })).toBe(2);
  });

  it("imports called at the same time, on one store and on two, take turns", async () => {
    const other = await another();
    const calls = Array.from({ length: 12 }, (_, index) =>
      (index % 2 === 0 ? store() : other).publish(PERMIT, pollBatch(contentOf(`poll-${index}`, { GB: "1" }))),
    );
    expect((await Promise.all(calls)).toSorted((a, b) => a - b)).toEqual(calls.map((_, index) => index + 1));
    expect((await store().listPolls()).total).toBe(12);
  });
});
