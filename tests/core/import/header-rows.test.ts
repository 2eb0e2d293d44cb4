import { describe, expect, it } from "vitest";
import { UnevenRows } from "@/lib/core/import/check-table";
import { DEFAULT_LIMITS } from "@/lib/core/import/limits";
import { ProblemList } from "@/lib/core/import/problem-list";
import type { SplitFile } from "@/lib/core/import/reading";
import { realFile } from "./real-file";
import { decodeFile, splitFile } from "./whole-file";

function split(text: string): SplitFile {
  const outcome = splitFile(text, DEFAULT_LIMITS);
  if (!outcome.ok) throw new Error(outcome.finding.message);
  return outcome.value;
}

function lines(...texts: string[]): string {
  return `${texts.join("\n")}\n`;
}

function codesOf(file: SplitFile): string[] {
  const problems = new ProblemList("test.csv");
  for (const { place, finding } of file.notes) problems.add(place, finding);
  const uneven = new UnevenRows(file, problems);
  for (const row of file.rows) uneven.see(row);
  uneven.finish();
  return problems.list().map(({ code, row }) => `${code} ${row}`);
}

const DATA = ["UK,56,30,14", "France,40,45,15", "Poland,36,50,14"];

describe("lines above the table", () => {
  it.each([
    ["a title and a blank line", ["Support for a common army", ""], 2],
    ["a title with a comma", ["Support, in percent", ""], 2],
    ["a title padded with separators", ["Support for a common army,,,", ",,,"], 2],
    ["several remarks without a blank line", ["Support", "Field: May", "Source: us"], 3],
    ["more remarks than rows", ["a b", "c d", "e f", "g h", "i j", "k l", "m n", ""], 8],
  ])("%s", (_, above, count) => {
    const file = split(lines(...above, "country,Yes,No,DK", ...DATA));
    expect(file).toMatchObject({ preambleLines: count, headerLines: 1, header: ["country", "Yes", "No", "DK"] });
    expect(file.headerRow).toMatchObject({ row: count + 1, line: count + 1 });
    expect(file.rows.map(({ row }) => row)).toEqual([count + 2, count + 3, count + 4]);
    expect(codesOf(file)).toEqual(["PREAMBLE_SKIPPED 1"]);
  });

  it("are told with their words, and kept", () => {
    const file = split(lines("Andel i prosent;", "", "Parti;Ap;Frp", "Verian;27,5;13,1", "InFact;26,5;13,6"));
    expect(file.notes[0]?.finding).toMatchObject({ value: "Andel i prosent" });
    expect(file.preamble.map(({ cells }) => cells[0])).toEqual(["Andel i prosent"]);
  });

  it("the line sep=; names the separator and is no header", () => {
    const file = split(lines("sep=;", "Partei;Mai, 1;Juni, 2", "SPD;27,5;13,1", "CDU;26,5;13,6"));
    expect(file).toMatchObject({ delimiter: ";", preambleLines: 1, header: ["Partei", "Mai, 1", "Juni, 2"] });
  });

  it.each([
    ["one name short, as R writes row names", ["Yes,No,DK", ...DATA]],
    ["one name too many", ["country,Yes, certainly,No,DK", ...DATA]],
    ["a table of two columns whose header is one", ["share", "UK,56", "France,40"]],
  ])("a header that is broken is no such line: %s", (_, text) => {
    const file = split(lines(...text));
    expect(file.preambleLines).toBe(0);
    expect(codesOf(file)).toEqual(["ROW_LENGTH 1"]);
  });
});

