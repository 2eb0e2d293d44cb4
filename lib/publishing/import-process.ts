/**
 * A process for one import, so that neither the time nor the memory of the server is taken: the parent sends an
 * `ImportTask` and is told `ImportMessage`s. It can be killed at any moment: what it writes lands whole or not at all.
 */
import v8 from "node:v8";
import { Worker } from "node:worker_threads";
import { readSettings } from "@/lib/adapters/settings";
import { openStore } from "@/lib/adapters/store/open-store";
import type { ImportMessage, ImportStage, ImportTask } from "./import-task";
import { runTask } from "./run-task";

/** A page cannot show more than that. */
const PAUSE_MS = 100;

/**
 * Ends this process with its parent, whose end of standard input is then closed. A thread watches it: the reading of a
 * large file holds the main one.
 */
const WATCH = `
  const { Socket } = require("node:net");
  const parent = new Socket({ fd: 0, readable: true, writable: false });
  parent.on("error", () => {}).once("close", () => process.kill(process.pid, "SIGKILL")).resume();
`;

// V8 lets garbage pile up to several times of what is in use; a large file is read in half the memory when it does not.
v8.setFlagsFromString("--heap-growing-percent=50");
new Worker(WATCH, { eval: true, execArgv: [] }).unref();

process.once("message", (task: ImportTask) => {
  const { dataDir, databaseUrl } = readSettings();
  runTask(task, () => openStore({ dataDir, databaseUrl }), withPauses(say)).then(
    async (end) => {
      await say(end);
      process.disconnect();
    },
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});

function say(message: ImportMessage): Promise<void> {
  return new Promise((resolve) => {
    if (process.send === undefined) resolve();
    else process.send(message, undefined, undefined, () => resolve());
  });
}

/** Tells every change of stage, and of reading no more than is of use. */
function withPauses(tell: (stage: ImportStage) => unknown): (stage: ImportStage) => void {
  let told = 0;
  return (stage) => {
    if (stage.stage === "reading" && performance.now() - told < PAUSE_MS) return;
    told = performance.now();
    tell(stage);
  };
}
