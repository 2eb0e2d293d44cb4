import { describe, expect, it } from "vitest";
import { listAudit } from "@/lib/adapters/accounts/audit";
import { openDatabase } from "@/lib/adapters/store/open-database";
import { permit } from "@/lib/core/model/permit";
import { PERMIT } from "../support/permits";
import { questionOf } from "../support/poll-fixtures";
import { articleOf, batchOf, claimOn, contentOf, largePoll, pollBatch } from "./batches";
import { engines, useStore } from "./engines";
import { everything } from "./everything";

const reader = permit({ actor: { kind: "token", id: "1", name: "reader", scope: "read" }, address: null }, "read");

describe.each(engines)("drafts on $engine", ({ engine }) => {
  let minute = 0;
  const clock = () => new Date(Date.UTC(2026, 2, 1, 12, minute++));
  const { store, place } = useStore(engine, clock);
  const save = async (id: string, batch: ReturnType<typeof batchOf>) =>
    store().saveDraft(PERMIT, id, batch, await store().currentRevision());
  const shareOf = async (slug: string) => {
    const figure = (await store().findPoll(slug))?.results[0]?.figure;
    return figure?.status === "value" ? figure.published : null;
  };
  /** Brings something of everything under names that stand and names that do not. */
  const wide = () => ({
    ...pollBatch(
      contentOf("one", { GB: "99", SE: "1" }, { pollster: "Draft Pollster" }),
      contentOf("drafted", { GB: "2" }, { sample: true }, { question: "drafted-question" }),
    ),
    questions: [questionOf({ wording: "As drafted?" }), questionOf({ slug: "drafted-question" })],
    articles: [articleOf({ claims: [claimOn("one"), claimOn("drafted")] })],
    files: [{ name: "draft.csv", sha256: "ab12", bytes: 12 }],
    note: "a draft",
  });

  it("show nothing of themselves to any reader, at no revision, and no revision is made", async () => {
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "1" }), contentOf("two", { FR: "2" })));
    const before = await everything(store());
    await save("d1", wide());
    expect(await everything(store())).toEqual(before);
    expect(await store().currentRevision()).toBe(1);
    expect(await store().listRevisions()).toHaveLength(1);
    for (const revision of [0, 1, 2]) expect(await store().findPoll("drafted", { revision })).toBeNull();
    expect(await store().findQuestion("drafted-question")).toBeNull();
    expect(await store().findQuestion("drafted-question", { revision: 0 })).toBeNull();
    expect((await store().findQuestion("made-up-question"))?.polls).toHaveLength(2);
    expect(await store().findArticle("made-up-article")).toBeNull();
    expect(await store().articlesCiting("drafted")).toEqual([]);
    expect(await store().latestInCountry("SE")).toEqual([]);
    expect(await store().listPolls({ country: "SE" })).toEqual({ polls: [], total: 0 });
    expect(await store().listPolls({ question: "drafted-question" })).toEqual({ polls: [], total: 0 });
    expect(await store().listPolls({ pollster: "Draft Pollster" })).toEqual({ polls: [], total: 0 });
    expect(await store().standingPolls(["drafted", "one"])).toEqual(new Set(["one"]));
    expect(await store().findAddress({ kind: "poll", slug: "drafted" })).toEqual({ kind: "unknown" });
    expect(await store().listChanges(1)).toHaveLength(3);
  });

  it("are no samples to remove and no state to go back to", async () => {
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "1" })));
    await save("d1", wide());
    expect(await store().removeSamples(PERMIT)).toBeNull();
    expect(await store().rollback(PERMIT, 0)).toBe(2);
    expect((await store().listPolls()).total).toBe(0);
  });

  it("published, leave the same as the import of their batch, in one revision", async () => {
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "1" }), contentOf("two", { FR: "2" })));
    await store().publish(PERMIT, wide());
    const imported = await everything(store());
    await store().rollback(PERMIT, 1);
    await save("d1", wide());
    expect(await store().publishDraft(PERMIT, "d1", " It is right. ")).toBe(4);
    const { polls, ...others } = imported;
    const { polls: drafted, ...same } = await everything(store());
    expect(same).toEqual(others);
    expect(drafted).toEqual(polls.map((poll) => (poll.revision === 2 ? { ...poll, revision: 4 } : poll)));
    expect((await store().listRevisions())[0]).toMatchObject({
      revision: 4,
      action: "import",
      polls: ["one", "drafted"],
      files: [{ name: "draft.csv" }],
      note: "a draft",
      by: "command line",
      reason: "It is right.",
    });
    expect((await store().findPoll("one"))?.revision).toBe(4);
  });

  it("are told with what they would change of what stands", async () => {
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "1" })));
    minute = 0;
    await save("d1", wide());
    expect(await store().findDraft(reader, "d1")).toMatchObject({
      id: "d1",
      at: "2026-03-01T12:00:00.000Z",
      by: "command line",
      status: "draft",
      files: [{ name: "draft.csv", sha256: "ab12", bytes: 12 }],
      revision: null,
      basedOn: 1,
      polls: [
        { poll: { slug: "one" }, countries: ["GB", "SE"], revision: 0 },
        { poll: { slug: "drafted" }, questions: ["drafted-question"], revision: 0 },
      ],
      changes: [
        { kind: "poll", slug: "drafted", change: "added" },
        { kind: "poll", slug: "one", change: "changed" },
        { kind: "question", slug: "drafted-question", change: "added" },
        { kind: "question", slug: "made-up-question", change: "changed" },
        { kind: "article", slug: "made-up-article", change: "added" },
      ],
    });
  });

  it("show each poll with their own questions, and those they leave as they stand", async () => {
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "1" }, {}, { question: "standing" })));
    const results = [
      ...contentOf("one", { GB: "9" }, {}, { question: "standing" }).results,
      ...contentOf("one", { GB: "8" }, {}, { question: "drafted" }).results,
    ];
    const content = { ...contentOf("one", {}), results };
    await save("d1", batchOf({ polls: [content], questions: [questionOf({ slug: "drafted" })] }));
    const record = await store().findDraftPoll(reader, "d1", "one");
    expect(record).toMatchObject({ poll: content.poll, results, revision: 0, history: [{ revision: 1 }] });
    expect(record?.questions.map(({ slug }) => slug)).toEqual(["standing", "drafted"]);
    expect(await store().findDraftPoll(reader, "d1", "two")).toBeNull();
    expect(await store().findDraftPoll(reader, "d2", "one")).toBeNull();
  });

  it("are listed with the imports that have a name, newest first, until they are discarded", async () => {
    await save("first", pollBatch(contentOf("one", { GB: "1" })));
    await store().publish(PERMIT, pollBatch(contentOf("two", { GB: "1" })), { importId: "second" });
    await save("third", pollBatch(contentOf("three", { GB: "1" })));
    await store().publish(PERMIT, pollBatch(contentOf("four", { GB: "1" })));
    await store().publishDraft(PERMIT, "first");
    const told = async () =>
      (await store().listImports(reader)).map(({ id, status, revision, basedOn }) => [id, status, revision, basedOn]);
    expect(await told()).toEqual([
      ["third", "draft", null, 1],
      ["second", "published", 1, 0],
      ["first", "published", 3, 0],
    ]);
    await store().discardDraft(PERMIT, "third");
    expect((await told()).map(([id]) => id)).toEqual(["second", "first"]);
    expect(await store().findImport(reader, "third")).toMatchObject({ id: "third", status: "discarded" });
    expect(await store().findImport(reader, "fourth")).toBeNull();
    expect(await store().findDraft(reader, "first")).toBeNull();
  });

  it("discarded, are gone for good, and leave everything else as it is", async () => {
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "1" })));
    const before = await everything(store());
    await save("d1", { ...wide(), polls: [...wide().polls, largePoll("large", 5_000)], questions: largeQuestions() });
    await store().discardDraft(PERMIT, "d1");
    expect(await store().findDraft(PERMIT, "d1")).toBeNull();
    expect(await store().findDraftPoll(PERMIT, "d1", "one")).toBeNull();
    expect(await everything(store())).toEqual(before);
    for (const late of [store().publishDraft(PERMIT, "d1"), store().discardDraft(PERMIT, "d1")])
      await expect(late).rejects.toMatchObject({ problems: [{ code: "IMPORT_UNKNOWN", value: "d1" }] });
    expect(await store().currentRevision()).toBe(1);
  });

  it("that never were are refused", async () => {
    await expect(store().publishDraft(PERMIT, "d1")).rejects.toThrow(/IMPORT_UNKNOWN: There is no import d1/);
    await expect(store().discardDraft(PERMIT, "d1")).rejects.toThrow(/IMPORT_UNKNOWN/);
  });

  it("take no name that an import has, and a published import none of a draft", async () => {
    await save("d1", pollBatch(contentOf("one", { GB: "1" })));
    const other = pollBatch(contentOf("two", { GB: "1" }));
    await expect(save("d1", other)).rejects.toThrow(/STORE_FAILED: There is an import d1 already/);
    await expect(store().publish(PERMIT, other, { importId: "d1" })).rejects.toThrow(/There is an import d1 already/);
    await expect(save("No Slug", other)).rejects.toThrow(/STORE_FAILED/);
    expect(await store().currentRevision()).toBe(0);
    expect(await store().findDraft(PERMIT, "d1")).toMatchObject({ polls: [{ poll: { slug: "one" } }] });
  });

  it("are saved whole or not at all", async () => {
    const twice = contentOf("twice", { GB: "1" });
    await expect(save("d1", pollBatch(twice, twice))).rejects.toThrow(/STORE_FAILED: Saving the draft failed/);
    const unasked = batchOf({ polls: [contentOf("one", { GB: "1" }, {}, { question: "unheard-of" })] });
    await expect(save("d1", unasked)).rejects.toThrow(/unheard-of/);
    expect(await store().findImport(PERMIT, "d1")).toBeNull();
    await save("d1", pollBatch(twice));
    expect(await store().publishDraft(PERMIT, "d1")).toBe(1);
    expect(await shareOf("twice")).toBe("1");
  });

  it("cannot rest on a revision that is not there yet", async () => {
    await expect(store().saveDraft(PERMIT, "d1", pollBatch(contentOf("one", { GB: "1" })), 1)).rejects.toThrow(
      /rests on revision 1, which is not there/,
    );
  });

  describe("are outdated, with the revision named and nothing published, when meanwhile", () => {
    const outdated = async (slug: string, revision: number) => {
      const before = await everything(store());
      await expect(store().publishDraft(PERMIT, "d1")).rejects.toMatchObject({
        problems: [
          { code: "DRAFT_OUTDATED", value: slug, message: expect.stringContaining(`changed by revision ${revision}`) },
        ],
      });
      expect(await everything(store())).toEqual(before);
      expect(await store().currentRevision()).toBe(revision);
      expect(await store().findDraft(PERMIT, "d1")).not.toBeNull();
    };

    it("another import changed a poll they change", async () => {
      await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "1" })));
      await save("d1", pollBatch(contentOf("one", { GB: "2" }), contentOf("new", { GB: "2" })));
      await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "3" })));
      await outdated("one", 2);
    });

    it("another draft of a poll of the same name was published", async () => {
      await save("d1", pollBatch(contentOf("one", { GB: "2" })));
      await save("d2", pollBatch(contentOf("one", { GB: "2" })));
      await store().publishDraft(PERMIT, "d2");
      await outdated("one", 1);
    });

    it("a poll they change was withdrawn", async () => {
      await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "1" }), contentOf("two", { GB: "1" })));
      await save("d1", pollBatch(contentOf("one", { GB: "2" })));
      await store().withdraw(PERMIT, { kind: "poll", slug: "one" }, "wrong");
      await outdated("one", 2);
    });

    it("a question they change was changed", async () => {
      await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "1" })));
      await save("d1", batchOf({ questions: [questionOf({ wording: "Drafted?" })] }));
      await store().publish(PERMIT, batchOf({ questions: [questionOf({ wording: "Edited?" })] }), { action: "edit" });
      await outdated("made-up-question", 2);
    });

    it("an article they change was changed", async () => {
      await store().publish(PERMIT, batchOf({ articles: [articleOf()] }));
      await save("d1", batchOf({ articles: [articleOf({ title: "Drafted" })] }));
      await store().publish(PERMIT, batchOf({ articles: [articleOf({ title: "Edited" })] }));
      await outdated("made-up-article", 2);
    });

    it("a question that their figures answer, and that they leave alone, ended", async () => {
      await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "1" })));
      await save("d1", pollBatch(contentOf("two", { GB: "2" })));
      await store().withdraw(PERMIT, { kind: "poll", slug: "one" }, "wrong");
      await outdated("made-up-question", 2);
    });
  });

  it("are published though something else was changed, and though a question they only use was edited", async () => {
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "1" })));
    await save("d1", pollBatch(contentOf("two", { GB: "2" })));
    await store().publish(PERMIT, batchOf({ questions: [questionOf({ wording: "Edited?" })] }), { action: "edit" });
    await store().publish(PERMIT, pollBatch(contentOf("elsewhere", { GB: "3" }, {}, { question: "other" })));
    expect(await store().publishDraft(PERMIT, "d1")).toBe(4);
    expect((await store().findPoll("two"))?.questions[0]?.wording).toBe("Edited?");
  });

  it("that bring the same new question word for word are published one after the other", async () => {
    await save("d1", pollBatch(contentOf("one", { GB: "1" })));
    await save("d2", pollBatch(contentOf("two", { GB: "2" })));
    expect([await store().publishDraft(PERMIT, "d2"), await store().publishDraft(PERMIT, "d1")]).toEqual([1, 2]);
    expect((await store().findQuestion("made-up-question"))?.polls).toHaveLength(2);
    expect(await store().listChanges(2)).toEqual([{ kind: "poll", slug: "one", change: "added" }]);
  });

  it("published, can be taken back and brought again like any import", async () => {
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "1" })));
    const before = await everything(store());
    await save("d1", pollBatch(contentOf("one", { GB: "2" }), contentOf("two", { GB: "2" }, {}, { question: "new" })));
    await store().publishDraft(PERMIT, "d1");
    const after = await everything(store());
    expect(await store().undo(PERMIT, 2)).toBe(3);
    expect(await everything(store())).toEqual(before);
    expect(await store().undo(PERMIT, 3)).toBe(4);
    expect(await everything(store())).toEqual(after);
  });

  it("of two that publish one at the same time one wins, and the other is told there is no such draft", async () => {
    await save("d1", pollBatch(contentOf("one", { GB: "1" })));
    const settled = await Promise.allSettled([
      store().publishDraft(PERMIT, "d1"),
      store().publishDraft(PERMIT, "d1"),
      store().publish(PERMIT, pollBatch(contentOf("two", { GB: "1" }, {}, { question: "other" }))),
    ]);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    const [refused] = settled.filter((outcome) => outcome.status === "rejected");
    expect(refused?.reason).toMatchObject({ problems: [{ code: "IMPORT_UNKNOWN" }] });
    expect(await store().currentRevision()).toBe(2);
  });

  it("and whatever else is changed leave a line each in the audit log, and nothing where they are refused", async () => {
    await save("d1", pollBatch(contentOf("one", { GB: "1" })));
    await store().publishDraft(PERMIT, "d1", "It is right.");
    await save("d2", pollBatch(contentOf("two", { GB: "1" })));
    await store().discardDraft(PERMIT, "d2");
    await store().withdraw(PERMIT, { kind: "poll", slug: "one" }, "wrong");
    await store().undo(PERMIT, 2);
    await expect(store().undo(PERMIT, 9)).rejects.toThrow();
    await expect(store().publishDraft(PERMIT, "d2")).rejects.toThrow();
    const database = await openDatabase(place().settings);
    const entries = await listAudit(database);
    await database.close();
    expect(entries.map(({ action, actor, details }) => [action, actor, details]).toReversed()).toEqual([
      ["draft-saved", "command line", { import: "d1", files: [] }],
      ["import", "command line", { revision: 1, import: "d1", reason: "It is right." }],
      ["draft-saved", "command line", { import: "d2", files: [] }],
      ["draft-discarded", "command line", { import: "d2" }],
      ["withdrawal", "command line", { revision: 2, note: "poll one", reason: "wrong" }],
      ["undo", "command line", { revision: 3, note: "revision 2 taken back" }],
    ]);
  });

  it("are written only by who may write, and read only by who may read", async () => {
    await save("d1", pollBatch(contentOf("one", { GB: "1" })));
    const batch = pollBatch(contentOf("two", { GB: "1" }));
    for (const refused of [
      store().saveDraft(reader, "d2", batch, 0),
      store().publishDraft(reader, "d1"),
      store().discardDraft(reader, "d1"),
      store().undo(reader, 1),
      store().withdraw(reader, { kind: "poll", slug: "one" }, "wrong"),
      store().rollback(reader, 0),
    ])
      await expect(refused).rejects.toMatchObject({ problems: [{ code: "NOT_ALLOWED" }] });
    expect(
      await store().findDraftQuestion(reader, "d1", contentOf("one", { GB: "1" }).results[0]?.question ?? ""),
    ).not.toBeNull();
    expect(await store().findDraftQuestion(reader, "d1", "none")).toBeNull();
    expect((await store().listImports(reader)).map(({ id, status }) => [id, status])).toEqual([["d1", "draft"]]);
  });
});

function largeQuestions() {
  const asked = Array.from({ length: 40 }, (_, index) => questionOf({ slug: `question-${index}` }));
  return [...asked, questionOf({ wording: "As drafted?" }), questionOf({ slug: "drafted-question" })];
}
