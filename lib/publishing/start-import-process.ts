import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import type { ImportEnd, ImportMessage, ImportStage, ImportTask } from "./import-task";

/** How an import ended, the ends included that its process did not live to tell. */
export type ProcessEnd = ImportEnd | { readonly end: "stopped"; readonly why: "memory" | "other" };

export interface ImportProcess {
  readonly ended: Promise<ProcessEnd>;
  /** Ends it at once: what it was writing does not land. */
  kill(): void;
}

/** Most that the JavaScript of one import may hold, in MB: enough for a table of 50 MB that must be read whole. */
const MOST_MEMORY_MB = 1024;
/** Of what a process says when something breaks, the end is kept for the log. */
const COMPLAINTS = 8192;

/**
 * Starts an import in a process of its own, which ends with this one. The server's working folder is the checkout
 * (lib/setup/next-server.mjs).
 */
export function startImportProcess(task: ImportTask, tell: (stage: ImportStage) => void): ImportProcess {
  const root = /* turbopackIgnore: true */ process.cwd();
  const script = [root, "lib", "publishing", "import-process.ts"].join(path.sep);
  const args = [`--max-old-space-size=${MOST_MEMORY_MB}`, "--import", "tsx", script];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["pipe", "ignore", "pipe", "ipc"] });
  let end: ImportEnd | null = null;
  child.on("message", (message: ImportMessage) => {
    if ("end" in message) end = message;
    else tell(message);
  });
  const complaints = lastWords(child);
  const ended = new Promise<ProcessEnd>((resolve) => {
    let isKilled = false;
    const finish = (cause: string) => {
      if (end !== null) resolve(end);
      else {
        const words = complaints();
        if (!isKilled) console.error(`Import ${task.id} ended without an answer (${cause}).\n${words}`);
        resolve({ end: "stopped", why: /heap out of memory|heap limit/.test(words) ? "memory" : "other" });
      }
    };
    child.once("error", (error) => finish(error.message));
    child.once("close", (code, signal) => {
      isKilled = child.killed;
      finish(signal ?? `exit code ${code}`);
    });
  });
  // It may be gone already; its end says so.
  child.stdin?.on("error", () => {});
  child.send(task, () => {});
  return { ended, kill: () => void child.kill("SIGKILL") };
}

function lastWords(child: ChildProcess): () => string {
  let words = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    words = (words + text).slice(-COMPLAINTS);
  });
  return () => words;
}
