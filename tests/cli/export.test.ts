import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "@/lib/adapters/store/open-store";
import type { Store } from "@/lib/adapters/store/store";
import { openTablesAndJson } from "@/lib/cli/read-files";
import { writePackage } from "@/lib/cli/write-records";
import { dataPackage } from "@/lib/core/export/data-package";
import { packageResources } from "@/lib/core/export/package-resources";
import { recordsOfPoll } from "@/lib/core/export/records-of-poll";
import { exportPolls } from "@/lib/publishing/export-polls";
import { importFiles } from "@/lib/publishing/import-files";
import { loadSamples } from "@/lib/publishing/load-samples";
import { PERMIT } from "../support/permits";
import { runHere } from "./run-toplines";

let folder: string;
let stores: Store[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "toplines export "));
});
afterEach(async () => {
  for (const store of stores) await store.close();
  stores = [];
  rmSync(folder, { recursive: true, force: true });
});

async function newStore(name: string): Promise<Store> {
  const store = await openStore({ dataDir: path.join(folder, name) });
  stores.push(store);
  return store;
}

async function importPackage(store: Store, packageFolder: string): Promise<void> {
  const [tables, descriptions] = await openTablesAndJson([path.join(packageFolder, "datapackage.json")], 50_000_000);
  await importFiles(PERMIT, store, { tables, descriptions, articles: [] }, { today: "2026-11-25" });
}

async function everything(store: Store) {
  const exported = await exportPolls(store);
  if (exported === null) throw new Error("the store lost a poll");
  const { contents, questions } = exported;
  return {
    // The row of the file that was read last is new each time; the origin is not.
    records: contents
      .flatMap((content) => recordsOfPoll(content, questions))
      .map((record) => ({ ...record, fileRow: 0 })),
    polls: contents.map(({ poll }) => ({ ...poll, sample: false, importedFile: "" })),
    questions: questions.toSorted((a, b) => a.slug.localeCompare(b.slug)),
    exported,
  };
}

describe("a data package", () => {
  it("of all samples, imported into an empty store, gives the same records, polls and questions back", async () => {
    const first = await newStore("first");
    await loadSamples(first, path.resolve("data"));
    const before = await everything(first);
    expect(before.records).toHaveLength(371);
    await writePackage(path.join(folder, "package"), dataPackage(before.exported.contents, before.exported.questions));
    const second = await newStore("second");
    await importPackage(second, path.join(folder, "package"));
    const after = await everything(second);
    const byKey = (records: typeof before.records) => records.map((record) => JSON.stringify(record)).toSorted();
    expect(byKey(after.records)).toEqual(byKey(before.records));
    expect(after.polls.toSorted((a, b) => a.slug.localeCompare(b.slug))).toEqual(
      before.polls.toSorted((a, b) => a.slug.localeCompare(b.slug)),
    );
    expect(after.questions).toEqual(before.questions);
  });

  it("keeps figures without a value, bounds, margins and a wording that is no question", async () => {
    const table = path.join(folder, "odd.csv");
    writeFileSync(
      table,
      [
        "poll_id,country,question_id,question,response,share,status,n,margin_of_error,extra",
        'odd,GB,q,,Yes,<1,,900,3.1,"{""note"":""=1+1""}"',
        "odd,FR,q,,Yes,,suppressed,40,,",
        "odd,IT,q,,Yes,14.50,,1000,,",
        "",
      ].join("\n"),
    );
    writeFileSync(
      path.join(folder, "odd.json"),
      JSON.stringify({
        questions: [{ slug: "q", topic: "An odd one", wording: "Agree or disagree: it is odd.", responses: [] }],
      }),
    );
    const first = await newStore("first");
    const [tables, descriptions] = await openTablesAndJson([table, path.join(folder, "odd.json")], 1_000_000);
    await importFiles(PERMIT, first, { tables, descriptions, articles: [] }, { today: "2026-11-25" });
    const before = await everything(first);
    await writePackage(path.join(folder, "package"), dataPackage(before.exported.contents, before.exported.questions));
    const second = await newStore("second");
    await importPackage(second, path.join(folder, "package"));
    const after = await everything(second);
    expect(after.records).toEqual(before.records);
    expect(after.questions).toEqual(before.questions);
    expect(before.records.map(({ share, status, extra }) => [share, status, extra])).toEqual([
      [null, "below", { note: "=1+1", bound: "1" }],
      [null, "suppressed", null],
      ["14.50", "value", null],
    ]);
  });

  it("says what each column is", async () => {
    const store = await newStore("first");
    await loadSamples(store, path.resolve("data"));
    const { exported } = await everything(store);
    const [descriptor] = dataPackage(exported.contents, exported.questions);
    const read = JSON.parse(descriptor?.text ?? "");
    expect(read.licenses).toEqual([{ title: "CC BY 4.0" }]);
    expect(read.resources[0].schema.fields).toContainEqual({ name: "n", type: "integer" });
    expect(packageResources(descriptor?.text ?? "")).toEqual(["results.csv", "results.json"]);
  });

  it.each([
    ["no JSON", "{", "no data package"],
    ["no list of files", "{}", "no data package"],
    ["a file outside its folder", '{"resources":[{"path":"../../etc/passwd"}]}', "not in the folder of the package"],
    ["an absolute path", '{"resources":[{"path":"/etc/passwd"}]}', "not in the folder of the package"],
  ])("with %s is refused with the reason", async (_what, text, reason) => {
    const file = path.join(folder, "datapackage.json");
    writeFileSync(file, text);
    await expect(openTablesAndJson([file], 1_000_000)).rejects.toThrow(reason);
    expect(readFileSync(file, "utf8")).toBe(text);
  });
});

