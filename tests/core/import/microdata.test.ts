import { describe, expect, it } from "vitest";
import { ALL, groupingsOf } from "@/lib/core/import/microdata/groupings";
import type { RespondentQuestion } from "@/lib/core/import/microdata/questions";
import { hiddenGroups } from "@/lib/core/import/microdata/small-bases";
import { AnswerCounts } from "@/lib/core/import/microdata/tally";
import { codesOf, mapping, problemsOf, readCsv } from "./read-csv";
import { NO_GROUPS, respondents, survey } from "./respondents";

describe("the weighted crosstab of methods, section 7", () => {
  const rows = Array.from({ length: 120 }, (_, i) => ({
    answer: `r${(7 * i + Math.floor(i / 5)) % 3}`,
    inFirst: (i * i) % 7 <= 2,
    weight: 0.5 + ((13 * i) % 11) / 10,
  }));
  const tallyOf = (first: boolean) => {
    const members = rows.filter(({ inFirst }) => inFirst === first);
    const question: RespondentQuestion = {
      text: "r",
      kind: "single",
      columns: [],
      answers: ["r0", "r1", "r2"],
      cells: [{ index: 1, answerOf: new Map([0, 1, 2].map((answer) => [`r${answer}`, answer])) }],
    };
    const counts = new AnswerCounts(question, groupingsOf([]));
    for (const { answer, weight } of members) counts.add([answer], weight, []);
    return counts.tally(ALL, members.length);
  };

  it("has the shares and effective n of R's survey package", () => {
    const [first, second] = [tallyOf(true), tallyOf(false)];
    expect([first.base, second.base]).toEqual([86, 34]);
    expect(86 / (first.effectiveN ?? 0)).toBeCloseTo(1.101087747, 8);
    expect(34 / (second.effectiveN ?? 0)).toBeCloseTo(1.097552731, 8);
    const shares = first.answers.map(({ percent }) => (percent ?? 0) / 100);
    for (const [index, share] of [0.4107981221, 0.4037558685, 0.1854460094].entries())
      expect(shares[index]).toBeCloseTo(share, 9);
  });
});

