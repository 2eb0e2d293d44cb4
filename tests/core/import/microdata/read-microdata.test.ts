import { describe, expect, it } from "vitest";
import type { MatrixInput } from "@/lib/core/import/matrix/matrix-reading";
import { readMicrodata } from "@/lib/core/import/microdata/read-microdata";
import { recogniseMicrodata } from "@/lib/core/import/microdata/recognise-microdata";
import { ProblemList } from "@/lib/core/import/problem-list";
import type { SplitFile, SplitRow } from "@/lib/core/import/reading";
import type { RowSource } from "@/lib/core/import/row-source";
import { memorySpool, type Spool, type SpoolEntry } from "@/lib/core/import/spool";
import { mapping, TODAY } from "../read-csv";
import { NO_GROUPS, respondents, survey } from "../respondents";

/** A table of respondents as the reader is given it: of a large one the head in `split`, and rows as often as asked. */
function tableOf(text: string): SplitFile {
  const [header = [], ...lines] = text
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  const rows = lines.map((cells, index) => ({ row: index + 2, line: index + 2, cells }));
  return {
    delimiter: ",",
    preambleLines: 0,
    preamble: [],
    headerLines: 1,
    header,
    headerRows: [header],
    headerRow: { row: 1, line: 1, cells: header },
    rows,
    blankRows: 0,
    notes: [],
  };
}

/** Rows that are made anew on every walk, and the number of walks. */
function walked(rows: readonly SplitRow[]) {
  const walks = { count: 0 };
  const source: RowSource = {
    *[Symbol.iterator]() {
      walks.count += 1;
      for (const { row, line, cells } of rows) yield { row, line, cells: cells.map((cell) => ` ${cell}`.slice(1)) };
    },
  };
  return { source, walks };
}

function readTable(split: SplitFile, input: Partial<MatrixInput> = {}) {
  const problems = new ProblemList("test.csv");
  const names = recogniseMicrodata(split);
  if (!names) throw new Error("These are no respondents.");
  const reading = readMicrodata(names, {
    split,
    rows: split.rows,
    mapping: NO_GROUPS,
    problems,
    openSpool: memorySpool,
    fileName: "test.csv",
    today: TODAY,
    companions: [],
    ...input,
  });
  return { ...reading, problems: problems.list() };
}

/** As a spool on disk does: what is added under one key lies in one of a few parts. */
function partedSpool<T>(): Spool<T> {
  const parts = Array.from({ length: 5 }, (): SpoolEntry<T>[] => []);
  return { add: (key, entry) => parts[Number(key) % 5]?.push({ key, entry }), parts: () => parts };
}

describe("respondents read row by row", () => {
  const large = respondents("country,tea,milk_1,milk_2,sex,weight,StartDate,words", 5_000, (index) =>
    [
      index % 7 ? "France" : "Poland",
      index % 4 ? "Yes" : index % 11 ? "No" : "NA",
      index % 3 ? "Cow" : "Not selected",
      index % 5 ? "Oat" : "Not selected",
      index % 2 ? "Man" : "Woman",
      (0.5 + ((13 * index) % 1009) / 1000).toFixed(6),
      `2026-05-${10 + (index % 20)} 10:${10 + (index % 50)}`,
      index % 2 ? `comment ${index}` : "",
    ].join(","),
  );

  it("give the same reading as all of them at once, in two walks", () => {
    const split = tableOf(large);
    const byHand = mapping({ answers: { GROUP_COLUMNS: "sex" } });
    const { source, walks } = walked(split.rows);
    const head = { ...split, rows: split.rows.slice(0, 2_000) };
    const read = readTable(head, { rows: source, mapping: byHand, openSpool: partedSpool });
    expect(read).toEqual(readTable(split, { mapping: byHand }));
    expect(walks.count).toBe(2);
    expect(read.columns.map(({ format }) => format)).toEqual([
      ...["id", "category", "category", "option", "option", "category", "number", "date", "text"],
    ]);
    expect(new Set(read.figures.map(({ record }) => record.n))).toContain(4285);
  });

  it("need no walk to be recognised: the head tells", () => {
    const split = tableOf(large);
    const head = { ...split, rows: split.rows.slice(0, 2_000) };
    expect(recogniseMicrodata(head)).toHaveLength(9);
  });

  it("name those who stand in the file twice in its order, from whichever part of the spool", () => {
    const doubled = `${survey(undefined, 130)}${survey(undefined, 120).split("\n").slice(1).reverse().slice(1).join("\n")}\n`;
    const [parted, whole] = [partedSpool, memorySpool].map((openSpool) => readTable(tableOf(doubled), { openSpool }));
    expect(parted).toEqual(whole);
    const twice = parted?.problems.filter(({ code }) => code === "RESPONDENT_TWICE") ?? [];
    expect(twice.length).toBe(99);
    expect(twice.slice(0, 2).map(({ cell, value, message }) => [cell, value, message])).toEqual([
      ["A132", "120", 'The respondent "120" stands in row 121 already.'],
      ["A133", "119", 'The respondent "119" stands in row 120 already.'],
    ]);
    // 120 of them and two notes, of which 99 are listed.
    expect(parted?.problems.at(-1)?.message).toBe("23 more problems are not listed.");
  });
});
