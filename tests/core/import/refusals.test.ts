import { describe, expect, it } from "vitest";
import { MAX_PROBLEMS } from "@/lib/core/import/problem-list";
import { codesOf, problemsOf, readCsv } from "./read-csv";

const HEADER = "country,question_id,response,share";

describe("bad input is refused in its place", () => {
  it.each([
    ["an empty file", "", ["FILE_EMPTY"]],
    ["a PDF", "%PDF-1.7 …", ["NOT_A_CSV"]],
    ["a web page", "<!doctype html><html></html>", ["NOT_A_CSV"]],
    ["a header without rows", `${HEADER}\n`, ["NO_DATA_ROWS row 1"]],
    ["a share of 156%", `${HEADER}\nGB,q,yes,156%\n`, ["SHARE_OUT_OF_RANGE D2"]],
    ["an unknown country", `${HEADER}\nFreedonia,q,yes,56\n`, ["COUNTRY_UNKNOWN A2"]],
    ["a quote never closed", `${HEADER}\nGB,q,"yes,56\n`, ["QUOTE_NOT_CLOSED C2"]],
    ["a row too short", `${HEADER}\nGB,q,yes\nFR,q,yes,40\n`, ["ROW_LENGTH row 2"]],
    ["a row too long", `${HEADER}\nGB,q,yes,56,7\nFR,q,yes,40\n`, ["ROW_LENGTH row 2"]],
    ["two columns of one name", `${HEADER},Note,note\nGB,q,yes,56,a,b\n`, ["HEADER_DUPLICATE F1"]],
    ["an answer left empty", `${HEADER}\nGB,q,,56\n`, ["CELL_REQUIRED C2"]],
    ["a question left empty", `${HEADER}\nGB,,yes,56\n`, ["CELL_REQUIRED B2"]],
    ["a figure given twice", `${HEADER}\nGB,q,yes,56\nGB,q,yes,56\n`, ["RESULT_DUPLICATE D3"]],
    ["columns that mean nothing to us", "colour,size\nred,big\n", ["SHAPE_UNKNOWN row 1"]],
  ])("%s", (_, text, problems) => {
    const reading = readCsv(text);
    expect(problemsOf(reading)).toEqual(problems);
    expect(reading.records).toEqual([]);
  });

  it("every problem says what is wrong and what to do, in whole sentences", () => {
    const { inspection } = readCsv(`${HEADER},n\nFreedonia,q,yes,156%,many\nGB,q\n`);
    for (const { message, hint } of inspection.problems) {
      expect(message).toMatch(/^.{10,}\.$/s);
      expect(hint).toMatch(/^.{5,}\.$/s);
    }
  });

  it("cells are named by row and letter as in a spreadsheet, beside the physical line", () => {
    const text = `${HEADER}\n"GB","q","a\nb",1\nGB,q,yes,156%\n`;
    expect(readCsv(text).inspection.problems).toMatchObject([
      { cell: "D3", row: 3, line: 4, column: 4, value: "156%" },
    ]);
  });

  it("a word that is wrong in every row is told once", () => {
    const rows = Array.from({ length: 50 }, (_, index) => `Freedonia,q,answer ${index},1`);
    expect(problemsOf(readCsv([HEADER, ...rows].join("\n")))).toEqual(["COUNTRY_UNKNOWN A2"]);
  });

  it("at most a hundred problems are listed, the last saying how many more there are", () => {
    const rows = Array.from({ length: 250 }, (_, index) => `GB,q,answer ${index},156`);
    const { problems } = readCsv([HEADER, ...rows].join("\n")).inspection;
    expect(problems).toHaveLength(MAX_PROBLEMS);
    expect(problems.at(-1)).toMatchObject({ code: "MORE_PROBLEMS", message: "151 more problems are not listed." });
  });

  it("warnings never push an error out of the list", () => {
    const rows = Array.from({ length: 300 }, (_, index) => `GB,q${index},a,60\nGB,q${index},b,60`);
    const reading = readCsv([HEADER, ...rows, "GB,z,a,156"].join("\n"));
    expect(codesOf(reading)).toContain("SHARE_OUT_OF_RANGE");
    expect(reading.records).toEqual([]);
  });
});
