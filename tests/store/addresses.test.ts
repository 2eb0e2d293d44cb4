import { describe, expect, it } from "vitest";
import type { Rename } from "@/lib/adapters/store/store";
import type { PollContent } from "@/lib/core/model/poll-content";
import { PERMIT } from "../support/permits";
import { questionOf } from "../support/poll-fixtures";
import { articleOf, batchOf, claimOn, contentOf, pollBatch } from "./batches";
import { engines, useStore } from "./engines";

const poll = (slug: string) => ({ kind: "poll", slug }) as const;
const question = (slug: string) => ({ kind: "question", slug }) as const;

describe.each(engines)("addresses on $engine", ({ engine }) => {
  const { store } = useStore(engine, () => new Date("2026-03-01T12:00:00Z"));
  const publish = (...polls: readonly PollContent[]) => store().publish(PERMIT, pollBatch(...polls));
  const stateOf = (slug: string) => store().findAddress(poll(slug));
  const rename = (slug: string, to: string, share = "1") =>
    store().publish(PERMIT, pollBatch(contentOf(to, { GB: share })), {
      action: "edit",
      reason: "A better name.",
      renames: [{ ...poll(slug), to }],
    });
  const refusal = (work: Promise<unknown>) =>
    work.then(
      () => "nothing",
      (error) => error.problems[0].code,
    );

  it("are unknown where nothing ever was, by kind, and standing where something is", async () => {
    await publish(contentOf("one", { GB: "1" }));
    expect(await stateOf("one")).toEqual({ kind: "standing" });
    expect(await store().findAddress(question("made-up-question"))).toEqual({ kind: "standing" });
    for (const kind of ["question", "article"] as const)
      expect(await store().findAddress({ kind, slug: "one" })).toEqual({ kind: "unknown" });
    expect(await stateOf("two")).toEqual({ kind: "unknown" });
    expect(await stateOf("' or 1=1 --")).toEqual({ kind: "unknown" });
  });

  it("of what was withdrawn say when, by whom and why, and come back when the withdrawal is taken back", async () => {
    await publish(contentOf("one", { GB: "1" }), contentOf("two", { GB: "1" }));
    expect(await store().withdraw(PERMIT, poll("one"), " The fieldwork was faked. ")).toBe(2);
    const change = {
      revision: 2,
      at: "2026-03-01T12:00:00.000Z",
      action: "withdrawal",
      by: "command line",
      note: "poll one",
      reason: "The fieldwork was faked.",
    };
    expect(await stateOf("one")).toEqual({ kind: "gone", change });
    expect(await store().findPoll("one")).toBeNull();
    expect(await store().withdrawnPolls(["one", "two", "three"])).toEqual(new Set(["one"]));
    expect((await store().findPoll("one", { revision: 1 }))?.results).toHaveLength(1);
    expect((await store().listRevisions())[0]).toMatchObject({ ...change, polls: ["one"] });
    await store().undo(PERMIT, 2);
    expect(await stateOf("one")).toEqual({ kind: "standing" });
  });

  it("are gone too by an undo, a rollback and the removal of the samples, and standing once something comes there", async () => {
    await publish(contentOf("undone", { GB: "1" }));
    await store().undo(PERMIT, 1);
    await publish(contentOf("rolled-back", { GB: "1" }, {}, { question: "other" }));
    await store().rollback(PERMIT, 2);
    await publish(contentOf("sample", { GB: "1" }, { sample: true }, { question: "sampled" }));
    await store().removeSamples(PERMIT);
    for (const [slug, revision] of [
      ["undone", 2],
      ["rolled-back", 4],
      ["sample", 6],
    ] as const)
      expect(await stateOf(slug)).toMatchObject({ kind: "gone", change: { revision } });
    expect(await store().findAddress(question("sampled"))).toMatchObject({ kind: "gone" });
    await publish(contentOf("undone", { GB: "2" }));
    expect(await stateOf("undone")).toEqual({ kind: "standing" });
  });

  it("of articles and of questions that nobody asks can be withdrawn too", async () => {
    await store().publish(PERMIT, batchOf({ articles: [articleOf()], questions: [questionOf()] }));
    await store().withdraw(PERMIT, { kind: "article", slug: "made-up-article" }, "wrong");
    await store().withdraw(PERMIT, question("made-up-question"), "wrong");
    expect(await store().listArticles()).toEqual([]);
    expect(await store().findQuestion("made-up-question")).toBeNull();
    expect((await store().listRevisions())[0]).toMatchObject({ note: "question made-up-question", polls: [] });
  });

  it("of a question go with the last poll that asks it, and not before", async () => {
    await publish(contentOf("one", { GB: "1" }), contentOf("two", { GB: "1" }));
    expect(await refusal(store().withdraw(PERMIT, question("made-up-question"), "wrong"))).toBe("QUESTION_ASKED");
    await store().withdraw(PERMIT, poll("one"), "wrong");
    expect(await store().findAddress(question("made-up-question"))).toEqual({ kind: "standing" });
    await store().withdraw(PERMIT, poll("two"), "wrong");
    expect(await store().findAddress(question("made-up-question"))).toMatchObject({
      kind: "gone",
      change: { revision: 3 },
    });
  });

  it("are not withdrawn without a reason, twice, or where nothing is", async () => {
    await publish(contentOf("one", { GB: "1" }));
    for (const blank of ["", " \n\t"])
      expect(await refusal(store().withdraw(PERMIT, poll("one"), blank))).toBe("REASON_MISSING");
    expect(await refusal(store().withdraw(PERMIT, poll("two"), "wrong"))).toBe("ADDRESS_UNKNOWN");
    await store().withdraw(PERMIT, poll("one"), "wrong");
    expect(await refusal(store().withdraw(PERMIT, poll("one"), "wrong"))).toBe("ADDRESS_UNKNOWN");
    expect(await store().currentRevision()).toBe(2);
  });

  it("that were renamed lead to the new one, over several renamings", async () => {
    await publish(contentOf("first", { GB: "1" }));
    await rename("first", "second");
    expect(await stateOf("first")).toEqual({ kind: "moved", to: "second" });
    await rename("second", "third");
    expect(await stateOf("first")).toEqual({ kind: "moved", to: "third" });
    expect(await stateOf("second")).toEqual({ kind: "moved", to: "third" });
    expect(await stateOf("third")).toEqual({ kind: "standing" });
    expect((await store().listPolls()).total).toBe(1);
    expect(await store().listChanges(3)).toEqual([
      { kind: "poll", slug: "second", change: "ended" },
      { kind: "poll", slug: "third", change: "added" },
    ]);
  });

  it("that were renamed back and forth find their end", async () => {
    await publish(contentOf("first", { GB: "1" }));
    await rename("first", "second");
    await rename("second", "first");
    expect([await stateOf("first"), await stateOf("second")]).toEqual([
      { kind: "standing" },
      { kind: "moved", to: "first" },
    ]);
  });

  it("that were renamed are a later poll's, when one comes there", async () => {
    await publish(contentOf("first", { GB: "1" }));
    await rename("first", "second");
    await publish(contentOf("first", { GB: "2" }));
    expect([await stateOf("first"), await stateOf("second")]).toEqual([{ kind: "standing" }, { kind: "standing" }]);
  });

  it("that were renamed are gone with the new one", async () => {
    await publish(contentOf("first", { GB: "1" }));
    await rename("first", "second");
    await store().withdraw(PERMIT, poll("second"), "wrong");
    expect(await stateOf("first")).toMatchObject({ kind: "gone", change: { revision: 3, reason: "wrong" } });
  });

  it("that were renamed stand again when that is taken back, and lead on when the undo is", async () => {
    await publish(contentOf("first", { GB: "1" }));
    await rename("first", "second");
    await store().undo(PERMIT, 2);
    expect(await stateOf("first")).toEqual({ kind: "standing" });
    expect(await stateOf("second")).toMatchObject({ kind: "gone", change: { revision: 3, action: "undo" } });
    await store().undo(PERMIT, 3);
    expect(await stateOf("first")).toEqual({ kind: "moved", to: "second" });
    await store().undo(PERMIT, 4);
    expect(await stateOf("first")).toEqual({ kind: "standing" });
    await store().rollback(PERMIT, 2);
    expect(await stateOf("first")).toEqual({ kind: "moved", to: "second" });
    await store().rollback(PERMIT, 1);
    expect(await stateOf("first")).toEqual({ kind: "standing" });
  });

  it("that were renamed keep the history under the earlier name, with the name it had then", async () => {
    await publish(contentOf("second", { FR: "9" }));
    await store().withdraw(PERMIT, poll("second"), "another poll");
    await publish(contentOf("first", { GB: "1" }));
    await publish(contentOf("first", { GB: "2" }));
    await rename("first", "second", "3");
    await publish(contentOf("first", { GB: "7" }));
    const record = await store().findPoll("second");
    expect(record?.history.map(({ revision, slug, reason }) => [revision, slug, reason])).toEqual([
      [5, "second", "A better name."],
      [4, "first", null],
      [3, "first", null],
    ]);
    expect((await store().findPoll("first"))?.history.map(({ revision }) => revision)).toEqual([6, 5, 4, 3]);
  });

  it("a revision that brought what was renamed since is not taken back alone", async () => {
    await publish(contentOf("first", { GB: "1" }));
    await rename("first", "second");
    expect(await refusal(store().undo(PERMIT, 1))).toBe("CHANGED_SINCE");
    await store().withdraw(PERMIT, poll("second"), "wrong");
    expect(await refusal(store().undo(PERMIT, 2))).toBe("CHANGED_SINCE");
    expect(await stateOf("first")).toMatchObject({ kind: "gone" });
    expect(await store().undo(PERMIT, 1)).toBeNull();
  });

  it("are not given away while another has them, nor by what is not there", async () => {
    await publish(contentOf("one", { GB: "1" }), contentOf("two", { GB: "1" }), contentOf("three", { GB: "1" }));
    expect(await refusal(rename("one", "two"))).toBe("ADDRESS_TAKEN");
    expect(await refusal(rename("one", "one"))).toBe("ADDRESS_TAKEN");
    expect(await refusal(rename("nobody", "four"))).toBe("ADDRESS_UNKNOWN");
    const both = pollBatch(contentOf("four", { GB: "1" }));
    const renames: readonly Rename[] = [
      { ...poll("one"), to: "four" },
      { ...poll("two"), to: "four" },
    ];
    expect(await refusal(store().publish(PERMIT, both, { renames }))).toBe("ADDRESS_TAKEN");
    expect(await store().currentRevision()).toBe(1);
  });

  it("are exchanged in one revision", async () => {
    await publish(contentOf("one", { GB: "1" }), contentOf("two", { GB: "2" }));
    const swapped = pollBatch(contentOf("two", { GB: "1" }), contentOf("one", { GB: "2" }));
    const renames: readonly Rename[] = [
      { ...poll("one"), to: "two" },
      { ...poll("two"), to: "one" },
    ];
    await store().publish(PERMIT, swapped, { renames });
    expect([await stateOf("one"), await stateOf("two")]).toEqual([{ kind: "standing" }, { kind: "standing" }]);
    expect((await store().findPoll("two"))?.history.map(({ slug }) => slug)).toEqual(["two", "one"]);
  });

  it("are renamed only with what they hold", async () => {
    await publish(contentOf("one", { GB: "1" }), contentOf("two", { GB: "1" }));
    const renames: readonly Rename[] = [{ ...poll("one"), to: "other" }];
    await expect(store().publish(PERMIT, batchOf({}), { renames })).rejects.toThrow(
      /renamed to other, which is not there/,
    );
    const asked: readonly Rename[] = [{ ...question("made-up-question"), to: "renamed" }];
    const half = pollBatch(contentOf("one", { GB: "1" }, {}, { question: "renamed" }));
    await expect(store().publish(PERMIT, half, { renames: asked })).rejects.toThrow(
      /ask the question made-up-question/,
    );
    expect(await store().currentRevision()).toBe(1);
  });

  it("of questions and articles are renamed as those of polls are", async () => {
    await store().publish(PERMIT, { ...pollBatch(contentOf("one", { GB: "1" })), articles: [articleOf()] });
    await store().publish(
      PERMIT,
      {
        ...pollBatch(contentOf("one", { GB: "1" }, {}, { question: "renamed" })),
        articles: [articleOf({ slug: "renamed", claims: [claimOn("one")] })],
      },
      {
        renames: [
          { ...question("made-up-question"), to: "renamed" },
          { kind: "article", slug: "made-up-article", to: "renamed" },
        ],
      },
    );
    expect(await store().findAddress(question("made-up-question"))).toEqual({ kind: "moved", to: "renamed" });
    expect(await store().findAddress({ kind: "article", slug: "made-up-article" })).toEqual({
      kind: "moved",
      to: "renamed",
    });
    expect((await store().articlesCiting("one")).map(({ slug }) => slug)).toEqual(["renamed"]);
    await store().undo(PERMIT, 2);
    expect(await store().findAddress(question("renamed"))).toMatchObject({ kind: "gone" });
    expect((await store().findPoll("one"))?.questions.map(({ slug }) => slug)).toEqual(["made-up-question"]);
  });

  it("an edit says so, with its reason, and one of blanks is none", async () => {
    await publish(contentOf("one", { GB: "56" }));
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "55" })), {
      action: "edit",
      reason: "A typing error.",
    });
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "54" })), { action: "edit", reason: "  " });
    expect((await store().findPoll("one"))?.history.map(({ action, reason }) => [action, reason])).toEqual([
      ["edit", null],
      ["edit", "A typing error."],
      ["import", null],
    ]);
  });
});
