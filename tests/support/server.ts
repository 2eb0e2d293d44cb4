import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inject } from "vitest";
import { SETTING_NAMES } from "@/lib/adapters/settings";
import { ROOT } from "@/lib/setup/checkout.mjs";
import { prepareStore, serverEnvironment, startNext, untilAnswers } from "@/lib/setup/next-server.mjs";
import { anyFreePort } from "@/lib/setup/port.mjs";

const HOST = "127.0.0.1";
const START_MS = 60_000;
const STOP_MS = 5_000;

export interface TestServer {
  /** Such as `http://127.0.0.1:40123`. */
  readonly origin: string;
  readonly dataDir: string;
  /** The process that serves; it leads a group with all it starts. */
  readonly pid: number;
  /** Everything the server printed so far. */
  logs(): string;
  /** Ends the server, whatever it is doing, and deletes its data folder. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Settings of this server; none are taken over from the environment of the tests. */
  readonly settings?: Readonly<Record<string, string>>;
  /** A data folder of the test's own, which it deletes itself; without one a fresh folder with the samples. */
  readonly dataDir?: string;
  /** Where the built pages are; the checkout unless said. */
  readonly root?: string;
}

/** The address of the server that all tests of the project "browser" share. They must not change its store. */
export function sharedOrigin(): string {
  const { origin, problem } = inject("sharedServer");
  if (origin === null) throw new Error(`The server for the tests did not start: ${problem}`);
  return origin;
}

/** Starts the built pages on a free port, with a store of their own. */
export async function startServer({ settings = {}, dataDir, root = ROOT }: ServerOptions = {}): Promise<TestServer> {
  const folder = dataDir ?? mkdtempSync(path.join(tmpdir(), "toplines-server-"));
  const deleteFolder = () => {
    if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
    process.off("exit", deleteFolder);
  };
  process.once("exit", deleteFolder);
  const env = serverEnvironment(ROOT, { ...withoutSettings(process.env), ...settings, DATA_DIR: folder }, "production");
  try {
    await prepareStore(ROOT, env);
    const { origin, pid, stop, logs } = await launch(env, root);
    return {
      origin,
      pid,
      dataDir: folder,
      logs,
      stop: async () => {
        await stop();
        deleteFolder();
      },
    };
  } catch (error) {
    deleteFolder();
    throw error;
  }
}

async function launch(
  env: NodeJS.ProcessEnv,
  root: string,
): Promise<Pick<TestServer, "origin" | "pid" | "stop" | "logs">> {
  const port = await anyFreePort();
  const server = startNext({ root, mode: "start", host: HOST, port, env }, { ownGroup: true, stderr: "pipe" });
  let printed = "";
  for (const stream of [server.stdout, server.stderr]) stream?.on("data", (chunk) => (printed += chunk));

  const signalGroup = (signal: NodeJS.Signals) => {
    try {
      if (server.pid !== undefined) process.kill(-server.pid, signal);
    } catch {
      // All its processes have ended.
    }
  };
  const killGroup = () => signalGroup("SIGKILL");
  // A test run that breaks off takes its servers with it.
  process.once("exit", killGroup);
  const ended = new Promise<void>((resolve) => server.once("close", () => resolve()));
  const stop = async () => {
    signalGroup("SIGTERM");
    const force = setTimeout(killGroup, STOP_MS);
    await ended;
    clearTimeout(force);
    killGroup();
    process.off("exit", killGroup);
  };

  const origin = `http://${HOST}:${port}`;
  try {
    await untilAnswers(server, origin, START_MS);
  } catch (error) {
    await stop();
    throw new Error(`${error instanceof Error ? error.message : error}\n${printed}`);
  }
  return { origin, pid: server.pid ?? 0, stop, logs: () => printed };
}

/** The environment of the tests without any setting: a developer's own database must not meet the tests. */
export function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const names: readonly string[] = SETTING_NAMES;
  return {
    ...Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name))),
    NODE_ENV: "production",
  };
}
