import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "@/lib/core/import/limits";
import type { SplitFile } from "@/lib/core/import/reading";
import { bytesOf, writtenTable } from "./dialects";
import { realFile } from "./real-file";
import { decodeFile, splitFile } from "./whole-file";

type Table = readonly (readonly string[])[];

interface ReadFile {
  readonly text: string;
  readonly split: SplitFile;
}

function read(bytes: Uint8Array): ReadFile {
  const decoded = decodeFile(bytes, DEFAULT_LIMITS);
  const split = decoded.ok ? splitFile(decoded.value.text, DEFAULT_LIMITS) : decoded;
  if (!decoded.ok || !split.ok) throw new Error(split.ok ? "" : split.finding.message);
  return { text: decoded.value.text, split: split.value };
}

/** Every record of the text as csv-parse has it, the first being row 1. */
function withCsvParse({ text, split }: ReadFile): Table {
  return parse(text, {
    delimiter: split.delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  });
}

/** The rows where two readings part, as `row 3: …`; the rows the importer leaves out are compared with none. */
function differences({ split }: ReadFile, other: Table): string[] {
  const header = split.headerRows.map((cells, index) => ({ row: split.headerRow.row + index, cells }));
  return [...split.preamble, ...header, ...split.rows].flatMap(({ row, cells }) => {
    const theirs = other[row - 1] ?? [];
    const same = cells.length === theirs.length && cells.every((cell, column) => cell === theirs[column]);
    return same ? [] : [`row ${row}: ${JSON.stringify(cells)} against ${JSON.stringify(theirs)}`];
  });
}

/** Rows the other parser sees and the importer has no row for. */
function leftOut({ split }: ReadFile, other: Table): number[] {
  const ours = new Set([...split.preamble, ...split.rows].map(({ row }) => row));
  for (let index = 0; index < split.headerLines; index += 1) ours.add(split.headerRow.row + index);
  return other.flatMap((_, index) => (ours.has(index + 1) ? [] : [index + 1]));
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The published files, and every row of them that the importer leaves out, with the reason. */
const FILES: Readonly<Record<string, readonly number[]>> = {
  "538_impeachment_polls.csv": [],
  "538_impeachment_topline.csv": [],
  // The last line holds separators only.
  "538_masculinity_crosstab.csv": [233],
  "538_masculinity_raw_responses.csv": [],
  "538_trumpworld_pres.csv": [],
  "538_starwars.csv": [],
  "538_mueller_approval_polls.csv": [],
  "swedishpolls_polls.csv": [],
  "nsppolls_presidentielle.csv": [],
  "economist_us2016_all_polls.csv": [],
  "economist_us2008_all_polls.csv": [],
  "economist_france2022_round_one.csv": [],
  // The empty line between the title and the header.
  "norway_valg2025_polls.csv": [2],
  "bavaria2023_polls.csv": [],
  "mieuxvoter_cluster17_202508_all.csv": [],
  "mieuxvoter_poll_types.csv": [],
  "ubicenter_responses.csv": [],
  // The tail that holds nothing but False.
  "ubicenter_polls.csv": range(61, 1030),
  "ubicenter_questions.csv": [],
};

describe("the split and csv-parse", () => {
  it.for(Object.entries(FILES))("agree on every cell of %s", ([name, skipped], context) => {
    const file = read(realFile(name, context).bytes);
    const theirs = withCsvParse(file);
    expect(differences(file, theirs)).toEqual([]);
    expect(leftOut(file, theirs)).toEqual(skipped);
  });

  it("agree on tables in any dialect", () => {
    fc.assert(
      fc.property(writtenTable, (table) => {
        const file = read(bytesOf(table));
        const theirs = withCsvParse(file);
        expect(differences(file, theirs)).toEqual([]);
        expect(leftOut(file, theirs)).toEqual([]);
      }),
      { seed: 20261128, numRuns: 300 },
    );
  });
});

describe("the split and DuckDB", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "toplines-differential-"));
  let connection: DuckDBConnection;
  beforeAll(async () => {
    const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
    connection = await instance.connect();
  });
  afterAll(() => {
    connection.closeSync();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The rows below the header as DuckDB has them; it reads UTF-8 and is told the dialect. */
  async function withDuckDb({ text, split }: ReadFile, name: string): Promise<Table> {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    const columns = split.header.map((_, column) => `'c${column}': 'VARCHAR'`).join(", ");
    const skip = split.preambleLines + split.headerLines;
    const reader = await connection.runAndReadAll(
      `SELECT * FROM read_csv('${file}', delim = '${split.delimiter}', quote = '"', escape = '"', header = false,
        skip = ${skip}, auto_detect = false, columns = {${columns}}, max_line_size = 2000000, parallel = false)`,
    );
    return reader.getRows().map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
  }

  it.for(Object.entries(FILES))("agree on every cell of %s", async ([name, skipped], context) => {
    const file = read(realFile(name, context).bytes);
    const rows = await withDuckDb(file, name);
    const { preambleLines, headerLines } = file.split;
    const header = Array.from({ length: preambleLines + headerLines }, () => []);
    const theirs = [...header, ...rows];
    expect(differences({ ...file, split: { ...file.split, preamble: [], headerRows: [] } }, theirs)).toEqual([]);
    expect(rows.length).toBe(file.split.rows.length + skipped.filter((row) => row > preambleLines + 1).length);
  });

  it("agree on tables in any dialect, but for a byte order mark at the start of a cell, which its client takes away", async () => {
    const tables = fc.sample(writtenTable, { seed: 20261129, numRuns: 150 });
    for (const [index, table] of tables.entries()) {
      const file = read(bytesOf(table));
      const rows = await withDuckDb(file, `generated-${index}.csv`);
      expect(rows, JSON.stringify(table)).toEqual(
        file.split.rows.map(({ cells }) => cells.map((cell) => cell.replace(/^\ufeff/, ""))),
      );
    }
  });
});
