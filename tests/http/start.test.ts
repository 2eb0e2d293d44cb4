import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { ROOT } from "@/lib/setup/checkout.mjs";
import { exitCode } from "@/lib/setup/child.mjs";
import { prepareStore, serverEnvironment } from "@/lib/setup/next-server.mjs";
import { anyFreePort } from "@/lib/setup/port.mjs";
import { withoutSettings } from "../support/server";

interface Start {
  readonly process: ChildProcess;
  printed(): string;
  /** The exit code, once it has ended. */
  readonly ended: Promise<number>;
}

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "toplines start-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What `npm start` runs, called from a folder that is not the checkout. */
function start(settings: Readonly<Record<string, string>>): Start {
  const env = { ...withoutSettings(process.env), ...settings };
  const child = spawn(process.execPath, [path.join(ROOT, "lib/setup/start.mjs")], { cwd: tmpdir(), env });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (printed += chunk));
  const ended = once(child, "close").then(([code, signal]) => exitCode(code, signal));
  onTestFinished(() => void child.kill("SIGKILL"));
  return { process: child, printed: () => printed, ended };
}

function untilReady(server: Start): Promise<void> {
  return vi.waitFor(() => expect(server.printed()).toContain("Toplines is ready"), { timeout: 30_000, interval: 100 });
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    (answer) => answer.ok,
    () => false,
  );
}

describe("npm start", () => {
  it("prepares a fresh store, serves, says so, how to edit it and what is not safe in four lines, and ends with the signal's code", async () => {
    const port = await anyFreePort();
    const dataDir = temporaryFolder();
    const settings = { PORT: String(port), DATA_DIR: dataDir };
    const server = start(settings);
    await untilReady(server);
    const [store, wayIn, warning, ready, ...rest] = server.printed().trim().split("\n");
    expect(store).toMatch(/^Store: .+, \d+ polls at revision 1, with the samples of data\/ loaded just now\.$/);
    expect(store).toContain(dataDir);
    const setup = `http://localhost:${port}/setup\\?link=[\\w-]{43}`;
    expect(wayIn).toMatch(
      new RegExp(`^No editor yet: open ${setup} \\(valid once\\), or run npx toplines editor add you@example.org$`),
    );
    expect(warning).toMatch(/^Passwords and sessions travel unencrypted: PUBLIC_URL is not set\. /);
    expect([ready, ...rest]).toEqual([`Toplines is ready: http://localhost:${port}`]);
    expect(await answers(port)).toBe(true);

    const second = start(settings);
    expect(await second.ended).toBe(1);
    expect(second.printed()).toMatch(new RegExp(`^Port ${port} is in use; choose another: PORT=\\d+ npm start\\n$`));

    server.process.kill("SIGTERM");
    expect(await server.ended).toBe(143);
    expect(await answers(port)).toBe(false);
  });

  it("keeps the store of the start before, and frees the port even when it is killed", async () => {
    const port = await anyFreePort();
    const dataDir = temporaryFolder();
    const settings = { PORT: String(port), DATA_DIR: dataDir };
    await prepareStore(
      ROOT,
      serverEnvironment(ROOT, { ...withoutSettings(process.env), DATA_DIR: dataDir }, "production"),
    );
    const server = start(settings);
    await untilReady(server);
    expect(server.printed()).toMatch(/ polls at revision 1\.\n/);
    server.process.kill("SIGKILL");
    await vi.waitFor(async () => expect(await answers(port)).toBe(false), { timeout: 15_000, interval: 100 });
  });

  it("says in one sentence which setting is malformed", async () => {
    const server = start({ PORT: "http", DATA_DIR: temporaryFolder() });
    expect(await server.ended).toBe(1);
    expect(server.printed()).toBe(
      'SETTING_INVALID: PORT is "http", not a whole number from 1 to 65535. Correct it, or unset it.\n',
    );
  });
});
