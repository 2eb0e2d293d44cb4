import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { figuresOf, mapping, problemsOf, readCsv, recordsOf } from "./read-csv";

const QUESTION = mapping({ values: { question: "EU army" } });

describe("countries in the columns", () => {
  const BY_ANSWER = "Answer,UK,France,Poland\nSupport,56,40,36%\nOppose,30,45,\nDon't know,14,15,*\n";

  it("rows are answers; the country stands in the head of the column", () => {
    expect(readCsv(BY_ANSWER).inspection.shape).toBe("wide-by-country");
    expect(figuresOf(recordsOf(BY_ANSWER, { mapping: QUESTION }))).toEqual([
      "GB Support 56",
      "FR Support 40",
      "PL Support 36",
      "GB Oppose 30",
      "FR Oppose 45",
      "GB Don't know 14",
      "FR Don't know 15",
      "PL Don't know suppressed",
    ]);
  });

  it("each figure knows its own cell", () => {
    expect(recordsOf(BY_ANSWER, { mapping: QUESTION })[4]).toMatchObject({ sourceRow: "3", sourceColumn: "C" });
  });

  it("rows are questions when they ask", () => {
    const records = recordsOf(",UK,France\nShould we?,56,40\nWould you?,30,45\n");
    expect(records.map(({ question, country }) => `${question} ${country}`)).toEqual([
      "Should we? GB",
      "Should we? FR",
      "Would you? GB",
      "Would you? FR",
    ]);
  });

  it("rows are years when all are, whatever the column is called", () => {
    const records = recordsOf("when,UK,France\n2016,56,40\n2017,30,45\n", { mapping: QUESTION });
    expect(records.map(({ fieldworkEnd, pollId }) => [fieldworkEnd, pollId])[2]).toEqual([
      "2017",
      "unnamed-pollster-2017-eu-army",
    ]);
  });

  it("an answer that is nowhere stated is said to be so, with a warning", () => {
    const reading = readCsv("year,UK,France\n2017,30,45\n", { mapping: QUESTION });
    expect(problemsOf(reading)).toEqual(["RESPONSE_NOT_STATED row 1"]);
    expect(reading.records[0]?.response).toBe("answer not stated");
  });

  it("one more column of figures is an average, left out with a note", () => {
    const reading = readCsv("Answer,UK,France,All six\nSupport,56,40,48\n", { mapping: QUESTION });
    expect(problemsOf(reading)).toEqual(["COLUMN_LEFT_OUT D1"]);
    expect(reading.inspection.columns[3]?.role).toBe("derived");
    expect(reading.records).toHaveLength(2);
  });

  it("a slip in the name of a country is an error, not an average", () => {
    const reading = readCsv("Answer,UK,France,Germnay\nSupport,56,40,48\n", { mapping: QUESTION });
    expect(problemsOf(reading)).toEqual(["COUNTRY_UNKNOWN D1"]);
    expect(reading.inspection.problems[0]?.hint).toContain("Did you mean Germany?");
  });

  it("the same country twice is an error in the second figure", () => {
    expect(problemsOf(readCsv("Answer,UK,Great Britain,France\nYes,56,57,40\n", { mapping: QUESTION }))).toEqual([
      "RESULT_DUPLICATE C2",
    ]);
  });

  it("a bad head is told once, a bad cell in its place", () => {
    const reading = readCsv("Answer,UK,France\nSupport,5I,156%\nOppose,1,2\n", { mapping: QUESTION });
    expect(problemsOf(reading)).toEqual(["SHARE_NOT_A_NUMBER B2", "SHARE_OUT_OF_RANGE C2"]);
  });
});

