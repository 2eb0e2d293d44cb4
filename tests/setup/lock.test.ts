import { spawnSync } from "node:child_process";
import { existsSync, utimesSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { isStale, withSetupLock } from "@/lib/setup/lock.mjs";
import { temporaryFolder } from "./temporary-folder";

const LOCK = ".next/cache/setup.lock";

function endedProcess(): number {
  return spawnSync(process.execPath, ["-e", ""]).pid;
}

function lockOf(pid: number, host = hostname()): string {
  return JSON.stringify({ pid, host });
}

describe("installing and building in one checkout", () => {
  it("happens one after the other", async () => {
    const log = vi.spyOn(console, "log").mockReturnValue();
    const root = temporaryFolder();
    const order: string[] = [];
    const work = (name: string) =>
      withSetupLock(root, async () => {
        order.push(`${name} begins`);
        await wait(120);
        order.push(`${name} ends`);
      });
    await Promise.all([work("one"), work("two")]);
    const [first, second] = order[0] === "one begins" ? ["one", "two"] : ["two", "one"];
    expect(order).toEqual([`${first} begins`, `${first} ends`, `${second} begins`, `${second} ends`]);
    expect(log).toHaveBeenCalledWith("Another command is installing or building in this folder; waiting for it.");
    log.mockRestore();
  });

  it("leaves no lock behind, whether it succeeds or fails", async () => {
    const root = temporaryFolder();
    expect(await withSetupLock(root, async () => "done")).toBe("done");
    await expect(withSetupLock(root, () => Promise.reject(new Error("broke")))).rejects.toThrow("broke");
    expect(existsSync(path.join(root, LOCK))).toBe(false);
  });

  it("does not wait for a process that has ended", async () => {
    const root = temporaryFolder({ [LOCK]: lockOf(endedProcess()) });
    expect(await withSetupLock(root, async () => "done")).toBe("done");
  });

  it("waits for a process of another machine until it stops showing itself", () => {
    const root = temporaryFolder({ [LOCK]: lockOf(endedProcess(), "another machine") });
    const file = path.join(root, LOCK);
    expect(isStale(file)).toBe(false);
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(file, longAgo, longAgo);
    expect(isStale(file)).toBe(true);
  });
});
