import { spawn } from "node:child_process";
import { constants } from "node:os";

/** @typedef {"SIGINT" | "SIGTERM" | "SIGHUP"} StopSignal */
/** @type {readonly StopSignal[]} */
export const STOP_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * The exit code a shell gives for a process that ended so.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function exitCode(code, signal) {
  return code ?? 128 + (signal ? constants.signals[signal] : 0);
}

/**
 * Runs a program to its end. Asked to stop meanwhile, this process passes the signal on and ends after the program.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, show?: boolean, timeoutMs?: number }} options
 *   `show` prints what the program prints; otherwise it is kept as `output`.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { cwd, env = process.env, show = false, timeoutMs }) {
  return new Promise((resolve) => {
    const stdio = show ? "inherit" : "pipe";
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", stdio, stdio], timeout: timeoutMs });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));

    /** @type {StopSignal | null} */
    let asked = null;
    const handlers = STOP_SIGNALS.map((signal) => {
      const handler = () => {
        asked = signal;
        child.kill(signal);
      };
      process.on(signal, handler);
      return { signal, handler };
    });
    /** @param {number} code */
    const finish = (code) => {
      for (const { signal, handler } of handlers) process.off(signal, handler);
      if (asked) process.exit(exitCode(null, asked));
      resolve({ code, output });
    };
    child.on("error", (error) => {
      output += error.message;
      finish(127);
    });
    child.on("close", (code, signal) => finish(exitCode(code, signal)));
  });
}
