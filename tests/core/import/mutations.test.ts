import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { describe, expect, it, type TestContext } from "vitest";
import { readPollFiles } from "@/lib/core/import/join/read-poll-files";
import type { FileReading } from "@/lib/core/import/reading";
import { IMPORT_CASES, type ImportCase } from "../../report/import-cases";
import { inputFile, mapping, TODAY } from "./read-csv";

/** Real files, damaged in the ways files get damaged. Whatever happens, nothing may be lost without a word. */
const POLLS = path.resolve(import.meta.dirname, "../../../../shared/polls");
const MOST_ROWS = 200;
const HEADER_ROWS = 4;

type Rows = readonly (readonly string[])[];

function rowsOf(name: string, ctx: TestContext): Rows {
  const file = path.join(POLLS, name);
  if (!existsSync(file)) ctx.skip("../shared/polls is not here");
  const text = new TextDecoder("utf-8").decode(readFileSync(file)).replace(/\r\n?/g, "\n");
  return Papa.parse<string[]>(text, { delimiter: delimiterOf(name) }).data.slice(0, MOST_ROWS);
}

const delimiterOf = (name: string) => (/norway|bavaria/.test(name) ? ";" : ",");
const asText = (rows: Rows, delimiter: string) => Papa.unparse(rows as string[][], { delimiter, newline: "\n" });

/** Reads the first file of a case from `first`, and the files that join it as they are. */
function read({ files, answers }: ImportCase, first: string | Uint8Array): readonly FileReading[] {
  const others = files.slice(1).map((name) => inputFile(new Uint8Array(readFileSync(path.join(POLLS, name))), name));
  const inputs = [inputFile(first, files[0]), ...others];
  return readPollFiles(inputs, { today: TODAY, mapping: mapping({ answers: { ...answers } }) }).readings;
}

const figures = (readings: readonly FileReading[]) =>
  readings
    .flatMap(({ records }) =>
      records.map((record) => `${record.response} ${record.share ?? record.status} ${record.unit} ${record.n}`),
    )
    .sort();
const skipped = (readings: readonly FileReading[]) =>
  readings.reduce((sum, { inspection }) => sum + inspection.counts.skippedRows, 0);
const dataRows = (readings: readonly FileReading[]) => readings[0]?.inspection.counts.dataRows ?? 0;
const said = (readings: readonly FileReading[]) =>
  readings.flatMap(({ inspection }) => [...inspection.problems, ...inspection.asks]);

describe.each(IMPORT_CASES)("$files.0", (entry) => {
  const name = entry.files[0] ?? "";
  const delimiter = delimiterOf(name);

  it("cut off in the middle of a record gives no figure that the whole file does not give, or says what is wrong", (ctx) => {
    const rows = rowsOf(name, ctx);
    const text = asText(rows, delimiter);
    const whole = new Set(figures(read(entry, text)));
    const cut = read(entry, text.slice(0, Math.floor(text.length * 0.61)));
    const strange = figures(cut).filter((figure) => !whole.has(figure));
    // Shares of respondents are computed from all rows: fewer rows give other shares, and their bases say so.
    if (entry.shapes[0] === "microdata") expect(dataRows(cut)).toBeLessThan(dataRows(read(entry, text)));
    else expect(strange.length === 0 || said(cut).length > 0).toBe(true);
  });

  it("with its columns in reverse gives the same figures, or says what is wrong", (ctx) => {
    const rows = rowsOf(name, ctx);
    const before = figures(read(entry, asText(rows, delimiter)));
    const reversed = read(
      entry,
      asText(
        rows.map((row) => row.toReversed()),
        delimiter,
      ),
    );
    const after = figures(reversed);
    expect(after.join("\n") === before.join("\n") || said(reversed).length > 0).toBe(true);
  });

  it("with every row twice says so", (ctx) => {
    const rows = rowsOf(name, ctx);
    const doubled = rows.flatMap((row, index) => (index < HEADER_ROWS ? [row] : [row, row]));
    const before = read(entry, asText(rows, delimiter));
    const after = read(entry, asText(doubled, delimiter));
    // Two respondents may give the same answers: rows of microdata that are alike are twice as many respondents.
    if (entry.shapes[0] === "microdata") expect(dataRows(after)).toBeGreaterThan(dataRows(before));
    else expect(said(after).length > said(before).length || skipped(after) > skipped(before)).toBe(true);
  });

  it("with separators of another kind, unquoted, is refused or says what is wrong", (ctx) => {
    const rows = rowsOf(name, ctx);
    const before = figures(read(entry, asText(rows, delimiter)));
    const swapped = read(entry, rows.map((row) => row.join(delimiter === "," ? ";" : ",")).join("\n"));
    expect(figures(swapped).join("\n") === before.join("\n") || said(swapped).length > 0).toBe(true);
  });

  it("in UTF-16 gives the same figures", (ctx) => {
    const text = asText(rowsOf(name, ctx), delimiter);
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
    expect(figures(read(entry, utf16))).toEqual(figures(read(entry, text)));
  });

  it.for([5, 17, 40])("with the last number of row %i made a word loses no figure without a word", (at, ctx) => {
    const rows = rowsOf(name, ctx);
    const row = rows[at];
    const column = row?.findLastIndex((cell) => /^\d+([.,]\d+)?%?$/.test(cell)) ?? -1;
    if (row === undefined || column < 0) return ctx.skip(`row ${at + 1} has no number`);
    const before = read(entry, asText(rows, delimiter));
    const changed = rows.map((cells, index) => (index === at ? cells.with(column, "about half") : cells));
    const after = read(entry, asText(changed, delimiter));
    const lost = figures(before).length - figures(after).length;
    // Either nothing is lost (a note, an id), or somebody is told.
    expect(lost <= 0 || said(after).length > said(before).length).toBe(true);
  });
});
