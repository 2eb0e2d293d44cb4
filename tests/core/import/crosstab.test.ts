import { describe, expect, it } from "vitest";
import { codesOf, mapping, problemsOf, readCsv as readAs } from "./read-csv";

const GB = mapping({ answers: { COUNTRY: "GB" } });

function readCsv(text: string, options: Parameters<typeof readAs>[1] = { mapping: GB }) {
  return readAs(text, options);
}

const HEAD = "AMONG ADULTS,,Total,Age,,Sex,\n,,,18-34,35+,Men,Women\n";

function cells(reading: ReturnType<typeof readCsv>): string[] {
  return reading.records.map(
    ({ subgroup, response, share, status }) => `${subgroup ?? "all"} ${response} ${share ?? status}`,
  );
}

describe("a crosstab", () => {
  it("gives a record a cell, with the heading of merged cells before the group", () => {
    const reading = readCsv(
      `${HEAD}Do you like tea?,,,,,,\n,Yes,60%,50%,70%,40%,80%\n,No,40%,50%,30%,60%,20%\n,,,,,,\n`,
    );
    expect(reading.inspection.shape).toBe("crosstab");
    expect(cells(reading).slice(0, 5)).toEqual([
      "all Yes 60",
      "Age: 18-34 Yes 50",
      "Age: 35+ Yes 70",
      "Sex: Men Yes 40",
      "Sex: Women Yes 80",
    ]);
    expect(reading.records[2]).toMatchObject({
      population: "ADULTS",
      question: "Do you like tea?",
      sourceRow: "4",
      sourceColumn: "E",
    });
  });

  it("takes what a person says of the poll", () => {
    const values = { pollster: "YouGov", country: "UK", fieldwork_end: "2026-03-02" };
    const reading = readCsv(`${HEAD}Tea?,,,,,,\n,Yes,60%,50%,70%,40%,80%\n,No,40%,50%,30%,60%,20%\n`, {
      mapping: mapping({ values }),
    });
    expect(reading.records[0]).toMatchObject({
      pollId: "yougov-2026-03-02",
      country: "GB",
      questionId: "yougov-2026-03-02-tea",
    });
    expect(codesOf(reading)).not.toContain("POLL_NOT_STATED");
  });

  it("keeps blank columns of a block as missing, and says so once a block", () => {
    const reading = readCsv(`${HEAD}Tea?,,,,,,\n,Yes,60%,,70%,,80%\n,No,40%,,30%,,20%\n`);
    expect(cells(reading).filter((cell) => cell.endsWith("missing"))).toHaveLength(4);
    expect(problemsOf(reading)).toContain("FIGURES_BLANK row 3");
  });

  it("reads a row of bases as n of its columns, and no answer", () => {
    const reading = readCsv(
      `${HEAD}Tea?,,,,,,\n,Unweighted base,1000,300,700,480,520\n,Yes,60%,50%,70%,40%,80%\n,No,40%,50%,30%,60%,20%\n`,
    );
    expect(reading.records.slice(0, 3).map(({ response, n }) => [response, n])).toEqual([
      ["Yes", 1000],
      ["Yes", 300],
      ["Yes", 700],
    ]);
  });

  it("takes a question that asks for all that apply for multiple choice", () => {
    const reading = readCsv(
      `${HEAD}Which? (Select all that apply),,,,,,\n,Tea,60%,50%,70%,40%,80%\n,Milk,70%,80%,60%,90%,50%\n`,
    );
    expect(codesOf(reading)).toContain("QUESTION_READ_AS_MULTIPLE");
    expect(codesOf(reading)).not.toContain("SHARES_NOT_100");
    expect(reading.description?.questions[0]?.kind).toBe("multiple");
  });

  it("warns of a single choice whose sum is wrong in one column", () => {
    const reading = readCsv(`${HEAD}Tea?,,,,,,\n,Yes,60%,50%,70%,40%,88%\n,No,40%,50%,30%,60%,20%\n`);
    expect(problemsOf(reading)).toContain("SHARES_NOT_100 G4");
  });

  it("asks whether figures below 1 without a percent sign are fractions, unless they add up to 1", () => {
    const sure = readCsv(`${HEAD}Tea?,,,,,,\n,Yes,0.6,0.5,0.7,0.4,0.8\n,No,0.4,0.5,0.3,0.6,0.2\n`);
    expect(sure.records[0]?.share).toBe("60");
    const open = readCsv(`${HEAD}Tea?,,,,,,\n,Yes,0.6,0.5,0.7,0.4,0.8\n,No,0.1,0.2,0.3,0.1,0.1\n`);
    expect(open.inspection.asks.map(({ code }) => code)).toEqual(["SHARE_UNIT"]);
  });

  it("refuses figures below no heading: a header row was lost", () => {
    const reading = readCsv(",,,18-34,35+\nTea?,,,,\n,Yes,60%,50%,70%\n,No,40%,50%,30%\n");
    expect(problemsOf(reading)).toContain("BANNER_UNNAMED C3");
    expect(reading.records).toEqual([]);
  });

  it("refuses a cell that is no figure, and rows that belong to no question, with their place", () => {
    const answers = Array.from({ length: 12 }, (_, index) => `,Answer ${index},5%,5%,5%,5%,5%\n`).join("");
    const reading = readCsv(`${HEAD}Tea?,,,,,,\n${answers},Yes,x60%,50%,70%,40%,80%\nTotal,All,1%,1%,1%,1%,1%\n`);
    expect(problemsOf(reading)).toEqual(
      expect.arrayContaining(["SHARE_NOT_A_NUMBER C16", "CROSSTAB_ROW_UNCLEAR row 17"]),
    );
    expect(reading.records).toEqual([]);
  });
});
