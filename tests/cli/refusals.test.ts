import { existsSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CommandResult, runHere, Workplace } from "./run-toplines";

const HEADER = "country,question_id,response,share";
const here = new Workplace();
afterAll(() => here.remove());

const BAD_FILES: readonly [string, string | Uint8Array, string][] = [
  ["empty.csv", "", "The file is empty."],
  ["picture.csv", Uint8Array.of(0x89, 0x50, 0x4e, 0x47), "The file is a PNG picture."],
  ["archive.csv", new TextEncoder().encode("PK\u0003\u0004…"), "The file is a ZIP archive."],
  ["document.csv", "%PDF-1.7", "The file is a PDF document."],
  ["page.csv", "<!doctype html>", "The file is an HTML page."],
  ["share.csv", `${HEADER}\nGB,q,yes,156%\n`, 'D2  The share "156%" is outside 0 to 100%.'],
  ["country.csv", `${HEADER}\nGermnay,q,yes,56\n`, 'A2  "Germnay" is no country we know. Did you mean Germany?'],
  ["column.csv", "country,question_id,share\nGB,q,56\n", "row 1  The file has no column response"],
  ["quote.csv", `${HEADER}\nGB,q,"yes,56\n`, "C2  The quotation mark that opens this cell on line 2 is never closed."],
  ["ragged.csv", `${HEADER}\nGB,q,yes\nFR,q,yes,40\n`, "row 2  Row 2 has 3 cells where the header has 4."],
];

describe("files that are no polls", () => {
  const good = here.write("good.csv", `${HEADER}\nGB,q,yes,56\n`);
  let result: CommandResult;
  beforeAll(async () => {
    const bad = BAD_FILES.map(([name, content]) => here.write(name, content));
    result = await here.toplines("import", good, ...bad);
  });

  it.each(BAD_FILES)("%s gets one clear sentence with its place", (name, _, sentence) => {
    const lines = result.stderr.split("\n").filter((line) => line.includes(` ${name}`));
    expect(lines).toHaveLength(1);
    // Columns are aligned: the place may be followed by more spaces than two.
    expect(lines[0]?.replace(/ {2,}/g, "  ")).toContain(sentence);
  });

  it("end the import with exit code 1", () => {
    expect([result.code, result.stdout]).toEqual([1, ""]);
  });

  it("change nothing: the good file among them does not land either, and no store is made", () => {
    expect(existsSync(path.join(here.folder, "store"))).toBe(false);
  });

  it("a file that is not there is refused as well", async () => {
    const { code, stderr } = await runHere("inspect", "nowhere.csv");
    const sentence = "error  nowhere.csv  nowhere.csv does not exist. Check the path. [FILE_NOT_FOUND]\n";
    expect([code, stderr]).toEqual([1, sentence]);
  });
});

describe("wrong usage ends with exit code 2", () => {
  it.each([
    [["frobnicate"], "unknown command 'frobnicate'"],
    [["inspect"], "missing required argument 'file'"],
    [["inspect", "x.csv", "--frob"], "unknown option '--frob'"],
    [["inspect", "x.csv", "--max-rows", "many"], "whole number above 0"],
    [["convert", "x.csv"], "required option '--to <format>'"],
    [["convert", "x.csv", "--to", "xml"], "Allowed choices are csv, json, datapackage"],
    [["convert", "x.csv", "--to", "datapackage"], "say where with --out PATH"],
    [["rollback", "first"], "whole number above 0"],
  ])("toplines %j", async (args, sentence) => {
    const { code, stderr } = await runHere(...args);
    expect(stderr).toContain(sentence);
    expect(code).toBe(2);
  });

  it.each([[[]], [["inspect"]], [["convert"]], [["import"]], [["revisions"]], [["rollback"]], [["samples", "remove"]]])(
    "while %j --help is no mistake",
    async (command) => {
      const { code, stdout } = await runHere(...command, "--help");
      expect(stdout).toContain("Usage: toplines");
      expect(code).toBe(0);
    },
  );
});
