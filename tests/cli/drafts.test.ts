import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "@/lib/adapters/store/open-store";
import type { Store } from "@/lib/adapters/store/store";
import { sourceOf } from "@/lib/core/import/byte-source";
import { draftPrepared } from "@/lib/publishing/draft-files";
import { DiffersFromStore, publishPrepared } from "@/lib/publishing/import-files";
import { prepareImport } from "@/lib/publishing/prepare-import";
import { inputFile, TODAY } from "../core/import/read-csv";
import { PERMIT } from "../support/permits";

const HEAD = "poll_id,pollster,country,question_id,question,response,share\n";
const CSV = `${HEAD}p,YouGov,GB,army,,support,56\n`;
const CHANGED = `${HEAD}p,YouGov,GB,army,,support,55\nq,YouGov,FR,army,,support,40\n`;

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "toplines drafts "));
  store = await openStore({ dataDir: path.join(folder, "store"), databaseUrl: null });
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const prepared = (csv: string) =>
  prepareImport({ tables: [sourceOf(inputFile(csv, "army.csv"))], descriptions: [], articles: [] }, { today: TODAY });
const publish = (csv: string, options: Parameters<typeof publishPrepared>[3] = {}) =>
  publishPrepared(PERMIT, store, prepared(csv), options);
const draft = (csv: string, id = "d1") => draftPrepared(PERMIT, store, prepared(csv), { id });

describe("an import kept as a draft", () => {
  it("is saved with what is new or changed, whatever the store holds, and tells each difference", async () => {
    await publish(CSV);
    const report = await draft(CHANGED);
    expect(report).toMatchObject({
      status: "draft",
      revision: null,
      polls: [
        { slug: "p", change: "changed" },
        { slug: "q", change: "new" },
      ],
      differences: [
        { severity: "note", code: "POLL_DIFFERS", cell: "G2", message: expect.stringMatching(/56% → 55%/) },
      ],
      differenceCount: 1,
    });
    expect(await store.currentRevision()).toBe(1);
    expect(await store.findDraft(PERMIT, "d1")).toMatchObject({
      basedOn: 1,
      files: [{ name: "army.csv" }],
      changes: [
        { kind: "poll", slug: "p", change: "changed" },
        { kind: "poll", slug: "q", change: "added" },
      ],
    });
    expect(await store.publishDraft(PERMIT, "d1")).toBe(2);
    expect(await draft(CHANGED, "d2")).toMatchObject({ status: "unchanged" });
  });

  it("is not saved when nothing is new", async () => {
    await publish(CSV);
    expect(await draft(CSV)).toMatchObject({ status: "unchanged", differences: [], differenceCount: 0 });
    expect(await store.listImports(PERMIT)).toEqual([]);
  });

  it("counts all differences and lists the first hundred", async () => {
    const answers = Array.from({ length: 130 }, (_, index) => `answer ${index}`);
    const csv = (share: number) =>
      `poll_id,pollster,country,question_id,response,share,unit\n${answers.map((answer) => `p,YouGov,GB,army,${answer},${share},score\n`).join("")}`;
    await publish(csv(5));
    const report = await draft(csv(6));
    expect([report.differences.length, report.differenceCount]).toEqual([100, 130]);
  });
});

describe("an import that is published", () => {
  it("is refused with a report of what it would do, for whoever is to confirm it", async () => {
    await publish(CSV);
    const error = await publish(CHANGED).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DiffersFromStore);
    expect(error).toMatchObject({
      problems: [{ severity: "error", code: "POLL_DIFFERS", hint: expect.stringContaining("replace=1") }],
      report: {
        polls: [{ change: "changed" }, { change: "new" }],
        files: [{ file: { name: "army.csv" } }],
        differenceCount: 1,
      },
    });
  });

  it("says what it was: published, unchanged, or only checked", async () => {
    expect(await publish(CSV, { dryRun: true })).toMatchObject({ status: "checked", revision: null });
    expect(await publish(CSV)).toMatchObject({ status: "published", revision: 1, differences: [] });
    expect(await publish(CSV)).toMatchObject({ status: "unchanged", revision: null });
    expect(await publish(CHANGED, { yes: true })).toMatchObject({ status: "published", differenceCount: 1 });
  });

  it("keeps its identifier and the reason", async () => {
    await publish(CSV, { importId: "i1", reason: "The monthly file." });
    expect(await store.findImport(PERMIT, "i1")).toMatchObject({ status: "published", revision: 1 });
    expect((await store.listRevisions())[0]).toMatchObject({ reason: "The monthly file." });
  });
});
