import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServer, type TestServer } from "../support/server";

const COMMAND = path.resolve("lib/cli/toplines.mjs");
const POLL = (share: string) => `poll_id,pollster,country,question_id,question,response,share,n
night-park,Example Pollster,GB,night,Should the park open at night?,Yes,${share},1005
night-park,Example Pollster,FR,night,Should the park open at night?,Yes,40%,1011
`;

let server: TestServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "toplines files "));
  server = await startServer();
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function publish(share: string): Promise<void> {
  const file = path.join(folder, "park.csv");
  writeFileSync(file, POLL(share));
  const env = { ...process.env, DATA_DIR: server.dataDir, DATABASE_URL: "" };
  await promisify(execFile)(process.execPath, [COMMAND, "import", file, "--yes"], { env });
}

function get(file: string): Promise<Response> {
  return fetch(`${server.origin}${file}`);
}

describe("a published change", () => {
  it("is in the next answer of every file, and in none of those with a revision", async () => {
    await publish("56%");
    const chart = "/charts/night-park--night";
    const first = await (await get(`${chart}.json`)).json();
    const revision = (first as { revision: number }).revision;
    const files = [
      `${chart}.csv`,
      `${chart}.svg`,
      `${chart}.png?size=thumb`,
      `${chart}.pdf`,
      "/embed/night-park--night",
    ];
    const etags = (answers: readonly Response[]) => answers.map(({ headers }) => headers.get("etag"));
    const before = etags(await Promise.all(files.map(get)));
    await publish("51%");
    const after = etags(await Promise.all(files.map(get)));
    for (const [index, etag] of after.entries()) expect(etag, files[index]).not.toBe(before[index]);
    expect(await (await get(`${chart}.csv`)).text()).toContain("United Kingdom,51,");
    expect(await (await get(`${chart}.csv?revision=${revision}`)).text()).toContain("United Kingdom,56,");
    const frozen = await get(`${chart}.svg?revision=${revision}`);
    expect(frozen.headers.get("etag")).toBe(before[1]);
  });
});
