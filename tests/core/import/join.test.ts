import { describe, expect, it } from "vitest";
import { readPollFiles } from "@/lib/core/import/join/read-poll-files";
import { reducedDate } from "@/lib/core/import/join/reduced-date";
import { inputFile, mapping, TODAY } from "./read-csv";

const RESULTS = "poll_id,question_id,response,xtab1_var,xtab1_val,xtab2_var,xtab2_val,pct\n";
const POLLS =
  "poll_id,date,pollster,sample_size,margin_of_error,country,notes\n1.0,2020-05-01,YouGov,1000.0,±3%,UK,\n2.0,2021-06-30,Swiss Referendum ,2000000,,Switzerland,Only month specified\n";
const QUESTIONS = 'question_id,question_text,short_question\n7,"Do you like\ntea?",Tea\n';

function readAll(files: Readonly<Record<string, string>>, parts: Parameters<typeof mapping>[0] = {}) {
  const inputs = Object.entries(files).map(([name, text]) => inputFile(text, name));
  return readPollFiles(inputs, { today: TODAY, mapping: mapping(parts) });
}

const withResults = (rows: string) => ({
  "results.csv": RESULTS + rows,
  "polls.csv": POLLS,
  "questions.csv": QUESTIONS,
});

function problemsOf({ readings }: ReturnType<typeof readAll>): string[] {
  return readings.flatMap(({ inspection }) =>
    inspection.problems
      .filter(({ severity }) => severity === "error")
      .map(({ file, code, cell }) => `${file} ${code} ${cell}`),
  );
}

describe("results, polls and questions in three files", () => {
  it("join by their numbers, whole or as 1.0", () => {
    const { readings, join } = readAll(withResults("1,7,Yes,-,-,-,-,60\n1,7,No,-,-,-,-,40\n2,7,Yes,-,-,-,-,23.10\n"));
    expect(readings[0]?.records).toMatchObject([
      {
        pollId: "yougov-2020-05-01-1",
        pollster: "YouGov",
        country: "GB",
        questionId: "tea-7",
        question: "Do you like\ntea?",
        response: "Yes",
        share: "60",
        n: 1000,
        marginOfError: 3,
        subgroup: null,
        source: "results.csv",
        sourceRow: "2",
        sourceColumn: "H",
      },
      { response: "No", share: "40" },
      { kind: "result", pollster: "Swiss Referendum", fieldworkEnd: "2021-06", share: "23.10" },
    ]);
    expect(join).toMatchObject({
      files: [{ name: "results.csv" }, { name: "polls.csv" }, { name: "questions.csv" }],
      links: [
        { column: "poll_id", toFile: "polls.csv", matched: 2, unmatched: [], unused: [] },
        { column: "question_id", toFile: "questions.csv", matched: 1 },
      ],
      counts: { results: 3 },
    });
    expect(readings.slice(1).flatMap(({ records, inspection }) => [records.length, inspection.asks.length])).toEqual([
      0, 0, 0, 0,
    ]);
  });

  it("tell groups and crosses apart, whose size the poll table does not give", () => {
    const { readings } = readAll(withResults("1,7,Yes,Age,18-34,-,-,50\n1,7,Yes,Sex,Men,Age,18-34,55\n"));
    expect(readings[0]?.records).toMatchObject([
      { subgroup: "Age: 18-34", n: null, marginOfError: null },
      { subgroup: "Sex: Men × Age: 18-34", n: null },
    ]);
  });

  it("refuse a number that leads nowhere, with its cell", () => {
    const all = readAll(withResults("1,7,Yes,-,-,-,-,60\n9,8,Yes,-,-,-,-,60\n"));
    expect(problemsOf(all)).toEqual(["results.csv KEY_NOT_FOUND A3", "results.csv KEY_NOT_FOUND B3"]);
    expect(all.readings[0]?.records).toEqual([]);
  });

  it("refuse a group that is named by half, and a key that stands twice", () => {
    expect(problemsOf(readAll(withResults("1,7,Yes,Age,-,-,-,60\n")))).toEqual(["results.csv BREAKDOWN_HALF E2"]);
    const twice = { ...withResults("1,7,Yes,-,-,-,-,60\n"), "questions.csv": `${QUESTIONS}7,Other?,Other\n` };
    expect(problemsOf(readAll(twice))).toEqual(["questions.csv KEY_TWICE A3"]);
  });

  it("tell a fault of the poll table in the poll table's own list, once", () => {
    const files = { ...withResults("1,7,Yes,-,-,-,-,60\n"), "polls.csv": POLLS.replace("UK", "Atlantis") };
    expect(problemsOf(readAll(files))).toEqual(["polls.csv COUNTRY_UNKNOWN F2"]);
  });

  it("ask for what is not there, or there twice", () => {
    const { "questions.csv": _, ...two } = withResults("1,7,Yes,-,-,-,-,60\n");
    const asks = (files: Readonly<Record<string, string>>) => readAll(files).readings[0]?.inspection.asks ?? [];
    expect(asks(two)).toMatchObject([
      { code: "COMPANION_FILE", message: expect.stringContaining("table of questions") },
    ]);
    expect(asks({ ...withResults("1,7,Yes,-,-,-,-,60\n"), "more.csv": POLLS })).toMatchObject([
      { code: "COMPANION_FILE", message: expect.stringContaining("table of polls") },
    ]);
  });

  it("leave files alone that stand for themselves", () => {
    const tidy = "poll_id,country,question_id,response,share\np,GB,q,yes,56\n";
    const { readings, join } = readAll({ "a.csv": tidy, "b.csv": tidy.replace("p,", "r,") });
    expect([readings.map(({ records }) => records.length), join]).toEqual([[1, 1], null]);
  });

  it.each([
    ["2016-04-30", "Only month specified", "2016-04"],
    ["2016-12-31", "only the year is known", "2016"],
    ["2016-12-31", "Only adults", "2016-12-31"],
  ])("%s with the note %j is %s", (date, note, known) => {
    expect(reducedDate(date, note)).toBe(known);
  });
});

