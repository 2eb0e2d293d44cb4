import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { htmlText } from "../support/html-text";
import { startServer, type TestServer } from "../support/server";

const COMMAND = path.resolve("lib/cli/toplines.mjs");

let server: TestServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "toplines import "));
  server = await startServer();
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function toplines(...args: string[]): Promise<{ readonly code: number; readonly output: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [COMMAND, ...args], {
      env: { ...process.env, DATA_DIR: server.dataDir, DATABASE_URL: "" },
    });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const failed = error as { code: number; stdout: string; stderr: string };
    return { code: failed.code, output: failed.stdout + failed.stderr };
  }
}

function csv(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

async function textOf(address: string): Promise<string> {
  return htmlText(await (await fetch(`${server.origin}${address}`)).text());
}

const PARK = `pollster,country,question,response,share,n
Example Pollster,GB,Should the park open at night?,Yes,56%,"1,005"
Example Pollster,FR,Should the park open at night?,Yes,40%,1011
`;

describe("one command adds a poll to the running site", () => {
  it("the poll is on its page and on the dashboard within 2 s, without a restart", async () => {
    const done = await toplines("import", csv("park.csv", PARK));
    expect(done).toMatchObject({ code: 0 });
    const address = /\/polls\/[a-z0-9-]+/.exec(done.output)?.[0] ?? "";
    await expect.poll(() => textOf(address), { timeout: 2000 }).toContain("United Kingdom 56%");
    const page = await textOf(address);
    expect(page).toContain("“Should the park open at night?”");
    expect(page).toContain("n = 1,005–1,011 per country");
    expect(page).toContain("park.csv 2 E");
    expect(await textOf("/")).toContain("Should the park open at night?");
  });

  it.each([
    ["an empty file", "empty.csv", "", "FILE_EMPTY"],
    ["a share of 156%", "big.csv", PARK.replace("40%", "156%"), "E3"],
    ["an unknown country", "country.csv", PARK.replace("FR", "Atlantis"), "B3"],
    ["a missing column", "column.csv", PARK.replace("share", "portion"), "COLUMN_MISSING"],
    ["an unclosed quote", "quote.csv", PARK.replace('"1,005"', '"1,005'), "QUOTE_NOT_CLOSED"],
  ])("%s is refused with the cell, exit code 1, and changes nothing", async (_what, name, text, words) => {
    const before = await textOf("/polls");
    const refused = await toplines("import", csv(name, text));
    expect(refused.code).toBe(1);
    expect(refused.output).toContain(name);
    expect(refused.output).toContain(words);
    expect(await textOf("/polls")).toBe(before);
  });

  it("the samples go with one command; what was imported stays", async () => {
    expect(await toplines("samples", "remove")).toMatchObject({ code: 0 });
    const list = await textOf("/polls");
    expect(list).toContain("1 poll, newest fieldwork first");
    expect(list).not.toContain("Peacekeepers");
    expect((await fetch(`${server.origin}/polls/yougov-peacekeepers-ukraine`)).status).toBe(410);
  });
});

describe("a poll of many questions", () => {
  it("shows twenty a page, and every one on some page", async () => {
    const rows = Array.from({ length: 45 }, (_, index) => `big,GB,question-${index + 1},Yes,${index + 1}`);
    const file = csv("big.csv", `poll_id,country,question_id,response,share\n${rows.join("\n")}\n`);
    expect(await toplines("import", file)).toMatchObject({ code: 0 });
    const pages = await Promise.all([1, 2, 3].map((page) => textOf(`/polls/big?page=${page}`)));
    expect(pages.map((text) => text.match(/Table of these figures/g)?.length)).toEqual([20, 20, 5]);
    expect(pages[0]).toContain("Page 1 of 3");
    expect(pages[2]).toContain("Question 45");
  });
});
