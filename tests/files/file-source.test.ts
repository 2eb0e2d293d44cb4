import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openFileSource } from "@/lib/adapters/files/file-source";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "toplines files "));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("a file of the disk", () => {
  it("gives its bytes as often as they are asked for, with their size and digest", async () => {
    const bytes = Buffer.from("share;43,2\n".repeat(50_000));
    writeFileSync(path.join(folder, "a.csv"), bytes);
    const source = await openFileSource(path.join(folder, "a.csv"), 10_000_000);
    expect(source).toMatchObject({ name: "a.csv", size: bytes.length });
    expect(source.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    for (let time = 0; time < 2; time++) {
      const pieces = [...source.chunks()].map((piece) => Buffer.from(piece).length);
      expect(pieces.reduce((sum, length) => sum + length, 0)).toBe(bytes.length);
    }
  });

  it("that is missing, no file, or too large is refused", async () => {
    const refused = (name: string, most = 10) => openFileSource(path.join(folder, name), most);
    await expect(refused("none.csv")).rejects.toThrow(/FILE_NOT_FOUND/);
    await expect(refused(".")).rejects.toThrow(/FILE_NOT_FOUND/);
    writeFileSync(path.join(folder, "a.csv"), "x".repeat(11));
    await expect(refused("a.csv")).rejects.toThrow(/FILE_TOO_LARGE/);
  });

  it("that is changed between two readings is refused, not mixed", async () => {
    const file = path.join(folder, "a.csv");
    writeFileSync(file, "a,b\n1,2\n");
    const source = await openFileSource(file, 1_000);
    writeFileSync(file, "a,b\n1,3\n");
    utimesSync(file, new Date(), new Date(Date.now() + 5_000));
    expect(() => [...source.chunks()]).toThrow(/changed while it was read/);
  });
});
