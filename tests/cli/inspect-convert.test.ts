import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runHere, Workplace } from "./run-toplines";

const here = new Workplace();
afterAll(() => here.remove());
const file = here.write(
  "army.csv",
  "poll_id,pollster,country,question_id,response,share,n\np,YouGov,GB,army,support,56,1005\np,YouGov,FR,army,support,40,998\n",
);

describe("inspect", () => {
  it("called as a command from any folder, tells what it sees in plain lines", async () => {
    const { code, stdout } = await here.toplines("inspect", "army.csv");
    expect(stdout).toContain("shape  tidy");
    expect(stdout).toContain("holds  1 poll, 1 question, 2 countries, 2 figures");
    expect(code).toBe(0);
  });

  it("--json is the documented object for one file, a list for several", async () => {
    const one = JSON.parse((await runHere("inspect", file, "--json")).stdout);
    expect(Object.keys(one)).toEqual(["file", "shape", "columns", "counts", "asks", "problems"]);
    expect(one.file.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(one.columns[5]).toMatchObject({ index: 6, header: "share", role: "share", unit: "percent" });
    const two = JSON.parse((await runHere("inspect", file, file, "--json")).stdout);
    expect([two.files.length, two.join]).toEqual([2, null]);
  });

  it("ends with 3 while a person must answer, with 0 once a mapping does", async () => {
    const shares = here.write("shares.csv", "country,question_id,response,share\nGB,q,yes,0.56\nFR,q,yes,0.4\n");
    const map = here.write("map.json", '{"answers": {"SHARE_UNIT": "fraction"}}');
    const asked = await runHere("inspect", shares);
    expect([asked.code, asked.stdout]).toEqual([3, expect.stringContaining("One of: percent, fraction. [SHARE_UNIT]")]);
    expect((await runHere("inspect", shares, "--map", map)).code).toBe(0);
  });

  it("refuses a mapping that is none, with the key that is wrong", async () => {
    const map = here.write("bad-map.json", '{"columns": {"Land": "nation"}}');
    const { code, stderr } = await runHere("inspect", file, "--map", map);
    expect([code, stderr]).toEqual([1, expect.stringContaining("columns.Land: ")]);
  });

  it("takes its limits from the options", async () => {
    const bytes = await runHere("inspect", file, "--max-bytes", "10");
    expect([bytes.code, bytes.stderr]).toEqual([1, expect.stringContaining("at most 10 are read")]);
    const rows = await runHere("inspect", file, "--max-rows", "2");
    expect([rows.code, rows.stdout]).toEqual([1, expect.stringContaining("more than 2 rows")]);
  });
});

describe("convert", () => {
  it("writes tidy CSV to standard output, whole and alone", async () => {
    const { code, stdout } = await here.toplines("convert", "army.csv", "--to", "csv");
    expect(stdout.split("\n").slice(1)).toEqual([
      "p,poll,YouGov,,GB,,,,,,,,army,,,support,56,percent,value,1005,,,army.csv,2,F,",
      "p,poll,YouGov,,FR,,,,,,,,army,,,support,40,percent,value,998,,,army.csv,3,F,",
      "",
    ]);
    expect(code).toBe(0);
  });

  it("--to json --out writes the records to a file and says so", async () => {
    const out = path.join(here.folder, "out.json");
    expect((await runHere("convert", file, "--to", "json", "--out", out)).stdout).toBe(
      `2 figures written to ${out}.\n`,
    );
    const records = JSON.parse(readFileSync(out, "utf8"));
    expect(records[1]).toMatchObject({ country: "FR", share: 40, n: 998, source_row: "3" });
  });

  it("gives nothing when one of several files is bad", async () => {
    const { code, stdout, stderr } = await runHere("convert", file, here.write("b.csv", "x"), "--to", "csv");
    expect([code, stdout, stderr]).toEqual([1, "", expect.stringContaining("b.csv")]);
  });
});
