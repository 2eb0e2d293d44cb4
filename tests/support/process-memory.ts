import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Megabytes of memory a process holds. */
export async function memoryOf(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)("ps", ["-o", "rss=", "-p", String(pid)]);
  return Number(stdout.trim()) / 1024;
}

/** The most a process held at any time while something was done. */
export async function mostMemoryDuring<T>(pid: number, work: () => Promise<T>): Promise<{ most: number; result: T }> {
  let most = await memoryOf(pid);
  let isDone = false;
  const watching = (async () => {
    while (!isDone) {
      most = Math.max(most, await memoryOf(pid));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  try {
    const result = await work();
    return { result, most: Math.max(most, await memoryOf(pid)) };
  } finally {
    isDone = true;
    await watching;
  }
}