describe("a file of respondents", () => {
  it("asks by which columns to break the answers down, and names those that can", () => {
    const { inspection, records } = readCsv(survey());
    expect(inspection.shape).toBe("microdata");
    expect(inspection.asks).toMatchObject([
      { code: "COUNTRY" },
      { code: "GROUP_COLUMNS", options: ["none", "tea", "milk", "sex"] },
    ]);
    expect(records).toEqual([]);
  });

  it("weighs every answer, and says what the weights add up to", () => {
    const weighted = survey((index) => (index % 4 === 0 ? "3" : "1"));
    const { records, inspection } = readCsv(weighted, { mapping: NO_GROUPS });
    expect(records[0]).toMatchObject({
      question: "tea",
      response: "Yes",
      share: "50",
      n: 200,
      effectiveN: 150,
      sourceRow: "2-201",
      sourceColumn: "B,E",
      extra: { computed: "from respondents, with the weights of weight", count: "50", without_answer: "0" },
    });
    expect(inspection.problems.find(({ code }) => code === "WEIGHTS_APPLIED")?.message).toContain("add up to 300.0");
  });

  it("counts all the same when a person says so", () => {
    const answers = { COUNTRY: "GB", GROUP_COLUMNS: "none", WEIGHT_COLUMN: "none" };
    const { records } = readCsv(
      survey((index) => (index % 4 === 0 ? "3" : "1")),
      { mapping: mapping({ answers }) },
    );
    expect(records[0]).toMatchObject({ share: "25", effectiveN: null });
  });

  it("asks which of two columns holds the weights", () => {
    const file = respondents(
      "tea,milk,sex,weight_a,weight_b",
      60,
      (index) => `Yes,None,${index % 2 ? "Man" : "Woman"},1,2`,
    );
    expect(readCsv(file, { mapping: NO_GROUPS }).inspection.asks).toMatchObject([
      { code: "WEIGHT_COLUMN", options: ["weight_a", "weight_b", "none"] },
    ]);
  });

  it.each(["", "x", "-1"])("refuses the weight %j with its cell", (weight) => {
    const reading = readCsv(
      survey((index) => (index === 3 ? weight : "1")),
      { mapping: NO_GROUPS },
    );
    expect(problemsOf(reading)).toContain("WEIGHT_UNREADABLE E5");
    expect(reading.records).toEqual([]);
  });

  it("refuses a respondent that stands in the file twice", () => {
    const doubled = `${survey()}7,Yes,None,Man,1\n`;
    expect(problemsOf(readCsv(doubled, { mapping: NO_GROUPS }))).toContain("RESPONDENT_TWICE A202");
  });

  it("breaks answers down by the groups a person names", () => {
    const { records } = readCsv(survey(), {
      mapping: mapping({ columns: { sex: "subgroup" }, values: { country: "UK" } }),
    });
    const tea = records.filter(({ question, response }) => question === "tea" && response === "Yes");
    expect(tea.map(({ subgroup, share, n }) => [subgroup, share, n])).toEqual([
      [null, "25", 200],
      ["sex: Man", "50", 100],
      ["sex: Woman", null, 100],
    ]);
    expect(tea[2]).toMatchObject({ status: "suppressed", extra: { suppressed: "fewer than 10 respondents" } });
  });

  it("refuses a group that is no column", () => {
    const reading = readCsv(survey(), { mapping: mapping({ answers: { GROUP_COLUMNS: "sex; age" } }) });
    expect(reading.inspection.problems[0]).toMatchObject({ severity: "error", code: "MAPPING_INVALID", value: "age" });
  });

  it("shows nothing of fewer than 50 respondents", () => {
    const { records } = readCsv(survey(undefined, 40), { mapping: NO_GROUPS });
    expect(new Set(records.map(({ status }) => status))).toEqual(new Set(["suppressed"]));
  });

  it("hides the group next to a single small one, which would give it away", () => {
    expect([
      ...hiddenGroups(
        new Map([
          ["a", 40],
          ["b", 60],
          ["c", 200],
        ]),
      ),
    ]).toEqual([
      ["a", "base below 50"],
      ["b", "would show a group below 50"],
    ]);
    expect([
      ...hiddenGroups(
        new Map([
          ["a", 40],
          ["b", 45],
          ["c", 200],
        ]),
      ).keys(),
    ]).toEqual(["a", "b"]);
  });

  it("leaves missing answers out of the base and counts them", () => {
    const file = respondents(
      "tea,milk,sex,weight",
      120,
      (index) => `${index < 20 ? "NA" : index % 2 ? "Yes" : "No"},None,Man,1`,
    );
    const { records } = readCsv(file, { mapping: NO_GROUPS });
    expect(records[0]).toMatchObject({ response: "No", share: "50", n: 100, extra: { without_answer: "20" } });
  });

  it("takes columns that hold one option each for one question of several answers", () => {
    const file = respondents("q4_1,q4_2,q5,sex", 100, (index) =>
      [index % 2 ? "Tea" : "Not selected", index % 4 ? "Milk" : "Not selected", "Yes", "Man"].join(","),
    );
    const reading = readCsv(file, { mapping: NO_GROUPS });
    const q4 = reading.records.filter(({ question }) => question === "q4");
    expect(q4.map(({ response, share, n, sourceColumn }) => [response, share, n, sourceColumn])).toEqual([
      ["Tea", "50", 100, "B,B-C"],
      ["Milk", "75", 100, "C,B-C"],
    ]);
    expect(codesOf(reading)).not.toContain("SHARES_NOT_100");
  });

  it("keeps countries apart", () => {
    const file = respondents(
      "country,tea,milk,sex",
      200,
      (index) => `${index % 2 ? "France" : "Poland"},${index < 100 ? "Yes" : "No"},None,Man`,
    );
    const { records } = readCsv(file, { mapping: NO_GROUPS });
    const yes = records.filter(({ response }) => response === "Yes");
    expect(yes.map(({ country, share, n }) => [country, share, n])).toEqual([
      ["PL", "50", 100],
      ["FR", "50", 100],
    ]);
  });

  it("points to an answer that only one respondent gave", () => {
    const file = respondents("tea,milk,sex", 100, (index) => `${index === 4 ? "Yess" : "Yes"},None,Man`);
    expect(problemsOf(readCsv(file, { mapping: NO_GROUPS }))).toContain("ANSWER_ONCE B6");
  });

  it("takes the days of the interviews for fieldwork, where their order can be told", () => {
    const on = (day: (index: number) => string) =>
      readCsv(
        respondents("tea,milk,sex,StartDate", 100, (index) => `Yes,None,Man,${day(index)} 4:01`),
        { mapping: NO_GROUPS },
      ).records[0];
    expect(on((index) => `5/${1 + (index % 20)}/18`)).toMatchObject({
      fieldworkStart: "2018-05-01",
      fieldworkEnd: "2018-05-20",
    });
    expect(on((index) => `5/${1 + (index % 9)}/18`)).toMatchObject({ fieldworkStart: null, fieldworkEnd: null });
  });

  it("names what is no question with a few answers", () => {
    const file = respondents(
      "tea,milk,sex,age,words",
      100,
      (index) => `Yes,None,Man,${20 + (index % 60)},comment ${index}`,
    );
    const reading = readCsv(file, { mapping: NO_GROUPS });
    expect(problemsOf(reading).filter((problem) => problem.startsWith("ANSWERS_LEFT_OUT"))).toEqual([
      "ANSWERS_LEFT_OUT E1",
      "ANSWERS_LEFT_OUT F1",
    ]);
    expect(reading.records.map(({ question }) => question)).toEqual(["tea", "milk", "sex"]);
  });
});
