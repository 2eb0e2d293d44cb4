import { describe, expect, it } from "vitest";
import { codesOf, figuresOf, mapping, problemsOf, readCsv, recordsOf } from "./read-csv";

const HEADER = "country,question_id,response,share";
const file = (...rows: string[]) => [HEADER, ...rows].join("\n");

describe("answers of one population", () => {
  it.each([
    ["add up to 130%", ["GB,q,yes,70", "GB,q,no,60"], ["SHARES_NOT_100 D2"]],
    ["add up to 101.5% by rounding", ["GB,q,yes,51.5", "GB,q,no,50"], []],
    ["lack the answers the source does not give", ["GB,q,support,56"], []],
    ["are two sides without a don't know", ["GB,q,yes,50", "GB,q,no,30"], []],
    ["are all there and add up to 90%", ["GB,q,yes,50", "GB,q,no,30", "GB,q,Don't know,10"], ["SHARES_NOT_100 D2"]],
    ["are all there, one suppressed", ["GB,q,yes,50", "GB,q,no,30", "GB,q,Don't know,*"], []],
    ["belong to two countries", ["GB,q,yes,70", "FR,q,no,60"], []],
  ])("%s", (_, rows, problems) => {
    expect(problemsOf(readCsv(file(...rows)))).toEqual(problems);
  });

  it("may add up to anything when the description says multiple choice", () => {
    const description = {
      polls: [],
      questions: [{ slug: "q", topic: "Q", kind: "multiple" as const, responses: [] }],
    };
    expect(codesOf(readCsv(file("GB,q,a,70", "GB,q,b,60"), { description }))).toEqual([]);
  });

  it("a sum is a warning only: the figures are still given", () => {
    expect(readCsv(file("GB,q,yes,70", "GB,q,no,60")).records).toHaveLength(2);
  });
});

describe("the rows of one poll", () => {
  const HEAD = "poll_id,pollster,client,fieldwork_start,fieldwork_end,country,question_id,question,response,share";
  const poll = (...rows: string[]) => [HEAD, ...rows].join("\n");

  it("must agree on pollster, client and dates; the row that does not is named", () => {
    const reading = readCsv(
      poll("p,YouGov,,2026-11-03,2026-11-10,GB,q,,yes,5", "p,Ipsos,,2026-11-03,2026-11-11,FR,q,,yes,5"),
    );
    expect(problemsOf(reading)).toEqual(["POLL_INCONSISTENT row 3", "POLL_INCONSISTENT row 3"]);
  });

  it("contradict nothing by an empty cell", () => {
    expect(codesOf(readCsv(poll("p,YouGov,,,,GB,q,,yes,5", "p,,ECFR,,,FR,q,,yes,5")))).toEqual([]);
  });

  it("give one question one wording", () => {
    const reading = readCsv(poll("p,,,,,GB,q,Should we?,yes,5", "p,,,,,FR,q,Would we?,yes,5"));
    expect(problemsOf(reading)).toEqual(["QUESTION_INCONSISTENT row 3"]);
  });

  it.each([
    ["2026-11-10,2026-11-03", "DATES_REVERSED"],
    ["2026-11,2026-11-03", undefined],
    ["2018,2017", "DATES_REVERSED"],
    ["2062-11-03,2062-11-10", "DATE_IN_FUTURE"],
    ["2026-11-01,2026-11-25", undefined],
  ])("with fieldwork %s get the warning %s, and the dates stay as they are", (dates, code) => {
    const reading = readCsv(poll(`p,,,${dates},GB,q,,yes,5`));
    expect(reading.inspection.problems[0]?.code).toBe(code);
    expect(`${reading.records[0]?.fieldworkStart},${reading.records[0]?.fieldworkEnd}`).toBe(dates);
  });
});

describe("figures none of which is above 1", () => {
  const answers = "0.56\nGB,q,no,0.3\nGB,q,Don't know,0.14";

  it("are fractions when the answers add up to 1, with a warning", () => {
    const text = file(`GB,q,yes,${answers}`);
    expect(figuresOf(recordsOf(text))).toEqual(["GB yes 56", "GB no 30", "GB Don't know 14"]);
    expect(codesOf(readCsv(text))).toEqual(["SHARES_READ_AS_FRACTIONS"]);
    expect(readCsv(text).inspection.columns[3]?.unit).toBe("fraction");
  });

  it("are an ask when they do not add up to 1, and no records are given", () => {
    const reading = readCsv(file("GB,q,support,0.56", "FR,q,support,0.4"));
    expect(reading.inspection.asks).toMatchObject([{ code: "SHARE_UNIT", options: ["percent", "fraction"] }]);
    expect(reading.records).toEqual([]);
  });

  it("are an ask when the head of the column says percent", () => {
    const text = "country,question,answer,percent\nGB,Q?,yes,0.56\nGB,Q?,no,0.44\n";
    expect(readCsv(text).inspection.asks).toMatchObject([{ code: "SHARE_UNIT" }]);
  });

  it.each([
    ["fraction", "GB support 56"],
    ["percent", "GB support 0.56"],
  ])("are %s when a person says so", (unit, figure) => {
    const text = file("GB,q,support,0.56", "FR,q,support,0.4");
    expect(figuresOf(recordsOf(text, { mapping: mapping({ answers: { SHARE_UNIT: unit } }) }))[0]).toBe(figure);
  });

  it("are percent when a cell carries the sign, without a question", () => {
    expect(figuresOf(recordsOf(file("GB,q,a,0.56%", "GB,q,b,0.4%")))).toEqual(["GB a 0.56", "GB b 0.4"]);
  });

  it("are percent with a warning when a unit column says so", () => {
    const reading = readCsv("country,question_id,response,share,unit\nGB,q,a,0.56,percent\n");
    expect(codesOf(reading)).toEqual(["SHARES_LOOK_LIKE_FRACTIONS"]);
    expect(reading.records[0]?.share).toBe("0.56");
  });

  it("are fractions without a word when the head of the column says so", () => {
    expect(figuresOf(recordsOf("country,question,answer,fraction\nGB,Q?,yes,0.145\n"))).toEqual(["GB yes 14.5"]);
  });

  it("that are all whole are no fractions: 0 and 1 are shares like any others", () => {
    expect(figuresOf(recordsOf(file("GB,q,a,1", "GB,q,b,0")))).toEqual(["GB a 1", "GB b 0"]);
  });
});
