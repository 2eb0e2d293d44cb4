import { describe, expect, it } from "vitest";
import type { Store } from "@/lib/adapters/store/store";
import { PollDataError } from "@/lib/core/errors";
import { nothingDisclosed } from "@/lib/core/model/disclosure";
import { permit } from "@/lib/core/model/permit";
import { editPoll } from "@/lib/publishing/edit-poll";
import { editQuestion } from "@/lib/publishing/edit-question";
import { latestCorrection, pollRevisions } from "@/lib/reading/poll-revisions";
import { questionRevisions } from "@/lib/reading/question-revisions";
import { PERMIT } from "../support/permits";
import { optionOf, questionOf } from "../support/poll-fixtures";
import { batchOf, contentOf, pollBatch } from "./batches";
import { engines, useStore } from "./engines";

const about = (question: string) => ({ question });

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof PollDataError ? error.problems[0]?.code : undefined;
}

describe.each(engines)("editing on $engine", ({ engine }) => {
  const { store } = useStore(engine);

  async function published(): Promise<Store> {
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "56", FR: "40" }, { pollster: "YouGov" })));
    return store();
  }

  it("a poll gets new facts as a revision of its own, and keeps its figures", async () => {
    const before = await (await published()).findPoll("one");
    const disclosure = { ...nothingDisclosed, mode: ["online"] };
    expect(
      await editPoll(PERMIT, store(), "one", { sponsor: "A paper", disclosure }, { basedOn: 1, reason: null }),
    ).toBe(2);
    const after = await store().findPoll("one");
    expect(after?.poll).toEqual({ ...before?.poll, sponsor: "A paper", disclosure });
    expect(after?.results).toEqual(before?.results);
    expect(after?.history.map(({ action, by }) => [action, by])).toEqual([
      ["edit", "command line"],
      ["import", "command line"],
    ]);
  });

  it("changing nothing makes no revision", async () => {
    await published();
    expect(await editPoll(PERMIT, store(), "one", { pollster: "YouGov" }, { basedOn: 1, reason: null })).toBeNull();
    expect(await store().currentRevision()).toBe(1);
  });

  it("correcting a stated fact takes a reason, adding one does not, and neither do our own words", async () => {
    await published();
    const edit = (changes: Parameters<typeof editPoll>[3], reason: string | null, basedOn: number) =>
      editPoll(PERMIT, store(), "one", changes, { basedOn, reason });
    expect(await codeOf(edit({ pollster: "Ipsos" }, null, 1))).toBe("REASON_MISSING");
    expect(await codeOf(edit({ pollster: null }, null, 1))).toBe("REASON_MISSING");
    expect(await store().currentRevision()).toBe(1);
    expect(await edit({ title: "Another title", notes: ["A note."], sponsor: "A paper" }, null, 1)).toBe(2);
    expect(await edit({ pollster: "Ipsos" }, "YouGov was named by mistake.", 2)).toBe(3);
  });

  it("refuses what was begun before somebody else changed the poll, not before they changed another", async () => {
    await published();
    await store().publish(PERMIT, pollBatch(contentOf("two", { GB: "1" })));
    expect(await editPoll(PERMIT, store(), "one", { sponsor: "A" }, { basedOn: 1, reason: null })).toBe(3);
    const late = editPoll(PERMIT, store(), "one", { population: "adults" }, { basedOn: 1, reason: null });
    expect(await codeOf(late)).toBe("CHANGED_SINCE");
    expect((await store().findPoll("one"))?.poll).toMatchObject({ sponsor: "A", population: null });
  });

  it("of two who save at once both are kept where they change different polls", async () => {
    await published();
    await store().publish(PERMIT, pollBatch(contentOf("two", { GB: "1" })));
    const edits = ["one", "two"].map((slug) =>
      editPoll(PERMIT, store(), slug, { sponsor: slug }, { basedOn: 2, reason: null }),
    );
    expect((await Promise.all(edits)).toSorted()).toEqual([3, 4]);
  });

  it("a renamed poll leads from its old address, with its history", async () => {
    await published();
    expect(await editPoll(PERMIT, store(), "one", {}, { basedOn: 1, reason: null, to: "uno" })).toBe(2);
    expect(await store().findPoll("one")).toBeNull();
    expect(await store().findAddress({ kind: "poll", slug: "one" })).toEqual({ kind: "moved", to: "uno" });
    const record = await store().findPoll("uno");
    if (record === null) throw new Error("not there");
    expect((await pollRevisions(store(), record)).map(({ kind, lines }) => [kind, lines])).toEqual([
      ["changed", ["Name in the address: one → uno"]],
      ["first", []],
    ]);
  });

  it("an address that is another's is refused, and one that is not there", async () => {
    await published();
    await store().publish(PERMIT, pollBatch(contentOf("two", { GB: "1" })));
    const to = editPoll(PERMIT, store(), "one", {}, { basedOn: 2, reason: null, to: "two" });
    expect(await codeOf(to)).toBe("ADDRESS_TAKEN");
    expect(await codeOf(editPoll(PERMIT, store(), "no", {}, { basedOn: 2, reason: null }))).toBe("ADDRESS_UNKNOWN");
  });

  it("a permit to read edits nothing", async () => {
    await published();
    const reader = permit({ actor: { kind: "token", id: "1", name: "r", scope: "read" }, address: null }, "read");
    expect(await codeOf(editPoll(reader, store(), "one", {}, { basedOn: 1, reason: null }))).toBe("NOT_ALLOWED");
    expect(await codeOf(editQuestion(reader, store(), "q", {}, { basedOn: 1, reason: null }))).toBe("NOT_ALLOWED");
  });

  it("the last revisions of a poll tell each figure that changed, and which was a correction", async () => {
    await published();
    await store().publish(PERMIT, pollBatch(contentOf("one", { GB: "55", FR: "40" }, { pollster: "YouGov" })), {
      reason: "A table was misread.",
    });
    await editPoll(PERMIT, store(), "one", { sponsor: "A paper" }, { basedOn: 2, reason: null });
    const record = await store().findPoll("one");
    if (record === null) throw new Error("not there");
    const revisions = await pollRevisions(store(), record);
    expect(revisions.map(({ lines, reason }) => [lines, reason])).toEqual([
      [["Sponsor: not stated → A paper"], null],
      [["United Kingdom, support: 56% → 55%"], "A table was misread."],
      [[], null],
    ]);
    expect(latestCorrection(revisions)?.revision).toBe(2);
    expect(JSON.stringify(revisions)).not.toContain("command line");
  });

  describe("a question", () => {
    const asked = questionOf({
      slug: "army",
      wording: "Do you want it?",
      responses: [optionOf("yes"), optionOf("no")],
    });
    const publishedQuestions = () =>
      store().publish(
        PERMIT,
        batchOf({
          questions: [asked, questionOf({ slug: "navy" }), questionOf({ slug: "fleet", series: "navy" })],
          polls: [contentOf("one", { GB: "1" }, {}, about("army")), contentOf("two", { GB: "1" }, {}, about("navy"))],
        }),
      );
    const edit = (changes: Parameters<typeof editQuestion>[3], reason: string | null = null, basedOn = 1) =>
      editQuestion(PERMIT, store(), "army", changes, { basedOn, reason });

    it("is changed for every poll that asks it", async () => {
      await publishedQuestions();
      const responses = [optionOf("no", { side: "oppose" }), optionOf("yes", { side: "support" })];
      expect(await edit({ topic: "An army", translation: "…", responses })).toBe(2);
      expect((await store().findPoll("one"))?.questions[0]).toEqual({
        ...asked,
        topic: "An army",
        translation: "…",
        responses,
      });
    });

    it("takes a reason when its words or the meaning of an answer are corrected", async () => {
      await publishedQuestions();
      expect(await codeOf(edit({ wording: "Do you need it?" }))).toBe("REASON_MISSING");
      expect(await codeOf(edit({ responses: [optionOf("yes", { kind: "neither" }), optionOf("no")] }))).toBe(
        "REASON_MISSING",
      );
      expect(await edit({ wording: "Do you need it?" }, "As the tables have it.")).toBe(2);
      expect(await codeOf(edit({ topic: "Late" }))).toBe("CHANGED_SINCE");
      expect(
        (await questionRevisions(store(), "army")).map(({ revision, lines, reason }) => [revision, lines, reason]),
      ).toEqual([[2, ["Wording: Do you want it? → Do you need it?"], "As the tables have it."]]);
    });

    it("never loses the answers its figures give", async () => {
      await publishedQuestions();
      expect(await codeOf(edit({ responses: [optionOf("yes")] }))).toBe("REQUEST_INVALID");
      expect(await codeOf(edit({ responses: [optionOf("yes"), optionOf("never")] }))).toBe("REQUEST_INVALID");
    });

    it("joins the question that leads the series it is put into, with those it leads itself", async () => {
      await publishedQuestions();
      expect(await edit({ series: "fleet" })).toBe(2);
      expect((await store().findSeries("army")).map(({ question }) => question.slug)).toEqual([
        "navy",
        "army",
        "fleet",
      ]);
      const lead = { basedOn: 2, reason: null };
      await store().publish(PERMIT, batchOf({ questions: [questionOf({ slug: "air" })] }));
      expect(await editQuestion(PERMIT, store(), "navy", { series: "air" }, lead)).toBe(4);
      expect((await store().findSeries("army")).map(({ question }) => question.slug)).toEqual([
        "air",
        "army",
        "fleet",
        "navy",
      ]);
      expect(await editQuestion(PERMIT, store(), "army", { series: null }, { basedOn: 4, reason: null })).toBe(5);
      expect((await store().findSeries("army")).map(({ question }) => question.slug)).toEqual(["army"]);
    });

    it("stays in its series when a file brings it again", async () => {
      await publishedQuestions();
      await edit({ series: "navy" });
      const { mergeQuestion } = await import("@/lib/publishing/merge-question");
      const standing = (await store().findQuestion("army"))?.question ?? asked;
      expect(mergeQuestion(standing, { ...asked, series: "other" }, new Set(["series"])).series).toBe("navy");
    });
  });
});