describe("a header of several rows", () => {
  it("two rows: a group's name is carried over the columns it spans", () => {
    const file = split(lines(",Total,Age,,Gender,", ",,18-34,35+,M,F", "Yes,1,2,3,4,5", "No,6,7,8,9,1"));
    expect(file.header).toEqual(["", "Total", "Age · 18-34", "Age · 35+", "Gender · M", "Gender · F"]);
    expect(file.headerRows).toEqual([
      ["", "Total", "Age", "", "Gender", ""],
      ["", "", "18-34", "35+", "M", "F"],
    ]);
    expect(file).toMatchObject({ headerLines: 2, headerRow: { row: 1 } });
    expect(file.rows.map(({ row }) => row)).toEqual([3, 4]);
    expect(codesOf(file)).toEqual(["HEADER_MERGED 1"]);
  });

  it("three rows, and a first column named in the last of them", () => {
    const file = split(lines(",UK,,,,France,", ",Men,,Women,,,", "Answer,Yes,No,Yes,No,Yes,No", "18-34,1,2,3,4,5,6"));
    expect(file.header).toEqual([
      "Answer",
      "UK · Men · Yes",
      "UK · Men · No",
      "UK · Women · Yes",
      "UK · Women · No",
      "France · Yes",
      "France · No",
    ]);
    expect(file.headerLines).toBe(3);
  });

  it("years and units below the groups are names", () => {
    expect(split(lines("country,Support,", ",2019,2024", "UK,56,30", "France,41,9")).header).toEqual([
      "country",
      "Support · 2019",
      "Support · 2024",
    ]);
    expect(split(lines("country,n,Support,", ",n,Yes,No", "UK,1000,56,30")).header[1]).toBe("n");
  });

  it("a filler below names of their own adds nothing", () => {
    const file = split(lines("id,Seen?,Fan?,Which,", ",Response,Response,A,B", "1,Yes,No,3,4", "2,No,No,1,2"));
    expect(file.header).toEqual(["id", "Seen?", "Fan?", "Which · A", "Which · B"]);
  });

  it("below lines of their own", () => {
    const file = split(lines("A title", "", ",Age,", ",18-34,35+", "Yes,2,3"));
    expect(file).toMatchObject({ preambleLines: 2, headerLines: 2, headerRow: { row: 3 } });
    expect(file.header).toEqual(["", "Age · 18-34", "Age · 35+"]);
  });

  it.each([
    ["figures in the first row", ["country,Yes,,", "UK,56,30,14", "France,40,45,15"]],
    ["a missing value where others have figures", ["country,Yes,", "UK,NA,-", "France,40,45"]],
    ["text under a column without a name", ["who,answer,", "Ann,yes,maybe", "Bob,no,never"]],
    ["text, then figures under a column without a name", ["who,answer,", "Ann,yes,x", "Bob,no,7", "Cy,no,8"]],
    ["an unnamed first column", [",a,b", "x,y,z", "1,2,3"]],
    ["dates", ["who,from,", ",2026-01-02,2026-01-05", "x,2,3"]],
    ["names in full", ["who,a,b", "Answer,Yes,No", "x,2,3"]],
    ["a blank row between", ["who,Age,", ",,", ",18-34,35+", "x,2,3"]],
  ])("is not seen in an ordinary file: %s", (_, text) => {
    expect(split(lines(...text)).headerLines).toBe(1);
  });
});

describe("rows that say nothing of their own", () => {
  it("a repeated header is skipped, told and counted", () => {
    const file = split(lines("country,Yes", "UK,56", "country, Yes ", "France,40"));
    expect(file.rows.map(({ row }) => row)).toEqual([2, 4]);
    expect(file.blankRows).toBe(1);
    expect(codesOf(file)).toEqual(["HEADER_REPEATED 3"]);
  });

  it("both rows of a header that repeats", () => {
    const page = [",Age,", ",18-34,35+", "Yes,2,3", "No,4,5", "DK,6,7"];
    const file = split(lines(...page, ...page));
    expect(file.rows.map(({ cells }) => cells[0])).toEqual(["Yes", "No", "DK", "Yes", "No", "DK"]);
    expect(codesOf(file)).toEqual(["HEADER_MERGED 1", "HEADER_REPEATED 6", "HEADER_REPEATED 7"]);
  });

  it("a tail of one default value is skipped, told and counted", () => {
    const file = split(lines("a,b,done", "1,2,True", "3,4,False", ",,False", ",,", ",,False"));
    expect(file.rows).toHaveLength(2);
    expect(file.blankRows).toBe(3);
    expect(codesOf(file)).toEqual(["ROWS_SKIPPED 4"]);
  });

  it.each([
    ["one such row", lines("a,b,done", "1,2,True", ",,False"), 2],
    ["different values", lines("a,b,c", "1,2,3", "Q1,,", "Q2,,"), 3],
    ["a table of two columns", lines("a,b", "1,2", "x,", "x,"), 3],
    ["the same rows further up", lines("a,b,done", ",,False", ",,False", "1,2,True"), 3],
  ])("what may mean something stays: %s", (_, text, rows) => {
    expect(split(text).rows).toHaveLength(rows);
  });

  it("nothing but such rows is no table", () => {
    expect(splitFile("a,b\na,b\n", DEFAULT_LIMITS)).toMatchObject({ finding: { code: "NO_DATA_ROWS" } });
  });
});

describe("separators at the end of rows", () => {
  it("an empty last column without a name is left out with a note", () => {
    const file = split(lines("a,b,,", "1,2,,", "3,4,,"));
    expect(file.header).toEqual(["a", "b"]);
    expect(file.rows.map(({ cells }) => cells)).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(codesOf(file)).toEqual(["COLUMN_EMPTY 1"]);
  });

  it.each([
    ["only in the rows", lines("a,b", "1,2,", "3,4,,")],
    ["only in the header", lines("a,b,", "1,2", "3,4")],
    ["in some rows", lines("a,b", "1,2", "3,4,")],
  ])("%s: the blank cells are cut", (_, text) => {
    const file = split(text);
    expect(file.rows.map(({ cells }) => cells.join())).toEqual(["1,2", "3,4"]);
    expect(codesOf(file).filter((code) => code.startsWith("ROW_LENGTH"))).toEqual([]);
  });

  it("an unnamed column that holds something stays, first or last", () => {
    expect(split(lines(",a,", "1,2,x", "3,4,")).header).toEqual(["", "a", ""]);
  });

  it("a row with a cell too many or too few is refused, whatever the others end in", () => {
    expect(codesOf(split(lines("a,b,", "1,2,", "3,4,5,", "6,7,")))).toEqual(["COLUMN_EMPTY 1", "ROW_LENGTH 3"]);
    expect(codesOf(split(lines("a,b,c", "1,2,3", "4,5", "6,7,8")))).toEqual(["ROW_LENGTH 3"]);
  });
});

