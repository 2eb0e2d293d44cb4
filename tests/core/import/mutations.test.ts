import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { describe, expect, it, type TestContext } from "vitest";
import { readPollFiles } from "@/lib/core/import/join/read-poll-files";
import type { FileReading } from "@/lib/core/import/read-poll-file";
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
  return spread(Papa.parse<string[]>(text, { delimiter: delimiterOf(name) }).data);
}

/** Of a long list every so many rows, so that national and regional polls, old and new, are among them. */
function spread(rows: Rows): Rows {
  const step = rows.length > 5 * MOST_ROWS ? Math.ceil(rows.length / MOST_ROWS) : 1;
  return rows
    .filter((_, index) => index < HEADER_ROWS || index % step === 0)
    .slice(0, step === 1 ? MOST_ROWS : undefined);
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
/** What is said of the damaged file and was not said of the sound one: its usual notes are no warning. */
const news = (after: readonly FileReading[], before: readonly FileReading[]) => {
  const known = new Set(said(before).map(({ code, message }) => `${code} ${message}`));
  return said(after).filter(({ code, message }) => !known.has(`${code} ${message}`));
};

describe.each(IMPORT_CASES)("$files.0", (entry) => {
  const name = entry.files[0] ?? "";
  const delimiter = delimiterOf(name);

  it("sound, gives figures to lose", (ctx) => {
    expect(figures(read(entry, asText(rowsOf(name, ctx), delimiter))).length).toBeGreaterThan(0);
  });

  it("cut off in the middle of a record gives no figure that the whole file does not give, or says what is wrong", (ctx) => {
    const text = asText(rowsOf(name, ctx), delimiter);
    const before = read(entry, text);
    const whole = new Set(figures(before));
    const cut = read(entry, text.slice(0, Math.floor(text.length * 0.61)));
    const strange = figures(cut).filter((figure) => !whole.has(figure));
    // Shares of respondents are computed from all rows: fewer rows give other shares, and their bases say so.
    if (entry.shapes[0] === "microdata") expect(dataRows(cut)).toBeLessThan(dataRows(before));
    else if (strange.length > 0) expect(news(cut, before)).not.toEqual([]);
  });

  it("with its columns in reverse gives the same figures, or says what is wrong", (ctx) => {
    const rows = rowsOf(name, ctx);
    const before = read(entry, asText(rows, delimiter));
    const reversed = rows.map((row) => row.toReversed());
    const after = read(entry, asText(reversed, delimiter));
    if (figures(after).join("\n") !== figures(before).join("\n")) expect(news(after, before)).not.toEqual([]);
  });

  it("with every row twice says so", (ctx) => {
    const rows = rowsOf(name, ctx);
    const doubled = rows.flatMap((row, index) => (index < HEADER_ROWS ? [row] : [row, row]));
    const before = read(entry, asText(rows, delimiter));
    const after = read(entry, asText(doubled, delimiter));
    // Two respondents may give the same answers: rows of microdata that are alike are twice as many respondents.
    if (entry.shapes[0] === "microdata") expect(dataRows(after)).toBeGreaterThan(dataRows(before));
    else if (skipped(after) === skipped(before)) expect(news(after, before)).not.toEqual([]);
  });

  it("with separators of another kind, unquoted, is refused or says what is wrong", (ctx) => {
    const rows = rowsOf(name, ctx);
    const before = read(entry, asText(rows, delimiter));
    const swapped = read(entry, rows.map((row) => row.join(delimiter === "," ? ";" : ",")).join("\n"));
    if (figures(swapped).join("\n") !== figures(before).join("\n")) expect(news(swapped, before)).not.toEqual([]);
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
    // Either nothing is lost (the cell held a note, an id), or somebody is told.
    if (figures(after).length < figures(before).length) expect(news(after, before)).not.toEqual([]);
  });
});
