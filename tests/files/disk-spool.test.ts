import { existsSync, readdirSync } from "node:fs";
import os from "node:os";
import { afterEach, describe, expect, it } from "vitest";
import { DiskSpools } from "@/lib/adapters/files/disk-spool";
import { together } from "@/lib/core/import/spool";

const opened: DiskSpools[] = [];
afterEach(() => {
  for (const spools of opened.splice(0)) spools.discard();
});

function newSpools(): DiskSpools {
  const spools = new DiskSpools();
  opened.push(spools);
  return spools;
}

const foldersOfSpools = () => readdirSync(os.tmpdir()).filter((name) => name.startsWith("toplines-spool-"));

describe("a spool on disk", () => {
  it("gives back all entries, equal keys in one part and in order, and more than once", () => {
    const spool = newSpools().open<{ readonly at: number; readonly text: string }>();
    const text = 'ä \u0000 " \n '.repeat(200);
    for (let at = 0; at < 6_000; at++) spool.add(`key ${at % 500}`, { at, text });
    for (let time = 0; time < 2; time++) {
      const found = [...spool.parts()].flatMap((part) => [...together(part)]);
      expect(found).toHaveLength(500);
      expect(new Set(found.map(([key]) => key)).size).toBe(500);
      for (const [key, entries] of found) {
        const first = Number(key.slice(4));
        expect(entries.map(({ at }) => at)).toEqual(Array.from({ length: 12 }, (_, index) => first + 500 * index));
        expect(entries.every((entry) => entry.text === text)).toBe(true);
      }
    }
  });

  it("writes down only what is packed, once it is too large for memory", () => {
    const spool = newSpools().open<{ readonly kept: number; readonly left?: string }>(({ kept }) => ({ kept }));
    const left = "x".repeat(1_000);
    spool.add("small", { kept: 0, left });
    expect([...spool.parts()].flat()).toEqual([{ key: "small", entry: { kept: 0, left } }]);
    for (let kept = 1; kept < 300_000; kept++) spool.add(`large ${kept}`, { kept, left });
    const entries = [...spool.parts()].flat();
    expect(entries).toHaveLength(300_000);
    expect(entries.every(({ entry }) => entry.left === undefined)).toBe(true);
  });

  it("uses no disk while it is small, and leaves nothing behind", () => {
    const before = foldersOfSpools();
    const spools = newSpools();
    const small = spools.open<number>();
    for (let entry = 0; entry < 100; entry++) small.add("key", entry);
    expect(foldersOfSpools()).toEqual(before);
    const large = spools.open<string>();
    for (let entry = 0; entry < 5_000; entry++) large.add(`key ${entry}`, "x".repeat(2_000));
    const own = foldersOfSpools().filter((name) => !before.includes(name));
    expect(own.length).toBeGreaterThan(0);
    spools.discard();
    expect(own.some((name) => existsSync(`${os.tmpdir()}/${name}`))).toBe(false);
  });
});
