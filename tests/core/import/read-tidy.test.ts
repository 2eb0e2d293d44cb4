import { describe, expect, it } from "vitest";
import { codesOf, figuresOf, mapping, problemsOf, readCsv, recordsOf } from "./read-csv";

const MINIMAL = "country,question_id,response,share\nGB,army,support,56\nFR,army,support,40\n";

describe("a tidy file", () => {
  it("needs no more than country, question, response and share", () => {
    const [first] = recordsOf(MINIMAL);
    expect(readCsv(MINIMAL).inspection.shape).toBe("tidy");
    expect(first).toMatchObject({
      pollId: "unnamed-pollster-army",
      kind: "poll",
      pollster: null,
      country: "GB",
      questionId: "army",
      question: null,
      response: "support",
      share: "56",
      unit: "percent",
      status: "value",
      n: null,
    });
  });

  it("without a source the file itself is the origin of a figure, by row and column letter", () => {
    expect(recordsOf(MINIMAL)[1]).toMatchObject({ source: "test.csv", sourceRow: "3", sourceColumn: "D", fileRow: 3 });
  });

  it("with a source the origin leads to the original, while the row of this file is kept", () => {
    const [record] = recordsOf(
      "country,question_id,response,share,source,source_row,source_column\nGB,army,support,56,tables.csv,17,\n",
    );
    expect(record).toMatchObject({ source: "tables.csv", sourceRow: "17", sourceColumn: "", fileRow: 2 });
  });

  it("a lone column called source is not taken for the origin: it is kept beside the figure", () => {
    const [record] = recordsOf("country,question_id,response,share,source\nGB,army,support,56,YouGov\n");
    expect(record).toMatchObject({ source: "test.csv", extra: { source: "YouGov" } });
  });

  it("a region gives its country; a figure needs one of the two", () => {
    const text = "country,region,question_id,response,share\n,US-AL,q,yes,5\nGB,US-AL,q,no,5\n,,q,yes,6\n";
    expect(recordsOf(text.split("\n").slice(0, 2).join("\n"))[0]).toMatchObject({ country: "US", region: "US-AL" });
    expect(problemsOf(readCsv(text))).toEqual(["REGION_ELSEWHERE B3", "CELL_REQUIRED A4"]);
  });

  it("the poll is named after pollster, last day of fieldwork and question when the file gives no name", () => {
    const text =
      "pollster,fieldwork_start,fieldwork_end,country,question_id,response,share\n" +
      "YouGov,2026-11-03,2026-11-10,GB,army,yes,5\nIpsos MORI,2026,2026,GB,army,yes,5\n";
    expect(recordsOf(text).map(({ pollId }) => pollId)).toEqual(["yougov-2026-11-10-army", "ipsos-mori-2026-army"]);
  });

  it("a question without an identifier is named after its words", () => {
    const [record] = recordsOf("country,question,response,share\nGB,Should we?,yes,5\n");
    expect(record).toMatchObject({ question: "Should we?", questionId: "should-we" });
  });

  it("a status column tells why there is no value", () => {
    const text =
      "country,question_id,response,share,status,extra\n" +
      'GB,q,a,56,value,\nGB,q,b,,not_asked,\nGB,q,c,,below,"{""bound"":""1""}"\nGB,q,d,<2,below,\nGB,q,e,,,\n';
    expect(recordsOf(text).map(({ status, share, extra }) => [status, share, extra?.bound ?? null])).toEqual([
      ["value", "56", null],
      ["not_asked", null, null],
      ["below", null, "1"],
      ["below", null, "2"],
      ["missing", null, null],
    ]);
  });

  it("a status that contradicts its share is an error in the cell", () => {
    const text = "country,question_id,response,share,status\nGB,q,a,56,missing\nGB,q,b,,value\nGB,q,c,,below\n";
    expect(problemsOf(readCsv(text))).toEqual(["STATUS_CONFLICT D2", "STATUS_CONFLICT D3", "STATUS_CONFLICT D4"]);
  });

  it("units other than percent are kept as published", () => {
    const text =
      'country,question_id,response,share,unit\nNO,q,Frp,48,seats\nNO,q,Ap,"1,204",count\nNO,q,SV,-2.5,score\n';
    expect(recordsOf(text).map(({ share, unit }) => `${share} ${unit}`)).toEqual([
      "48 seats",
      "1204 count",
      "-2.5 score",
    ]);
  });

  it("columns it does not know are noted and kept in extra, __proto__ included", () => {
    const reading = readCsv("country,question_id,response,share,__proto__,weighting\nGB,q,yes,5,x,rim\n");
    expect(problemsOf(reading)).toEqual(["COLUMN_UNKNOWN E1", "COLUMN_UNKNOWN F1"]);
    expect(Object.entries(reading.records[0]?.extra ?? {})).toEqual([
      ["__proto__", "x"],
      ["weighting", "rim"],
    ]);
  });

  it.each([
    ["country or region", "question_id,response,share\nq,yes,5\n"],
    ["response", "country,question_id,share\nGB,q,5\n"],
    ["share or status", "country,question_id,response\nGB,q,yes\n"],
    ["question or question_id", "country,response,share\nGB,yes,5\n"],
  ])("without a column %s it is refused, and the columns found are named", (need, text) => {
    const { inspection } = readCsv(text);
    expect(inspection.problems).toMatchObject([{ severity: "error", code: "COLUMN_MISSING", row: 1 }]);
    expect(inspection.problems[0]?.message).toContain(`no column ${need}; it has "`);
  });

  it("a mapping can give for the whole file what no column says", () => {
    const values = { question: "EU army", pollster: "YouGov", country: "GB" };
    const [record] = recordsOf("response,share\nyes,5\n", { mapping: mapping({ values }) });
    expect(record).toMatchObject({ country: "GB", pollster: "YouGov", question: "EU army", questionId: "eu-army" });
  });

  it("a value of the mapping fills empty cells and leaves the others alone", () => {
    const text = "country,question_id,response,share,pollster\nGB,q,yes,5,\nFR,q,yes,5,Ifop\n";
    const records = recordsOf(text.replace("q,yes,5,Ifop", "r,yes,5,Ifop"), {
      mapping: mapping({ values: { pollster: "YouGov" } }),
    });
    expect(records.map(({ pollster }) => pollster)).toEqual(["YouGov", "Ifop"]);
  });

  it("identifiers that are no slugs are refused with one that would do", () => {
    const { inspection } = readCsv("poll_id,country,question_id,response,share\nMy Poll,GB,q,yes,5\n");
    expect(inspection.problems).toMatchObject([
      { code: "SLUG_INVALID", cell: "A2", hint: expect.stringContaining("my-poll") },
    ]);
  });

  it("every bad cell is reported at once, each in its place", () => {
    const text =
      "country,region,question_id,response,share,unit,status,n,effective_n,margin_of_error,fieldwork_end,kind,extra\n" +
      "Grmany,Bavalia,q,yes,5I,euros,lost,many,0,wide,3.11.26,survey,x\n";
    expect(codesOf(readCsv(text)).sort()).toEqual([
      "COUNTRY_UNKNOWN",
      "DATE_UNREADABLE",
      "EXTRA_NOT_JSON",
      "KIND_UNKNOWN",
      "MARGIN_NOT_A_NUMBER",
      "N_NOT_A_NUMBER",
      "N_NOT_A_NUMBER",
      "REGION_UNKNOWN",
      "SHARE_NOT_A_NUMBER",
      "STATUS_UNKNOWN",
      "UNIT_UNKNOWN",
    ]);
  });

  it("an empty cell is told also in a row whose figure is wrong", () => {
    expect(problemsOf(readCsv("country,question_id,response,share\n,,,156\n"))).toEqual([
      "CELL_REQUIRED A2",
      "CELL_REQUIRED B2",
      "CELL_REQUIRED C2",
      "SHARE_OUT_OF_RANGE D2",
    ]);
  });

  it("no records are given when a single cell is refused", () => {
    expect(readCsv(`${MINIMAL}PL,army,support,156%\n`).records).toEqual([]);
  });
});

