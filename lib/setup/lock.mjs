import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { SetupFailure } from "./failure.mjs";

/** `next build` empties .next but leaves this folder alone. */
const LOCK = ".next/cache/setup.lock";
const HEARTBEAT_MS = 2_000;
const STALE_MS = 30_000;

/**
 * Does the work while no other command of this checkout installs or builds: two builds into one folder spoil it.
 * @template T
 * @param {string} root
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withSetupLock(root, work) {
  const file = path.join(root, LOCK);
  await acquire(file);
  const release = () => rmSync(file, { force: true });
  // The holder shows that it lives: a process number alone may be taken over by a stranger.
  const heartbeat = setInterval(() => touch(file), HEARTBEAT_MS);
  process.once("exit", release);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    process.off("exit", release);
    release();
  }
}

/** @param {string} file */
async function acquire(file) {
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), at: performance.timeOrigin });
  for (let told = false; ; ) {
    if (create(file, mine)) {
      // Another waiter may have found the same stale lock and removed ours in its place: look again.
      await wait(50);
      if (read(file) === mine) return;
    } else if (isStale(file)) {
      rmSync(file, { force: true });
    } else {
      if (!told) console.log("Another command is installing or building in this folder; waiting for it.");
      told = true;
      await wait(250);
    }
  }
}

/**
 * @param {string} file
 * @param {string} content
 */
function create(file, content) {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content, { flag: "wx" });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw new SetupFailure(`Toplines cannot write into its own folder: ${/** @type {Error} */ (error).message}.`);
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null; // released a moment ago
  }
}

/** @param {string} file */
function touch(file) {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // The folder was deleted by hand; there is nothing left to guard.
  }
}

/**
 * Whether the holder is gone: its process ended on this machine, or it has not shown itself for long.
 * @param {string} file
 */
export function isStale(file) {
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.NaN);
  if (Number.isNaN(age)) return false;
  if (age > STALE_MS) return true;
  const holder = /^\{"pid":(\d+),"host":"([^"]*)"/.exec(read(file) ?? "");
  return holder !== null && holder[2] === hostname() && !isAlive(Number(holder[1]));
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