describe("the separator", () => {
  it.each([
    ["commas in names and header of a semicolon file", lines("a, x;b, y", "27,5;13,1", "28,0;12,9"), ";"],
    [
      "decimal commas in every row below a title",
      lines("In %", "", "who;a;b", "x;27,5 (51);1,0 (2)", "y;27,4 (51);2,0 (0)"),
      ";",
    ],
    ["semicolons in some cells of a comma file", lines("a,b", "x;y,1", "z,2", "u;v;w,3"), ","],
    ["a quote that stops another separator early", lines("a;b", '1, "x";2', "3;4", "5;6"), ";"],
  ])("%s", (_, text, delimiter) => {
    expect(split(text).delimiter).toBe(delimiter);
  });
});

/** Preamble lines, header rows and data rows of the published files. */
const FILES: readonly [string, number, number, number][] = [
  ["538_impeachment_polls.csv", 0, 1, 550],
  ["538_impeachment_topline.csv", 0, 1, 7_708],
  ["538_masculinity_crosstab.csv", 0, 2, 230],
  ["538_masculinity_raw_responses.csv", 0, 1, 1_615],
  ["538_trumpworld_pres.csv", 0, 1, 15],
  ["538_starwars.csv", 0, 2, 1_186],
  ["538_mueller_approval_polls.csv", 0, 1, 65],
  ["swedishpolls_polls.csv", 0, 1, 2_636],
  ["nsppolls_presidentielle.csv", 0, 1, 8_863],
  ["economist_us2016_all_polls.csv", 0, 1, 3_168],
  ["economist_us2008_all_polls.csv", 0, 1, 1_323],
  ["economist_france2022_round_one.csv", 0, 1, 56],
  ["norway_valg2025_polls.csv", 2, 1, 46],
  ["bavaria2023_polls.csv", 0, 1, 24],
  ["mieuxvoter_cluster17_202508_all.csv", 0, 1, 36],
  ["mieuxvoter_poll_types.csv", 0, 1, 4],
  ["ubicenter_responses.csv", 0, 1, 1_424],
  ["ubicenter_polls.csv", 0, 1, 59],
  ["ubicenter_questions.csv", 0, 1, 26],
];

describe("the published files", () => {
  const read = (bytes: Uint8Array) => {
    const decoded = decodeFile(bytes, DEFAULT_LIMITS);
    if (!decoded.ok) throw new Error(decoded.finding.message);
    return split(decoded.value.text);
  };

  it.for(FILES)(
    "%s: %i lines above, a header of %i, %i rows of equal length",
    ([name, above, height, rows], context) => {
      const file = read(realFile(name, context).bytes);
      expect(file).toMatchObject({ preambleLines: above, headerLines: height });
      expect(file.rows).toHaveLength(rows);
      expect(file.rows.filter(({ cells }) => cells.length !== file.header.length)).toEqual([]);
    },
  );

  it("3: the banner of the crosstab", (context) => {
    const { header } = read(realFile("538_masculinity_crosstab.csv", context).bytes);
    expect(header.slice(0, 8)).toEqual([
      "AMONG ADULT MEN",
      "",
      "Adult Men",
      "Age · 18 - 34",
      "Age · 35 - 64",
      "Age · 65 and up",
      "Race · White",
      "Race · Non-white",
    ]);
    expect(header[11]).toBe("Sexual Orientation · Gay/Bisexual");
  });

  it("6: questions of one column keep their words, those of several add the item", (context) => {
    const { header } = read(realFile("538_starwars.csv", context).bytes);
    expect(header[0]).toBe("RespondentID");
    expect(header[1]).toBe("Have you seen any of the 6 films in the Star Wars franchise?");
    expect(header[3]).toMatch(/select all that apply\. · Star Wars: Episode I {2}The Phantom Menace$/);
    expect(header[15]).toMatch(/unfamiliar with him\/her\. · Han Solo$/);
    expect(header[37]).toBe("Location (Census Region)");
  });

  it("16b: 970 rows of nothing but False are counted", (context) => {
    const file = read(realFile("ubicenter_polls.csv", context).bytes);
    expect(file.blankRows).toBe(970);
    expect(codesOf(file)).toEqual(["ROWS_SKIPPED 61"]);
  });
});
