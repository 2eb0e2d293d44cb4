// Runs a PostgreSQL server for as long as standard input stays open, then stops it and removes its folder.
// A process of its own, because whoever started it may be killed and could not clean up.
import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";

/** @type {{ folder: string, commands: [string, string[]][], uid?: number, gid?: number }} */
const { folder, commands, uid, gid } = JSON.parse(process.argv[2] ?? "");
const identity = uid === undefined ? {} : { uid, gid };

let stopping = false;
/** @type {import("node:child_process").ChildProcess | undefined} */
let running;

// SIGINT is PostgreSQL's fast shutdown: it ends sessions, it does not wait for them.
const stop = () => {
  stopping = true;
  running?.kill("SIGINT");
};
process.stdin.once("close", stop).resume();
process.once("SIGTERM", stop);

for (const [command, args] of commands) {
  if (stopping) break;
  // Standard output only tells of progress; what goes wrong is on standard error.
  running = spawn(command, args, { ...identity, cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  const exitCode = await new Promise((resolve) => running?.once("close", resolve).once("error", resolve));
  if (exitCode !== 0 && !stopping) {
    process.exitCode = 1;
    break;
  }
}
await rm(folder, { recursive: true, force: true, maxRetries: 5 });
process.exit();