describe("coded answers and their code book", () => {
  const items = "candidate,score_1,score_2,score_3,kind_id\nAnn,60,40,,k1\nBob,30,70,,k1\n";
  const book =
    "id,institut,mention1,mention2,mention3,question\nk1,Ifop,good,bad,,What of them?\nk2,Ipsos,a,b,c,Other?\n";

  const france = { answers: { COUNTRY: "FR" } };

  it("give each item its answers in the words of the code book", () => {
    const { readings, join } = readAll({ "items.csv": items, "book.csv": book }, france);
    expect(readings[0]?.records).toMatchObject([
      { question: "Ann: What of them?", response: "good", share: "60", pollster: "Ifop", sourceColumn: "B" },
      { question: "Ann: What of them?", response: "bad", share: "40" },
      { question: "Bob: What of them?", response: "good", share: "30" },
      { question: "Bob: What of them?", response: "bad", share: "70" },
    ]);
    expect(readings[0]?.description?.questions[0]).toMatchObject({
      topic: "Ann",
      responses: [{ label: "good" }, { label: "bad" }],
    });
    expect(join?.links).toMatchObject([{ column: "kind_id", matched: 1, unused: ["k2"] }]);
  });

  it("are refused where figures have no label, or a row no entry", () => {
    const unlabelled = { "items.csv": items.replace("60,40,,", "60,30,10,"), "book.csv": book };
    expect(problemsOf(readAll(unlabelled))).toEqual(["items.csv CODE_WITHOUT_LABEL D2"]);
    const unknown = { "items.csv": items.replace("70,,k1", "70,,k9"), "book.csv": book };
    expect(problemsOf(readAll(unknown))).toEqual(["items.csv KEY_NOT_FOUND E3"]);
  });

  it("ask for one another when alone", () => {
    for (const text of [items, book])
      expect(readAll({ "one.csv": text }).readings[0]?.inspection.asks).toMatchObject([{ code: "COMPANION_FILE" }]);
  });
});
