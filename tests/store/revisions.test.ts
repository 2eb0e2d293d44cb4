import { describe, expect, it } from "vitest";
import { PERMIT } from "../support/permits";
import { articleOf, batchOf, contentOf, pollBatch } from "./batches";
import { engines, useStore } from "./engines";
import { everything } from "./everything";

describe.each(engines)("revisions on $engine", ({ engine }) => {
  let minute = 0;
  const clock = () => new Date(Date.UTC(2026, 2, 1, 12, minute++));
  const { store } = useStore(engine, clock);
  const shareIn = async (revision?: number) => {
    const record = await store().findPoll("one", revision === undefined ? {} : { revision });
    const figure = record?.results[0]?.figure;
    return figure?.status === "value" ? figure.published : null;
  };

  it("an empty store stands at 0 and is fresh; after an import and its undoing it is not fresh again", async () => {
    expect([await store().currentRevision(), await store().isFresh()]).toEqual([0, true]);
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "1" })));
    await store().rollback(PERMIT, 0);
    expect((await store().listPolls()).total).toBe(0);
    expect(await store().isFresh()).toBe(false);
  });

  it("count from 1 without gaps, also after an import that failed", async () => {
    expect(await store().publish(PERMIT, batchOf({}))).toBe(1);
    const twice = contentOf("twice", { GB: "1" });
    await expect(store().publish(PERMIT, pollBatch(twice, twice))).rejects.toThrow();
    expect(await store().publish(PERMIT, batchOf({}))).toBe(2);
    expect((await store().listRevisions()).map(({ revision }) => revision)).toEqual([2, 1]);
  });

  it("carry the time of the clock they were opened with", async () => {
    minute = 0;
    await store().publish(PERMIT, batchOf({}));
    expect((await store().listRevisions())[0]?.at).toBe("2026-03-01T12:00:00.000Z");
  });

  it("a poll reads as it stood at each; later ones do not exist yet, at 0 there was nothing", async () => {
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "10" })));
    await store().publish(PERMIT, pollBatch(contentOf("other", { GB: "99" })));
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "30" })));
    expect(await shareIn()).toBe("30");
    expect([await shareIn(1), await shareIn(2), await shareIn(3)]).toEqual(["10", "10", "30"]);
    expect([await shareIn(4), await shareIn(0), await shareIn(-1), await shareIn(1.5)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it("a poll names the one that brought its figures and all that changed it, newest first", async () => {
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "10" })));
    await store().publish(PERMIT, pollBatch(contentOf("other", { GB: "99" })));
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "30" })));
    await store().rollback(PERMIT, 2);
    const record = await store().findPoll("one");
    expect(record?.revision).toBe(1);
    expect(record?.history.map(({ revision, action }) => [revision, action])).toEqual([
      [4, "rollback"],
      [3, "import"],
      [1, "import"],
    ]);
    expect((await store().findPoll("one", { revision: 3 }))?.history.map(({ revision }) => revision)).toEqual([3, 1]);
  });

  it("a question reads as it stood at each", async () => {
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "10" })));
    await store().publish(PERMIT, pollBatch(contentOf("two", { GB: "20" })));
    expect((await store().findQuestion("made-up-question", { revision: 1 }))?.polls).toHaveLength(1);
    expect((await store().findQuestion("made-up-question", { revision: 2 }))?.polls).toHaveLength(2);
    expect(await store().findQuestion("made-up-question", { revision: 3 })).toBeNull();
  });

  it("a rollback shows exactly the earlier state: what was added is gone, what was replaced or removed is back", async () => {
    await store().publish(PERMIT, {
      ...pollBatch(contentOf("kept", { GB: "1" }), contentOf("replaced", { FR: "2" }, { sample: true })),
      articles: [articleOf({ slug: "first" })],
    });
    const before = await everything(store());
    await store().publish(PERMIT, {
      ...pollBatch(contentOf("replaced", { PL: "3" }, {}, { question: "other" }), contentOf("added", { IT: "4" })),
      articles: [articleOf({ slug: "first", title: "Changed" }), articleOf({ slug: "second" })],
    });
    const between = await everything(store());
    expect(await store().rollback(PERMIT, 1)).toBe(3);
    expect(await everything(store())).toEqual(before);
    expect((await store().listRevisions())[0]).toMatchObject({
      revision: 3,
      action: "rollback",
      polls: ["added", "replaced"],
      note: "back to revision 1",
    });
    expect(await store().rollback(PERMIT, 2)).toBe(4);
    expect(await everything(store())).toEqual(between);
  });

  it("a rollback is itself a state to go back to, and past states stay as they were", async () => {
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "10" })));
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "20" })));
    await store().rollback(PERMIT, 1);
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "40" })));
    await store().rollback(PERMIT, 3);
    expect(await shareIn()).toBe("10");
    expect([await shareIn(1), await shareIn(2), await shareIn(3), await shareIn(4)]).toEqual(["10", "20", "10", "40"]);
  });

  it("a rollback to what stands already makes none", async () => {
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "10" })));
    expect(await store().rollback(PERMIT, 1)).toBeNull();
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "20" })));
    await store().rollback(PERMIT, 1);
    expect(await store().rollback(PERMIT, 1)).toBeNull();
    expect(await store().currentRevision()).toBe(3);
  });

  it.each([2, 99, -1, 0.5])("a rollback to %d, which never was, is refused and names the last one", async (target) => {
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "10" })));
    await expect(store().rollback(PERMIT, target)).rejects.toMatchObject({
      problems: [{ code: "REVISION_UNKNOWN", value: String(target), hint: expect.stringContaining("to 1.") }],
    });
    expect(await store().currentRevision()).toBe(1);
  });
});
