import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "@/lib/core/import/limits";
import { ImportJobs, type ImportJobsOptions } from "@/lib/publishing/import-jobs";
import type { ImportStage, ImportTask } from "@/lib/publishing/import-task";
import { type ProcessEnd, startImportProcess } from "@/lib/publishing/start-import-process";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "toplines-jobs-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const nothing = async () => {};

function taskOf(id: string, text = ""): ImportTask {
  const file = path.join(folder, `${id}.csv`);
  writeFileSync(file, text);
  return {
    id,
    doer: { actor: "command line", address: null },
    files: [{ name: "polls.csv", path: file }],
    articles: [],
    mapping: null,
    mode: "check",
    replace: false,
    reason: null,
    limits: DEFAULT_LIMITS,
    spoolFolder: folder,
    today: "2026-11-25",
  };
}

/** Jobs whose processes end when the test says so. */
function jobsByHand(options: Partial<ImportJobsOptions> = {}) {
  const running = new Map<string, (end: ProcessEnd) => void>();
  const jobs = new ImportJobs({
    start: ({ id }) => {
      const ended = new Promise<ProcessEnd>((resolve) => running.set(id, resolve));
      return { ended, kill: () => running.get(id)?.({ end: "stopped", why: "other" }) };
    },
    findLanded: async () => null,
    ...options,
  });
  return { jobs, running, end: (id: string) => running.get(id)?.({ end: "refused", problems: [], seen: null }) };
}

describe("imports under way", () => {
  it("are two at once; the others start in the order they came", async () => {
    const { jobs, running, end } = jobsByHand();
    for (const id of ["a", "b", "c", "d"]) jobs.takePlace().start(taskOf(id), nothing);
    expect([...running.keys()]).toEqual(["a", "b"]);
    expect(jobs.find("c")).toEqual({ state: "waiting" });
    end("b");
    expect(await jobs.ended("b")).toMatchObject({ end: "refused" });
    await expect.poll(() => [...running.keys()]).toEqual(["a", "b", "c"]);
    end("a");
    await expect.poll(() => [...running.keys()]).toEqual(["a", "b", "c", "d"]);
  });

  it("have so many places, from before the files are received until the end", async () => {
    const { jobs, end } = jobsByHand({ atOnce: 1, mostWaiting: 1 });
    jobs.takePlace().start(taskOf("a"), nothing);
    const second = jobs.takePlace();
    expect(() => jobs.takePlace()).toThrow("TOO_MANY_UPLOADS");
    second.giveBack();
    second.giveBack();
    const third = jobs.takePlace();
    expect(() => jobs.takePlace()).toThrow("TOO_MANY_UPLOADS");
    third.giveBack();
    end("a");
    await jobs.ended("a");
    expect([jobs.takePlace(), jobs.takePlace()]).toHaveLength(2);
  });

  it("that are cancelled while they wait never start, and leave the queue", async () => {
    const { jobs, running, end } = jobsByHand({ atOnce: 1 });
    for (const id of ["a", "b", "c"]) jobs.takePlace().start(taskOf(id), nothing);
    expect(await jobs.cancel("b")).toEqual({ end: "cancelled" });
    end("a");
    await expect.poll(() => [...running.keys()]).toEqual(["a", "c"]);
  });

  it("that were ended when all was written are known as what they are", async () => {
    const landed = { status: "published", revision: 7 } as const;
    const { jobs } = jobsByHand({ findLanded: async () => landed });
    jobs.takePlace().start(taskOf("a"), nothing);
    expect(await jobs.cancel("a")).toEqual({ end: "landed", as: landed });
  });

  it("take too long after their time, and are tidied up after", async () => {
    let isTidy = false;
    const { jobs } = jobsByHand({ limitMs: 50 });
    jobs.takePlace().start(taskOf("a"), async () => {
      isTidy = true;
    });
    expect(await jobs.ended("a")).toEqual({ end: "too long" });
    expect(isTidy).toBe(true);
  });

  it("are remembered for a while after their end", async () => {
    const { jobs, end } = jobsByHand({ keptMs: 50 });
    jobs.takePlace().start(taskOf("a"), nothing);
    end("a");
    await jobs.ended("a");
    expect(jobs.find("a")).toMatchObject({ state: "ended", how: { end: "refused" } });
    await expect.poll(() => jobs.find("a")).toBeNull();
  });
});

describe("the process of an import", () => {
  const LINE = "p,Example Pollster,GB,Is it good?,Yes,56,1005\n";
  const HEAD = "poll_id,pollster,country,question,response,share,n\n";

  it("tells how far it is, and can be killed at any moment", async () => {
    const stages: ImportStage[] = [];
    const text = HEAD + Array.from({ length: 60_000 }, (_, row) => LINE.replace("p,", `p-${row},`)).join("");
    const task = { ...taskOf("long", text), files: [{ name: "polls.csv", path: path.join(folder, "long.csv") }] };
    const child = startImportProcess(task, (stage) => stages.push(stage));
    await expect.poll(() => stages.length, { timeout: 20_000 }).toBeGreaterThan(0);
    expect(stages[0]).toMatchObject({ stage: "reading", file: "polls.csv", size: text.length });
    child.kill();
    expect(await child.ended).toEqual({ end: "stopped", why: "other" });
    expect(readdirSync(folder).filter((name) => name.startsWith("toplines-spool-")).length).toBeLessThanOrEqual(1);
  }, 60_000);

  it("refuses with what was seen of the file", async () => {
    const child = startImportProcess(taskOf("wrong", HEAD + LINE.replace("56", "156")), () => {});
    expect(await child.ended).toMatchObject({
      end: "refused",
      problems: [{ code: "SHARE_OUT_OF_RANGE", file: "polls.csv", cell: "F2" }],
      seen: { files: [{ shape: "tidy", counts: { dataRows: 1 } }], join: null },
    });
  }, 60_000);
});
