import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openStore } from "@/lib/adapters/store/open-store";
import { type EditorServer, leftovers, restartEditorServer, startEditorServer } from "../support/editor-server";

const KILLS = 12;
const POLLS = 150;

let dataDir: string;
let server: EditorServer;
beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), "toplines-kill-"));
  server = await startEditorServer({ dataDir });
});
afterAll(async () => {
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Every figure of a version is its number: a mix of two could not hide. */
function version(number: number): string {
  let text = "poll_id,pollster,country,question,response,share,n\n";
  for (let poll = 0; poll < POLLS; poll++)
    for (const country of ["GB", "FR", "IT", "PL", "DE", "ES", "SE", "FI", "GR", "HU"])
      for (const answer of ["support", "oppose", "neither", "don’t know"])
        text += `large-${poll},Pollster,${country},Do you support it?,${answer},${number},1000\n`;
  return text;
}

function importVersion(number: number): Promise<Response> {
  const headers = { "content-type": "text/csv" };
  return server.ask("/api/v1/imports?replace=1", { method: "POST", headers, body: version(number) });
}

/** The versions whose figures stand; one, unless an import is half there. */
async function versionsStanding(): Promise<readonly string[]> {
  const store = await openStore({ dataDir });
  try {
    const found = new Set<string>();
    let figures = 0;
    for (let poll = 0; poll < POLLS; poll++)
      for (const { figure } of (await store.findPoll(`large-${poll}`))?.results ?? []) {
        figures++;
        found.add(figure.status === "value" ? figure.published : figure.status);
      }
    expect(figures).toBe(POLLS * 40);
    const revisions = (await store.listRevisions()).map(({ revision }) => revision);
    expect(revisions).toEqual(revisions.map((_, index) => revisions.length - index));
    return [...found];
  } finally {
    await store.close();
  }
}

function isGroupAlive(leader: number): boolean {
  try {
    process.kill(-leader, 0);
    return true;
  } catch {
    return false;
  }
}

it(`the server killed ${KILLS} times in the middle of an import, old or new stands, never a mix, and it starts again`, async () => {
  const begun = performance.now();
  expect((await importVersion(1)).status).toBe(200);
  const duration = performance.now() - begun;
  let standing = 1;
  for (let kill = 0; kill < KILLS; kill++) {
    const next = standing + 1;
    const answer = importVersion(next).then(
      ({ status }) => status,
      () => null,
    );
    await new Promise((resolve) => setTimeout(resolve, ((kill + Math.random()) / KILLS) * duration));
    // All its processes at once, or the server alone: then the import has to notice.
    process.kill(kill % 2 === 0 ? -server.pid : server.pid, "SIGKILL");
    await expect.poll(() => isGroupAlive(server.pid), { timeout: 10_000 }).toBe(false);
    const acknowledged = (await answer) === 200;
    await server.stop();

    const found = await versionsStanding();
    expect(acknowledged ? [[String(next)]] : [[String(standing)], [String(next)]]).toContainEqual(found);
    standing = Number(found[0]);
    server = await restartEditorServer(dataDir, server.token);
    expect((await fetch(`${server.origin}/polls/large-1`)).status).toBe(200);
    expect(leftovers(dataDir)).toEqual([]);
  }
  expect((await importVersion(standing + 1)).status).toBe(200);
  expect(await versionsStanding()).toEqual([String(standing + 1)]);
}, 600_000);
