import { spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { NEXT } from "./build.mjs";
import { run } from "./child.mjs";
import { SetupFailure } from "./failure.mjs";

/**
 * @typedef {{ root: string, mode: "start" | "dev", host: string, port: number, env: NodeJS.ProcessEnv }} ServerOptions
 * @typedef {import("node:child_process").ChildProcess} ChildProcess
 */

/**
 * The environment of everything that runs the application: the store's folder does not depend on where a command runs.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @param {"production" | "development"} mode
 * @returns {NodeJS.ProcessEnv}
 */
export function serverEnvironment(root, env, mode) {
  const dataDir = path.resolve(root, env.DATA_DIR || ".toplines");
  return { ...env, DATA_DIR: dataDir, NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: "1" };
}

/**
 * Checks the settings, opens the store once and loads the samples into a fresh one.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} what it did, in a line or two
 */
export async function prepareStore(root, env) {
  const { code, output } = await run(process.execPath, ["--import", "tsx", "lib/setup/prepare.ts"], { cwd: root, env });
  if (code !== 0) throw new SetupFailure(output.trimEnd() || `The store could not be prepared (exit code ${code}).`);
  return output.trimEnd();
}

/**
 * Starts `next start` or `next dev`; its standard output is a pipe, and it ends with this process.
 * @param {ServerOptions} options
 * @param {{ ownGroup?: boolean, stderr?: "inherit" | "pipe" }} [how] `ownGroup`: signals of the terminal do not reach it
 * @returns {ChildProcess}
 */
export function startNext({ root, mode, host, port, env }, { ownGroup = false, stderr = "inherit" } = {}) {
  const preload = pathToFileURL(path.join(root, "lib/setup/preload.mjs")).href;
  const args = ["--import", preload, NEXT, mode, "--hostname", host, "--port", String(port)];
  return spawn(process.execPath, args, {
    cwd: root,
    env,
    detached: ownGroup,
    stdio: ["ignore", "pipe", stderr, "ipc"],
  });
}

/**
 * Waits until the server answers its front page.
 * @param {ChildProcess} server
 * @param {string} origin
 * @param {number} patienceMs
 * @returns {Promise<number>} the status of the answer
 */
export async function untilAnswers(server, origin, patienceMs) {
  const deadline = performance.now() + patienceMs;
  while (server.exitCode === null && server.signalCode === null) {
    try {
      const answer = await fetch(`${origin}/`, { redirect: "manual", signal: AbortSignal.timeout(30_000) });
      await answer.arrayBuffer();
      return answer.status;
    } catch {
      // Not listening yet.
    }
    if (performance.now() > deadline)
      throw new SetupFailure(`The server did not answer ${origin}/ in ${patienceMs / 1000} s.`);
    await wait(100);
  }
  throw new SetupFailure("The server ended before it answered; the lines above say why.");
}
