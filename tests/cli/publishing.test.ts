import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "@/lib/adapters/store/open-store";
import type { Store } from "@/lib/adapters/store/store";
import { PollDataError } from "@/lib/core/errors";
import { sourceOf } from "@/lib/core/import/byte-source";
import { importFiles } from "@/lib/publishing/import-files";
import { loadSamples } from "@/lib/publishing/load-samples";
import { inputFile, TODAY } from "../core/import/read-csv";
import { PERMIT } from "../support/permits";

const CSV = "poll_id,pollster,country,question_id,question,response,share\np,YouGov,GB,army,,support,56\n";
const JSON_FILE = JSON.stringify({
  everyPoll: { title: "An army", countriesPolled: 6 },
  questions: [{ slug: "army", topic: "EU army", responses: [{ label: "support", phrase: "want it" }] }],
});

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "toplines publishing "));
  store = await openStore({ dataDir: path.join(folder, "store"), databaseUrl: null });
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const table = (csv: string, name = "army.csv") => sourceOf(inputFile(csv, name));
const bring = (csv: string, json: string | null = null, yes = false) =>
  importFiles(
    PERMIT,
    store,
    { tables: [table(csv)], descriptions: json === null ? [] : [inputFile(json, "army.json")], articles: [] },
    { today: TODAY, yes },
  );

async function refusal(work: Promise<unknown>): Promise<string[]> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof PollDataError)) throw new Error(`Expected a refusal, got ${error}`);
  return error.problems.map(({ code, message }) => `${code} ${message}`);
}

describe("importing into a store", () => {
  it("keeps the title and the words of a description when the table comes again alone", async () => {
    await bring(CSV, JSON_FILE);
    const report = await bring(CSV);
    expect(report).toMatchObject({ revision: null, polls: [{ change: "unchanged" }] });
    await bring(CSV.replace(",56", ",57"), null, true);
    const record = await store.findPoll("p");
    expect(record?.poll).toMatchObject({ title: "An army", countriesPolled: 6 });
    expect(record?.questions[0]?.responses[0]).toMatchObject({ phrase: "want it" });
  });

  it("a description of some fields leaves the others as they were, and can take one back", async () => {
    await bring(CSV, JSON_FILE);
    const { polls } = await bring(CSV, JSON.stringify({ everyPoll: { countriesPolled: null } }), true);
    expect(polls).toMatchObject([{ change: "changed" }]);
    expect((await store.findPoll("p"))?.poll).toMatchObject({ title: "An army", countriesPolled: null });
  });

  it("a later poll adds answers to a shared question and takes none away", async () => {
    await bring(CSV, JSON_FILE);
    await bring("poll_id,country,question_id,response,share\nq,FR,army,oppose,45\n");
    const [question] = (await store.listQuestions()).map((summary) => summary.question);
    expect(question).toMatchObject({ topic: "EU army" });
    expect(question?.responses.map(({ label }) => label)).toEqual(["support", "oppose"]);
  });

  it("another wording of a question is confirmed by a person", async () => {
    await bring(CSV.replace("army,,", "army,Do you want an army?,"));
    const other = "poll_id,country,question_id,question,response,share\nq,FR,army,Would you pay for an army?,yes,45\n";
    expect(await refusal(bring(other))).toEqual([
      'QUESTION_DIFFERS Question army, wording: "Do you want an army?" → "Would you pay for an army?".',
    ]);
  });

  it("figures that are gone and figures that are new are both told", async () => {
    await bring(CSV);
    expect(await refusal(bring(CSV.replace("GB", "FR")))).toEqual([
      'POLL_DIFFERS Poll p, "support" (army, FR): not there before → 56%.',
      'POLL_DIFFERS Poll p, "support" (army, GB): 56% → no longer there.',
    ]);
  });

  it("of two imports of a new poll at once, the second sees the first's and is refused", async () => {
    const settled = await Promise.allSettled([bring(CSV), bring(CSV.replace(",56", ",57"))]);
    expect(settled.filter(({ status }) => status === "fulfilled")).toMatchObject([{ value: { revision: 1 } }]);
    const [refused] = settled.filter((outcome) => outcome.status === "rejected");
    expect(refused?.reason).toMatchObject({ problems: [{ code: "POLL_DIFFERS" }] });
    expect(await store.currentRevision()).toBe(1);
  });

  it("imports of several polls at once all land, each in a revision of its own", async () => {
    const reports = await Promise.all(["a", "b", "c", "d"].map((slug) => bring(CSV.replace("\np,", `\n${slug},`))));
    expect(reports.map(({ revision }) => revision).toSorted()).toEqual([1, 2, 3, 4]);
    expect((await store.listPolls()).total).toBe(4);
  });

  it("one bad file of several and nothing lands; the problems of all are told", async () => {
    const inputs = {
      tables: [table(CSV), table("country,question_id,response,share\nGB,q,yes,156\n", "b.csv")],
      descriptions: [inputFile('{"everyPoll": {"titel": "x"}}', "army.json"), inputFile("{}", "nothing.json")],
      articles: [inputFile('{"slug": "A b"}', "article.json")],
    };
    const problems = await refusal(importFiles(PERMIT, store, inputs, { today: TODAY }));
    expect(problems.map((problem) => problem.split(" ")[0])).toEqual(
      expect.arrayContaining(["SHARE_OUT_OF_RANGE", "DESCRIPTION_INVALID", "ARTICLE_INVALID"]),
    );
    expect(await store.currentRevision()).toBe(0);
  });

  it("a description is refused with the key that is wrong", async () => {
    expect((await refusal(bring(CSV, '{"questions": [{"slug": "Army", "topic": "x"}]}')))[0]).toMatch(
      /^DESCRIPTION_INVALID questions\[0\]\.slug: /,
    );
    expect((await refusal(bring(CSV, "{")))[0]).toMatch(/^DESCRIPTION_INVALID The file is no JSON/);
  });

  it("of more than a hundred differences the last line says how many are not listed", async () => {
    const answers = Array.from({ length: 130 }, (_, index) => `answer ${index}`);
    const csv = (share: number) =>
      `poll_id,pollster,country,question_id,response,share,unit\n${answers.map((answer) => `p,YouGov,GB,army,${answer},${share},score\n`).join("")}`;
    await bring(csv(5));
    const told = await refusal(bring(csv(6)));
    expect(told).toHaveLength(100);
    expect(told[0]).toContain("POLL_DIFFERS");
    expect(told.at(-1)).toBe("MORE_PROBLEMS 31 more problems are not listed.");
  });

  it("one poll in two files is refused: the second would replace the first", async () => {
    const inputs = { tables: [table(CSV), table(CSV, "b.csv")], descriptions: [], articles: [] };
    expect(await refusal(importFiles(PERMIT, store, inputs, { today: TODAY }))).toEqual([
      "POLL_IN_TWO_FILES The poll p stands in army.csv as well.",
    ]);
  });
});

