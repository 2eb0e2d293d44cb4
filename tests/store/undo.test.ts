import { describe, expect, it } from "vitest";
import type { PollContent } from "@/lib/core/model/poll-content";
import { PERMIT } from "../support/permits";
import { optionOf, questionOf } from "../support/poll-fixtures";
import { articleOf, batchOf, contentOf, pollBatch } from "./batches";
import { engines, useStore } from "./engines";
import { everything } from "./everything";

const about = (question: string) => ({ question });

describe.each(engines)("taking one revision back on $engine", ({ engine }) => {
  const { store } = useStore(engine);
  const publish = (...polls: readonly PollContent[]) => store().publish(PERMIT, pollBatch(...polls));
  const slugs = async () => (await store().listPolls()).polls.map(({ poll }) => poll.slug).toSorted();
  const asked = async () => (await store().listQuestions()).map(({ question }) => question.slug).toSorted();
  const wording = async (slug: string) => (await store().findQuestion(slug))?.question.wording;
  const reword = (words: string, changes: Parameters<typeof questionOf>[0] = {}) =>
    store().publish(PERMIT, batchOf({ questions: [questionOf({ wording: words, ...changes })] }), { action: "edit" });
  const problemsOf = (work: Promise<unknown>) =>
    work.then(
      () => [],
      (error) => error.problems,
    );

  it("shows what was before it: what it added is gone, what it replaced is back", async () => {
    await store().publish(PERMIT, {
      ...pollBatch(contentOf("kept", { GB: "1" }), contentOf("replaced", { FR: "2" })),
      articles: [articleOf({ slug: "first" })],
    });
    const before = await everything(store());
    await store().publish(PERMIT, {
      ...pollBatch(contentOf("replaced", { PL: "3" }, {}, about("other")), contentOf("added", { IT: "4" })),
      articles: [articleOf({ slug: "first", title: "Changed" }), articleOf({ slug: "second" })],
    });
    const after = await everything(store());
    expect(await store().undo(PERMIT, 2, "The wrong file.")).toBe(3);
    expect(await everything(store())).toEqual(before);
    expect((await store().listRevisions())[0]).toMatchObject({
      revision: 3,
      action: "undo",
      polls: ["added", "replaced"],
      note: "revision 2 taken back",
      by: "command line",
      reason: "The wrong file.",
    });
    expect(await store().undo(PERMIT, 3)).toBe(4);
    expect(await everything(store())).toEqual(after);
  });

  it("leaves all later work alone", async () => {
    await publish(contentOf("first", { GB: "1" }));
    await publish(contentOf("second", { GB: "2" }));
    await publish(contentOf("third", { GB: "3" }));
    await store().publish(PERMIT, batchOf({ articles: [articleOf()] }));
    expect(await store().undo(PERMIT, 2)).toBe(5);
    expect(await slugs()).toEqual(["first", "third"]);
    expect(await store().listArticles()).toHaveLength(1);
    expect(await store().listChanges(5)).toEqual([{ kind: "poll", slug: "second", change: "ended" }]);
  });

  it("is refused when a later revision changed the same poll or article, each with that revision", async () => {
    await store().publish(PERMIT, {
      ...pollBatch(contentOf("one", { GB: "1" }), contentOf("two", { GB: "1" }), contentOf("three", { GB: "1" })),
      articles: [articleOf()],
    });
    await publish(contentOf("one", { GB: "2" }));
    await publish(contentOf("one", { GB: "3" }));
    await store().publish(PERMIT, batchOf({ articles: [articleOf({ title: "Changed" })] }));
    const before = await everything(store());
    expect(await problemsOf(store().undo(PERMIT, 1))).toMatchObject([
      { code: "CHANGED_SINCE", value: "one", message: "The poll one was changed again, by revision 3." },
      { code: "CHANGED_SINCE", value: "made-up-article", message: expect.stringContaining("by revision 4.") },
    ]);
    expect(await problemsOf(store().undo(PERMIT, 2))).toMatchObject([
      { value: "one", hint: expect.stringMatching(/^Take back revision 3 first, or make revision 1 current again/) },
    ]);
    expect(await everything(store())).toEqual(before);
    expect(await store().currentRevision()).toBe(4);
  });

  it("is refused when what it changed was withdrawn, and done when the withdrawal is taken back", async () => {
    await publish(contentOf("one", { GB: "1" }));
    await publish(contentOf("one", { GB: "2" }));
    await store().withdraw(PERMIT, { kind: "poll", slug: "one" }, "wrong");
    expect(await problemsOf(store().undo(PERMIT, 2))).toMatchObject([{ code: "CHANGED_SINCE", value: "one" }]);
    await store().undo(PERMIT, 3);
    expect(await store().undo(PERMIT, 2)).toBe(5);
    expect((await store().findPoll("one"))?.revision).toBe(1);
  });

  it("goes back one by one, the last first, to the very beginning", async () => {
    const states = [await everything(store())];
    for (const share of ["1", "2", "3"]) {
      await publish(
        contentOf("one", { GB: share }),
        contentOf(`poll-${share}`, { FR: share }, {}, about(`q-${share}`)),
      );
      states.push(await everything(store()));
    }
    for (const revision of [3, 2, 1]) {
      await store().undo(PERMIT, revision);
      expect(await everything(store())).toEqual(states[revision - 1]);
    }
    expect(await asked()).toEqual([]);
  });

  it("is nothing when it was taken back already, by whatever way", async () => {
    await publish(contentOf("one", { GB: "1" }));
    await publish(contentOf("two", { GB: "1" }));
    await store().undo(PERMIT, 2);
    expect(await store().undo(PERMIT, 2)).toBeNull();
    await store().rollback(PERMIT, 0);
    expect(await store().undo(PERMIT, 1)).toBeNull();
    expect(await store().currentRevision()).toBe(4);
  });

  it("is nothing when all that it added was withdrawn, or when it changed nothing", async () => {
    await publish(contentOf("one", { GB: "1" }));
    await store().withdraw(PERMIT, { kind: "poll", slug: "one" }, "wrong");
    expect(await store().undo(PERMIT, 1)).toBeNull();
    await store().publish(PERMIT, batchOf({}));
    expect(await store().undo(PERMIT, 3)).toBeNull();
    expect(await store().currentRevision()).toBe(3);
  });

  it("is done though what it brought was gone in between and is back", async () => {
    await publish(contentOf("one", { GB: "1" }));
    await store().rollback(PERMIT, 0);
    await store().rollback(PERMIT, 1);
    expect(await store().undo(PERMIT, 1)).toBe(4);
    expect(await slugs()).toEqual([]);
  });

  it("can be a rollback, a withdrawal or the removal of the samples", async () => {
    await publish(contentOf("one", { GB: "1" }), contentOf("sample", { GB: "1" }, { sample: true }, about("sampled")));
    await publish(contentOf("one", { GB: "2" }));
    const before = await everything(store());
    await store().rollback(PERMIT, 1);
    await store().undo(PERMIT, 3);
    expect(await everything(store())).toEqual(before);
    await store().removeSamples(PERMIT);
    await store().undo(PERMIT, 5);
    expect(await everything(store())).toEqual(before);
    await store().withdraw(PERMIT, { kind: "poll", slug: "sample" }, "wrong");
    expect(await asked()).toEqual(["made-up-question"]);
    await store().undo(PERMIT, 7);
    expect(await everything(store())).toEqual(before);
  });

  it.each([0, 2, 99, -1, 0.5])("of %d, which never was one, is refused", async (target) => {
    await publish(contentOf("one", { GB: "1" }));
    await expect(store().undo(PERMIT, target)).rejects.toMatchObject({
      problems: [{ code: "REVISION_UNKNOWN", value: String(target), hint: "Revisions run from 1 to 1." }],
    });
  });

  it("ends a question that nobody asks any more, and leaves one that other polls ask", async () => {
    await publish(contentOf("one", { GB: "1" }, {}, about("shared")), contentOf("own", { GB: "1" }, {}, about("own")));
    await publish(contentOf("two", { GB: "1" }, {}, about("shared")));
    await store().undo(PERMIT, 1);
    expect(await asked()).toEqual(["shared"]);
    expect(await store().findQuestion("own")).toBeNull();
    expect((await store().findPoll("two"))?.questions).toHaveLength(1);
    await store().undo(PERMIT, 2);
    expect(await store().findQuestion("shared")).toBeNull();
  });

  it("brings back the questions of the polls it brings back, also those that ended by another revision", async () => {
    await publish(contentOf("one", { GB: "1" }, {}, about("old")), contentOf("two", { GB: "1" }, {}, about("old")));
    await publish(contentOf("one", { GB: "1" }, {}, about("new")));
    await store().withdraw(PERMIT, { kind: "poll", slug: "two" }, "wrong");
    expect(await store().findQuestion("old")).toBeNull();
    await store().undo(PERMIT, 2);
    expect((await store().findPoll("one"))?.questions.map(({ slug }) => slug)).toEqual(["old"]);
    expect(await asked()).toEqual(["old"]);
  });

  it("gives a question its earlier words, unless polls of later revisions answered the newer ones", async () => {
    const brings = (slug: string, words: string) => ({
      ...pollBatch(contentOf(slug, { GB: "1" })),
      questions: [questionOf({ wording: words })],
    });
    await store().publish(PERMIT, brings("one", "First?"));
    await store().publish(PERMIT, brings("two", "Second?"));
    await store().undo(PERMIT, 2);
    expect(await wording("made-up-question")).toBe("First?");
    await store().undo(PERMIT, 3);
    expect(await wording("made-up-question")).toBe("Second?");
    await publish(contentOf("other", { GB: "1" }, {}, about("elsewhere")));
    await store().publish(PERMIT, batchOf({ polls: [contentOf("three", { GB: "1" })] }));
    await store().undo(PERMIT, 2);
    expect(await slugs()).toEqual(["one", "other", "three"]);
    expect(await wording("made-up-question")).toBe("Second?");
  });

  it("leaves a question alone that was edited since", async () => {
    await publish(contentOf("one", { GB: "1" }), contentOf("two", { GB: "1" }));
    await store().publish(PERMIT, {
      ...pollBatch(contentOf("two", { GB: "2" })),
      questions: [questionOf({ wording: "Imported?" })],
    });
    await reword("Edited?");
    await store().undo(PERMIT, 2);
    expect(await wording("made-up-question")).toBe("Edited?");
  });

  it("of an edited question gives the words back, also when polls came later", async () => {
    await publish(contentOf("one", { GB: "1" }));
    await reword("Edited?");
    await store().publish(PERMIT, batchOf({ polls: [contentOf("two", { GB: "1" })] }));
    expect(await store().undo(PERMIT, 2)).toBe(4);
    expect(await wording("made-up-question")).toBeNull();
    expect((await store().listRevisions())[0]).toMatchObject({ action: "undo", polls: [] });
  });

  it("of an edited question is refused when it was edited again, or later polls answer what would be gone", async () => {
    await publish(contentOf("one", { GB: "1" }));
    await reword("Edited?", { responses: [optionOf("support"), optionOf("oppose")] });
    await store().publish(PERMIT, batchOf({ polls: [contentOf("two", { GB: "1" })] }));
    expect(await problemsOf(store().undo(PERMIT, 2))).toMatchObject([
      {
        code: "CHANGED_SINCE",
        message: "Polls that came after revision 2 ask the question made-up-question as it stands.",
      },
    ]);
    await reword("Edited again?");
    expect(await problemsOf(store().undo(PERMIT, 2))).toMatchObject([
      { code: "CHANGED_SINCE", value: "made-up-question", message: expect.stringContaining("by revision 4") },
    ]);
    expect(await store().currentRevision()).toBe(4);
  });

  it("of two at the same time is done once", async () => {
    await publish(contentOf("one", { GB: "1" }));
    const done = await Promise.all([store().undo(PERMIT, 1), store().undo(PERMIT, 1)]);
    expect(done.toSorted()).toEqual([2, null].toSorted());
  });

  it("shows in the history of each poll, and in what a revision did", async () => {
    await publish(contentOf("one", { GB: "1" }), contentOf("two", { GB: "1" }));
    await publish(contentOf("one", { GB: "2" }), contentOf("three", { GB: "1" }));
    await store().undo(PERMIT, 2, "because");
    expect(
      (await store().findPoll("one"))?.history.map(({ revision, action, reason }) => [revision, action, reason]),
    ).toEqual([
      [3, "undo", "because"],
      [2, "import", null],
      [1, "import", null],
    ]);
    expect(await store().listChanges(1)).toEqual([
      { kind: "poll", slug: "one", change: "added" },
      { kind: "poll", slug: "two", change: "added" },
      { kind: "question", slug: "made-up-question", change: "added" },
    ]);
    expect(await store().listChanges(3)).toEqual([
      { kind: "poll", slug: "one", change: "changed" },
      { kind: "poll", slug: "three", change: "ended" },
    ]);
    expect(await store().listChanges(3, 1)).toHaveLength(1);
    expect(await store().listChanges(4)).toEqual([]);
  });
});
