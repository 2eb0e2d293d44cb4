import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "@/lib/core/import/limits";
import { ROOT } from "@/lib/setup/checkout.mjs";
import { decodeFile, splitFile } from "./whole-file";

const FOLDER = path.join(ROOT, "node_modules/csv-spectrum");
const NAMES = readdirSync(path.join(FOLDER, "csvs")).map((file) => path.basename(file, ".csv"));

function recordsOf(bytes: Uint8Array): Record<string, string>[] {
  const decoded = decodeFile(bytes, DEFAULT_LIMITS);
  const split = decoded.ok ? splitFile(decoded.value.text, DEFAULT_LIMITS) : decoded;
  if (!split.ok) throw new Error(split.finding.message);
  const { header, rows } = split.value;
  return rows.map(({ cells }) => Object.fromEntries(header.map((name, column) => [name, cells[column] ?? ""])));
}

/** Where the package expects what its own CSV does not hold: the phone number was changed in one of the two files. */
const SLIPS: Readonly<Record<string, Record<string, string>>> = {
  location_coordinates: { "Contact Phone Number": "2095257564" },
};

/** The expectation of a file of one record is the record itself in one case, a list in all others. */
function expectedOf(name: string): Record<string, string>[] {
  const json: unknown = JSON.parse(readFileSync(path.join(FOLDER, "json", `${name}.json`), "utf8"));
  const records = (Array.isArray(json) ? json : [json]) as Record<string, string>[];
  return records.map((record) => ({ ...record, ...SLIPS[name] }));
}

describe("the acid test of CSV parsers, csv-spectrum", () => {
  it("has twelve files", () => {
    expect(NAMES).toHaveLength(12);
  });

  it.each(NAMES)("%s", (name) => {
    expect(recordsOf(readFileSync(path.join(FOLDER, "csvs", `${name}.csv`)))).toEqual(expectedOf(name));
  });
});