it("convert writes a package that needs no store and that import reads", async () => {
  const table = path.join(folder, "park.csv");
  writeFileSync(table, "pollster,country,question,response,share,n\nExample,GB,Should it open?,Yes,56%,1005\n");
  const { code } = await runHere("convert", table, "--to", "datapackage", "--out", path.join(folder, "package"));
  expect(code).toBe(0);
  const store = await newStore("store");
  await importPackage(store, path.join(folder, "package"));
  const { records } = await everything(store);
  expect(records).toMatchObject([
    { pollster: "Example", country: "GB", share: "56", n: 1005, source: "park.csv", sourceRow: "2", sourceColumn: "E" },
  ]);
});

describe("what convert writes", () => {
  const csv = "pollster,country,question,response,share\nExample,GB,Should it\u2028open?,Yes,56%\n";
  const convert = async (out: string, to = "csv") => {
    const table = path.join(folder, "park.csv");
    writeFileSync(table, csv);
    return runHere("convert", table, "--to", to, "--out", out);
  };

  it("keeps every character of a text, in JSON too", async () => {
    const out = path.join(folder, "out.json");
    expect((await convert(out, "json")).code).toBe(0);
    expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject([{ question: "Should it\u2028open?" }]);
  });

  it("goes through a link to the file it names", async () => {
    const [target, link] = [path.join(folder, "target.csv"), path.join(folder, "link.csv")];
    writeFileSync(target, "old");
    symlinkSync(target, link);
    expect((await convert(link)).code).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(target, "utf8")).toContain("Should it");
  });

  it("leaves nothing behind where it cannot be written, or is refused", async () => {
    const place = path.join(folder, "a folder");
    mkdirSync(place);
    expect((await convert(place)).code).not.toBe(0);
    writeFileSync(path.join(folder, "bad.csv"), csv.replace("56%", "156%"));
    const refused = await runHere(
      "convert",
      path.join(folder, "bad.csv"),
      "--to",
      "csv",
      "--out",
      path.join(folder, "o.csv"),
    );
    expect(refused.code).not.toBe(0);
    expect(readdirSync(folder).toSorted()).toEqual(["a folder", "bad.csv", "park.csv"]);
  });
});