describe("answers in the columns", () => {
  const BY_COUNTRY = 'Land,Support (%),Oppose (%),Don\'t know (%),n\nUK,56,30,14,"1,005"\nFrance,40,45,15,998\n';

  it("rows are countries; the answer stands in the head of the column, without its unit", () => {
    expect(readCsv(BY_COUNTRY).inspection.shape).toBe("wide-by-answer");
    const records = recordsOf(BY_COUNTRY, { mapping: QUESTION });
    expect(figuresOf(records).slice(0, 4)).toEqual([
      "GB Support 56",
      "GB Oppose 30",
      "GB Don't know 14",
      "FR Support 40",
    ]);
    expect(records[3]).toMatchObject({ n: 998, sourceRow: "3", sourceColumn: "B" });
  });

  it("YES, NO and DK are answers, not Norway and Denmark", () => {
    const records = recordsOf("country,YES,NO,DK\nGB,56,30,14\n", { mapping: QUESTION });
    expect(figuresOf(records)).toEqual(["GB YES 56", "GB NO 30", "GB DK 14"]);
    expect(readCsv("YES,NO,DK\n56,30,14\n").inspection.shape).toBeNull();
  });

  it("countries in the heads are answers when the rows are countries", () => {
    const text = "country,Russia,China,Other\nUK,56,30,14\nPoland,70,20,10\n";
    expect(readCsv(text).inspection.shape).toBe("wide-by-answer");
    expect(figuresOf(recordsOf(text, { mapping: QUESTION }))[0]).toBe("GB Russia 56");
  });

  it("nets and totals are left out with a note, words are kept beside the figures", () => {
    const reading = readCsv("country,Yes,No,Net,Remark of ours\nGB,56,30,26,fine\n", { mapping: QUESTION });
    expect(problemsOf(reading)).toEqual(["COLUMN_LEFT_OUT D1", "COLUMN_UNKNOWN E1"]);
    expect(reading.records[0]?.extra).toEqual({ "Remark of ours": "fine" });
  });

  it("a row number without a name is no answer", () => {
    const reading = readCsv(",country,Yes,No\n1,GB,56,30\n2,FR,40,45\n", { mapping: QUESTION });
    expect(problemsOf(reading)).toEqual(["COLUMN_UNKNOWN A1"]);
    expect(reading.records).toHaveLength(4);
  });

  it("rows with a pollster and dates are a poll list; where no row names its country it is asked for", () => {
    const text = "country,pollster,fieldwork_end,Yes,No\nGB,YouGov,2026-11-03,56,30\nGB,Ipsos,2026-11-05,50,35\n";
    expect(readCsv(text).inspection.shape).toBe("poll-list");
    expect(recordsOf(text, { mapping: QUESTION }).map(({ pollId }) => pollId)).toContain("ipsos-2026-11-05-eu-army");
    const nowhere = readCsv(text.replace("country", "who").replaceAll("GB", "x"), { mapping: QUESTION });
    expect(nowhere.inspection.asks.map(({ code }) => code)).toEqual(["COUNTRY"]);
  });

  it("semicolons and decimal commas go together", () => {
    const reading = readCsv("country;Yes;No;n\nGB;56,5;30,1;1.005\n", { mapping: QUESTION });
    expect(reading.inspection.file).toMatchObject({ delimiter: ";", decimal: "," });
    expect(reading.records[0]).toMatchObject({ share: "56.5", n: 1005 });
  });

  it("a decimal sign unlike the others is an error, not another number", () => {
    const text = 'country,Yes,No\nGB,56.5,30.1\nFR,"40,5",45.0\n';
    expect(problemsOf(readCsv(text, { mapping: QUESTION }))).toEqual(["SHARE_NOT_A_NUMBER B3"]);
  });
});

describe("538_trumpworld_pres.csv", () => {
  const file = path.resolve(import.meta.dirname, "../../../../shared/polls/538_trumpworld_pres.csv");
  const values = {
    pollster: "Pew Research Center",
    question: "Trust the U.S. president when it comes to world affairs",
  };

  it("is read by country and year, without the averages", (ctx) => {
    if (!existsSync(file)) ctx.skip("538_trumpworld_pres.csv is not beside the checkout, in ../shared/polls");
    const { inspection, records } = readCsv(readFileSync(file), { mapping: mapping({ values }) });
    expect(inspection).toMatchObject({
      shape: "wide-by-country",
      counts: { dataRows: 15, polls: 15, questions: 1, countries: 37, results: 289 },
    });
    expect(inspection.columns[1]).toMatchObject({ header: "avg", role: "derived" });
    expect(records.find(({ country, fieldworkEnd }) => country === "DE" && fieldworkEnd === "2017")).toMatchObject({
      pollId: expect.stringMatching(/^pew-research-center-2017-/),
      share: "11",
      unit: "percent",
      fieldworkStart: "2017",
      sourceRow: "16",
      sourceColumn: "E",
    });
    expect(records.some(({ share }) => share === "26.78378378")).toBe(false);
  });

  it("asks which question it answers when nobody has said so", (ctx) => {
    if (!existsSync(file)) ctx.skip("538_trumpworld_pres.csv is not beside the checkout, in ../shared/polls");
    expect(readCsv(readFileSync(file)).inspection.asks).toMatchObject([{ code: "QUESTION_TOPIC" }]);
  });
});