describe("a long file", () => {
  const LONG =
    'Country,Pollster,Sample size,Answer,Percent\nUnited Kingdom,YouGov,"1,005",Support,56%\nUK,YouGov,1005,Oppose,30%\n';

  it("is read by other names for the same columns", () => {
    const records = recordsOf(LONG, { mapping: mapping({ values: { question: "EU army" } }) });
    expect(readCsv(LONG).inspection.shape).toBe("long");
    expect(figuresOf(records)).toEqual(["GB Support 56", "GB Oppose 30"]);
    expect(records[0]).toMatchObject({ n: 1005, pollster: "YouGov" });
  });

  it("asks for the question when nothing names it", () => {
    const { inspection, records } = readCsv(LONG);
    expect(inspection.asks).toMatchObject([{ code: "QUESTION_TOPIC" }]);
    expect(inspection.counts.results).toBe(2);
    expect(records).toEqual([]);
  });

  it("takes the answer to that ask from the mapping", () => {
    const records = recordsOf(LONG, { mapping: mapping({ answers: { QUESTION_TOPIC: "EU army" } }) });
    expect(records[0]?.questionId).toBe("eu-army");
  });

  it("a year is a date as far as it is known", () => {
    const [record] = recordsOf("country,year,question,answer,percent\nGB,2017,Q?,yes,5\n");
    expect(record).toMatchObject({ fieldworkStart: "2017", fieldworkEnd: "2017" });
  });

  it("a role given by a person wins over the name of the column", () => {
    const text = "country,answer,percent,note\nGB,yes,5,Why?\n";
    const [record] = recordsOf(text, { mapping: mapping({ columns: { note: "question" } }) });
    expect(record?.question).toBe("Why?");
  });

  it("of `country` and `country code` the surer name is read, the other kept", () => {
    const [record] = recordsOf("country code,country,question,answer,percent\nGBR,UK,Q?,yes,5\n");
    expect(record).toMatchObject({ country: "GB", extra: { "country code": "GBR" } });
  });

  it("two columns that could be the same thing are refused", () => {
    const reading = readCsv("country,question,answer,choice,percent\nGB,Q?,yes,a,5\n");
    expect(problemsOf(reading)).toEqual(["COLUMN_ROLE_TWICE D1"]);
  });

  it("identifiers are made fit for addresses, and two that would become one are refused", () => {
    const text = "poll id,country,question,answer,percent\nA_1,GB,Q?,yes,5\nA-1,FR,Q?,yes,6\n";
    expect(problemsOf(readCsv(text))).toEqual(["SLUG_INVALID A3"]);
    expect(recordsOf(text.split("\n").slice(0, 2).join("\n"))[0]?.pollId).toBe("a-1");
  });

  it("a column without a name whose cells are countries is the country", () => {
    const [record] = recordsOf(",question,answer,percent\nPoland,Q?,yes,5\n");
    expect(record?.country).toBe("PL");
  });
});

describe("a mapping that does not fit", () => {
  it("values of no field are refused, columns the file lacks are warned of", () => {
    const columns = Object.fromEntries(["Nowhere", "constructor"].map((name) => [name, "note" as const]));
    const bad = mapping({ values: { colour: "red" }, columns });
    const { inspection } = readCsv(MINIMAL, { mapping: bad });
    expect(inspection.problems.map(({ severity, code, value }) => [severity, code, value])).toEqual([
      ["error", "MAPPING_INVALID", "colour"],
      ["warning", "MAPPING_INVALID", "Nowhere"],
      ["warning", "MAPPING_INVALID", "constructor"],
    ]);
  });
});
