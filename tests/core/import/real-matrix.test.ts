import { describe, expect, it } from "vitest";
import { readPollFiles } from "@/lib/core/import/join/read-poll-files";
import type { FileReading } from "@/lib/core/import/read-poll-file";
import { readPollFile } from "@/lib/core/import/read-poll-file";
import { codesOf, mapping, TODAY } from "./read-csv";
import { realFile } from "./real-file";

const US = mapping({ answers: { COUNTRY: "US" } });

/** The records of one answer, as `subgroup: share`. */
function sharesOf({ records }: FileReading, question: RegExp, response: string): Record<string, string | null> {
  const found = records.filter((record) => question.test(record.question ?? "") && record.response === response);
  return Object.fromEntries(found.map(({ subgroup, share }) => [subgroup ?? "", share]));
}

function errorsOf({ inspection }: FileReading) {
  return inspection.problems.filter(({ severity }) => severity === "error");
}

describe("published files that are no list", () => {
  it("3: a crosstab gives every cell with its question, answer and group", (context) => {
    const file = realFile("538_masculinity_crosstab.csv", context);
    expect(readPollFile(file, { today: TODAY }).inspection.asks.map(({ code }) => code)).toEqual(["COUNTRY"]);
    const reading = readPollFile(file, { today: TODAY, mapping: US });
    const { inspection, records } = reading;
    expect(errorsOf(reading)).toEqual([]);
    expect(inspection.shape).toBe("crosstab");
    expect(inspection.asks).toEqual([]);
    expect(inspection.columns.filter(({ role, unit }) => role === "share" && unit === "percent")).toHaveLength(10);
    expect(inspection.counts).toMatchObject({ polls: 1, questions: 35, results: records.length });
    // 42% stands under 35 - 64 (cell E4), 37% under 65 and up (F4); the respondents of file 4 give 41.7% and 37.1%.
    expect(sharesOf(reading, /^In general, how masculine/, "Very masculine")).toMatchObject({
      "": "37",
      "Age: 18 - 34": "29",
      "Age: 35 - 64": "42",
      "Age: 65 and up": "37",
      "Race: White": "34",
    });
    expect(records.find(({ response }) => response === "Very masculine")).toMatchObject({
      population: "Adult Men",
      country: "US",
      unit: "percent",
      sourceRow: "4",
      sourceColumn: "C",
    });
    expect(codesOf(reading)).toEqual(expect.arrayContaining(["POLL_NOT_STATED", "QUESTION_READ_AS_MULTIPLE"]));
  });

  it("4: respondents with weights give weighted shares, by age where that is asked for", (context) => {
    const file = realFile("538_masculinity_raw_responses.csv", context);
    const asked = readPollFile(file, { today: TODAY });
    expect(asked.inspection.asks.map(({ code }) => code)).toEqual(["COUNTRY", "GROUP_COLUMNS"]);
    expect(asked.records).toEqual([]);
    const reading = readPollFile(file, {
      today: TODAY,
      mapping: mapping({ answers: { COUNTRY: "US", GROUP_COLUMNS: "age3" } }),
    });
    const { inspection, records } = reading;
    expect(errorsOf(reading)).toEqual([]);
    expect(inspection.shape).toBe("microdata");
    expect(inspection.counts).toMatchObject({ dataRows: 1615, polls: 1, results: records.length });
    expect(inspection.columns.at(-1)).toMatchObject({ header: "weight", role: "weight" });
    const weights = inspection.problems.find(({ code }) => code === "WEIGHTS_APPLIED");
    expect(weights?.message).toContain("1,615 respondents add up to 1615.0");
    expect(sharesOf(reading, /^q0001$/, "Very masculine")).toEqual({
      "": "37.194694",
      "age3: 18 - 34": "29.23597",
      "age3: 35 - 64": "41.694128",
      "age3: 65 and up": "37.106035",
    });
    expect(records[0]).toMatchObject({
      fieldworkStart: "2018-05-10",
      fieldworkEnd: "2018-05-22",
      n: 1615,
      sourceRow: "2-1616",
      sourceColumn: "D,CT",
      unit: "percent",
    });
    expect(records[0]?.effectiveN).toBeGreaterThan(500);
  });

  it("6: respondents below two header rows, with several answers and a ranking", (context) => {
    const file = realFile("538_starwars.csv", context);
    const reading = readPollFile(file, {
      today: TODAY,
      mapping: mapping({ answers: { COUNTRY: "US", GROUP_COLUMNS: "Gender" } }),
    });
    const { inspection, records } = reading;
    expect(errorsOf(reading)).toEqual([]);
    expect(inspection.shape).toBe("microdata");
    expect(inspection.counts.dataRows).toBe(1186);
    const seen = records.filter(({ question, subgroup }) => /^Have you seen any/.test(question ?? "") && !subgroup);
    expect(seen.map(({ response, share, n, extra }) => [response, share, n, extra?.count])).toEqual([
      ["Yes", "78.920742", 1186, "936"],
      ["No", "21.079258", 1186, "250"],
    ]);
    expect(records.filter(({ question }) => question?.startsWith("Please rank"))).toEqual([]);
    const leftOut = inspection.problems.filter(({ code }) => code === "ANSWERS_LEFT_OUT");
    expect(leftOut.filter(({ message }) => message.includes("Please rank")).length).toBe(6);
  });

  it("15: coded answers ask for their code book", (context) => {
    const reading = readPollFile(realFile("mieuxvoter_cluster17_202508_all.csv", context), { today: TODAY });
    expect([reading.inspection.shape, reading.inspection.asks.map(({ code }) => code)]).toEqual([
      "battery",
      ["COMPANION_FILE"],
    ]);
  });

  it("15b: a code book asks for what it explains", (context) => {
    const reading = readPollFile(realFile("mieuxvoter_poll_types.csv", context), { today: TODAY });
    expect([reading.inspection.shape, reading.inspection.asks.map(({ code }) => code)]).toEqual([
      "code-book",
      ["COMPANION_FILE"],
    ]);
  });

  it("15 with 15b: every item under the words of the code book", (context) => {
    const files = ["mieuxvoter_cluster17_202508_all.csv", "mieuxvoter_poll_types.csv"];
    const { readings, join } = readPollFiles(
      files.map((name) => realFile(name, context)),
      { today: TODAY, mapping: mapping({ answers: { COUNTRY: "FR" } }) },
    );
    expect(readings.flatMap(errorsOf)).toEqual([]);
    expect(readings.flatMap(({ inspection }) => inspection.asks)).toEqual([]);
    const [battery] = readings;
    expect(battery?.inspection.counts).toMatchObject({ dataRows: 36, questions: 36, polls: 1, results: 144 });
    const bardella = battery?.records.filter(({ extra }) => extra?.item === "Jordan Bardella") ?? [];
    expect(bardella.map(({ response, share }) => [response, share])).toEqual([
      ["Vous la soutenez", "18"],
      ["Vous l'appréciez", "17"],
      ["Vous ne l'appréciez pas", "50"],
      ["Vous n'avez pas d'avis sur elle/Vous ne la connaissez pas", "15"],
    ]);
    expect(bardella[0]).toMatchObject({ pollster: "CLUSTER17", client: "Le Point", sourceRow: "2", sourceColumn: "C" });
    expect(join?.links).toEqual([
      {
        file: files[0],
        column: "poll_type_id",
        toFile: files[1],
        toColumn: "id",
        matched: 1,
        unmatched: [],
        unused: ["pt1", "pt2", "pt3"],
      },
    ]);
  });

  it.for([
    ["16", "ubicenter_responses.csv", "long"],
    ["16b", "ubicenter_polls.csv", "poll-table"],
    ["16c", "ubicenter_questions.csv", "question-table"],
  ])("%s: %s alone is a %s and asks for the other two", ([, name = "", shape = ""], context) => {
    const { inspection } = readPollFile(realFile(name, context), { today: TODAY });
    expect([inspection.shape, inspection.asks.map(({ code }) => code)]).toEqual([shape, ["COMPANION_FILE"]]);
    if (shape === "poll-table") expect(inspection.counts).toMatchObject({ dataRows: 59, polls: 59, skippedRows: 970 });
    if (shape === "question-table") expect(inspection.counts.questions).toBe(26);
  });

  it("16, 16b and 16c: results, polls and questions join by their numbers", (context) => {
    const files = ["ubicenter_responses.csv", "ubicenter_polls.csv", "ubicenter_questions.csv"];
    const { readings, join } = readPollFiles(
      files.map((name) => realFile(name, context)),
      { today: TODAY },
    );
    expect(readings.flatMap(errorsOf)).toEqual([]);
    expect(readings.flatMap(({ inspection }) => inspection.asks)).toEqual([]);
    const records = readings[0]?.records ?? [];
    expect(records).toHaveLength(1424);
    expect(records.filter(({ subgroup }) => subgroup === null)).toHaveLength(236);
    const of = (poll: string, question: string) =>
      records.filter(({ extra }) => extra?.poll_id === poll && extra?.question_id === question);
    expect(of("1", "12").map(({ response, share }) => [response, Number(share)])).toEqual([
      ["Support", 11],
      ["Oppose", 82],
    ]);
    expect(of("1", "12")[0]).toMatchObject({
      pollster: "Rasmussen Reports",
      country: "US",
      population: "Likely voters",
      mode: null,
      n: 1000,
      marginOfError: 3,
      fieldworkEnd: "2011-08-30",
    });
    expect(of("2", "11")[0]).toMatchObject({ country: "EU", fieldworkEnd: "2016-04", marginOfError: 1.1 });
    expect(of("3", "16")[0]).toMatchObject({ kind: "result", n: 2494848, country: "CH" });
    expect(of("4", "15")[0]).toMatchObject({ fieldworkEnd: "2016" });
    // 57 polls and the referendum have results; the table holds one poll more.
    expect(join?.counts).toMatchObject({ polls: 57, questions: 26, results: 1424 });
    expect(join?.links.map(({ matched, unmatched, unused }) => [matched, unmatched, unused])).toEqual([
      [58, [], ["30"]],
      [26, [], []],
    ]);
  });
});
