import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { EXIT } from "@/lib/cli/exit-code";
import { ASK_CODES, PROBLEM_CODES } from "@/lib/core/errors";
import { COLUMN_ROLES } from "@/lib/core/import/reading";

const docs = (name: string) => readFileSync(path.resolve(import.meta.dirname, "../docs", name), "utf8");

describe("docs/errors.md", () => {
  const text = docs("errors.md");
  const entries = [...text.matchAll(/^### (\S+)\n(.*)/gm)].map(([, code = "", firstLine = ""]) => ({
    code,
    firstLine,
  }));

  it("explains every code of the catalogue, and no other", () => {
    expect(entries.map(({ code }) => code).sort()).toEqual([...PROBLEM_CODES, ...ASK_CODES].sort());
  });

  it("has something to say about each", () => {
    for (const { code, firstLine } of entries) expect(firstLine.length, code).toBeGreaterThan(20);
  });
});

describe("docs/import.md", () => {
  const text = docs("import.md");

  it("names every role a mapping can give a column", () => {
    for (const role of COLUMN_ROLES) expect(text).toContain(`\`${role}\``);
  });

  it("lists every exit code", () => {
    const listed = [...text.matchAll(/^\| (\d)/gm)].map(([, code]) => Number(code));
    expect(listed.sort()).toEqual(Object.values(EXIT).sort());
  });
});