describe("the samples", () => {
  const write = (name: string, content: string) => {
    mkdirSync(path.dirname(path.join(folder, "data", name)), { recursive: true });
    writeFileSync(path.join(folder, "data", name), content);
  };
  const load = () => loadSamples(store, path.join(folder, "data"));

  beforeEach(() => {
    mkdirSync(path.join(folder, "data/articles"), { recursive: true });
    write("polls/20-army.csv", CSV);
    write("polls/20-army.json", JSON_FILE);
    write("polls/10-nato.csv", "poll_id,country,question_id,response,share\nn,FR,nato,yes,45\n");
  });

  it("are loaded into a fresh store in one revision, in the order of their names, marked as samples", async () => {
    expect(await load()).toBe(1);
    const record = await store.findPoll("p");
    expect(record?.poll).toMatchObject({ title: "An army", sample: true });
    expect((await store.listRevisions())[0]?.polls).toEqual(["n", "p"]);
  });

  it("are not loaded again, nor after they were removed", async () => {
    await load();
    expect(await load()).toBeNull();
    await store.removeSamples(PERMIT);
    expect(await load()).toBeNull();
    expect((await store.listPolls()).total).toBe(0);
  });

  it("imported by a person become theirs and stay when the samples go", async () => {
    await load();
    expect(await bring(CSV, JSON_FILE)).toMatchObject({ revision: 2, polls: [{ change: "changed" }] });
    await store.removeSamples(PERMIT);
    expect((await store.listPolls()).polls.map(({ poll }) => poll.slug)).toEqual(["p"]);
  });

  it("with an error are refused, and the store stays fresh", async () => {
    write("polls/10-nato.csv", "poll_id,country,question_id,response,share\nn,FR,nato,yes,145\n");
    expect(await refusal(load())).toEqual([expect.stringContaining("SHARE_OUT_OF_RANGE")]);
    expect(await store.isFresh()).toBe(true);
  });

  it("of this project are sound", async () => {
    expect(await loadSamples(store, path.resolve(import.meta.dirname, "../../data"))).toBe(1);
  });
});

describe("a poll that was withdrawn", () => {
  beforeEach(async () => {
    await bring(CSV);
    await store.withdraw(PERMIT, { kind: "poll", slug: "p" }, "The fieldwork was faked.");
  });

  it("does not come back with the next file, unless somebody confirms it", async () => {
    await expect(bring(CSV)).rejects.toMatchObject({ problems: [{ code: "POLL_WITHDRAWN", severity: "error" }] });
    expect(await store.findPoll("p")).toBeNull();
    const report = await bring(CSV, null, true);
    expect(report).toMatchObject({ status: "published", differenceCount: 1 });
    expect(await store.findPoll("p")).not.toBeNull();
    expect(await store.withdrawnPolls(["p", "never-there"])).toEqual(new Set());
  });

  it("is told apart from one that went with a rollback", async () => {
    expect(await store.withdrawnPolls(["p", "never-there"])).toEqual(new Set(["p"]));
    await bring(CSV, null, true);
    await store.rollback(PERMIT, 0);
    expect(await store.withdrawnPolls(["p"])).toEqual(new Set());
  });
});
