import { rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { hashSources, isBuilt } from "@/lib/setup/build.mjs";
import { temporaryFolder, writeFiles } from "./temporary-folder";

const FILES = { "app/page.tsx": "page", "lib/core/a.ts": "a", "package.json": "{}", "data/countries.json": "[]" };

describe("the hash of the sources", () => {
  it("is the same for the same files elsewhere", () => {
    expect(hashSources(temporaryFolder(FILES))).toBe(hashSources(temporaryFolder(FILES)));
  });

  it.each([
    ["a changed source", { "app/page.tsx": "Page" }],
    ["a new source", { "components/a.tsx": "" }],
    ["another lock file", { "package-lock.json": "{}" }],
    ["other country names", { "data/countries.json": "{}" }],
  ])("changes with %s", (_, change) => {
    const root = temporaryFolder(FILES);
    const before = hashSources(root);
    writeFiles(root, change);
    expect(hashSources(root)).not.toBe(before);
  });

  it("changes when text moves from one file into the next", () => {
    const one = temporaryFolder({ "app/a.ts": "xy", "app/b.ts": "" });
    const other = temporaryFolder({ "app/a.ts": "x", "app/b.ts": "y" });
    expect(hashSources(one)).not.toBe(hashSources(other));
  });

  it.each([
    ["the tests", { "tests/a.test.ts": "a" }],
    ["a sample", { "data/polls/a.csv": "a" }],
    ["files of the editor", { "app/.page.tsx.swp": "a" }],
  ])("stays with a change of %s", (_, change) => {
    const root = temporaryFolder(FILES);
    const before = hashSources(root);
    writeFiles(root, change);
    expect(hashSources(root)).toBe(before);
  });
});

describe("a build", () => {
  it("counts only with the stamp of these sources and Next's own mark", () => {
    const root = temporaryFolder({ ".next/BUILD_ID": "1", ".next/toplines-sources": "hash" });
    expect(isBuilt(root, "hash")).toBe(true);
    expect(isBuilt(root, "other")).toBe(false);
    rmSync(path.join(root, ".next/BUILD_ID"));
    expect(isBuilt(root, "hash")).toBe(false);
  });
});
