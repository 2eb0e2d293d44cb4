import { describe, expect, it } from "vitest";
import { tidyCsv, tidyJson } from "@/lib/core/import/tidy-csv";
import { TIDY_COLUMNS, type TidyRecord, tidyRecordSchema } from "@/lib/core/model/tidy-record";
import { readCsv, recordsOf } from "./read-csv";

const [RECORD] = recordsOf("country,question_id,response,share\nGB,q,yes,56.0\n");

function record(over: Partial<TidyRecord>): TidyRecord {
  if (!RECORD) throw new Error("The file above holds a record.");
  return { ...RECORD, ...over };
}

function cellOf(over: Partial<TidyRecord>, column: (typeof TIDY_COLUMNS)[number]): string | undefined {
  return tidyCsv([record(over)])
    .split("\n")[1]
    ?.split(",")[TIDY_COLUMNS.indexOf(column)];
}

describe("tidy CSV", () => {
  it("has the columns of the contract in their order, one record a line", () => {
    const lines = tidyCsv([record({})]).split("\n");
    expect(lines[0]).toBe(TIDY_COLUMNS.join(","));
    expect(lines[1]).toBe("unnamed-pollster-q,poll,,,GB,,,,,,,,q,,,yes,56.0,percent,value,,,,test.csv,2,D,");
    expect(lines).toHaveLength(3);
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+support", "'+support"],
    ["-x", "'-x"],
    ["@here", "'@here"],
    ["'=1+1", "''=1+1"],
    ["'quoted'", "'quoted'"],
    ["-5", "-5"],
    ["+3.5", "+3.5"],
    ["yes = no", "yes = no"],
  ])("an answer %j is written %j, so that no spreadsheet runs it", (response, written) => {
    expect(cellOf({ response }, "response")).toBe(written);
  });

  it("a negative score is a number and stays bare", () => {
    expect(cellOf({ share: "-2.5", unit: "score" }, "share")).toBe("-2.5");
  });

  it("reads back exactly: shape tidy, not one problem, every field the same", () => {
    const records = randomRecords(400);
    const { inspection, records: back } = readCsv(tidyCsv(records));
    expect(inspection.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(inspection.shape).toBe("tidy");
    expect(back).toEqual(records);
  });

  it("as JSON gives numbers as numbers and nothing guarded", () => {
    expect([tidyJson(record({ response: "=1+1", n: 1005, extra: { a: "b" } }))]).toMatchObject([
      { response: "=1+1", share: 56, n: 1005, extra: { a: "b" }, pollster: null },
    ]);
    expect(Object.keys(tidyJson(record({})))).toEqual([...TIDY_COLUMNS]);
  });
});

function randomRecords(count: number): TidyRecord[] {
  const random = generator(11);
  const pick = <T>(...choices: readonly T[]): T => choices[random(choices.length)] as T;
  const text = () => {
    const pieces = ["a", "Ş", " ", ",", '"', "'", "=", "+", "-", "@", "\n", "\r\n", "<1", "5", "é", ";", "|", "\t"];
    return Array.from({ length: 1 + random(8) }, () => pick(...pieces))
      .join("")
      .trim();
  };
  const optional = () => pick(null, null, text()) || null;
  return Array.from({ length: count }, (_, index) => {
    const status = pick("value", "value", "value", "below", "missing", "not_asked", "suppressed");
    const unit = pick("percent", "percent", "count", "seats", "score");
    const extra = pick(null, { [`k${text()}`]: text() });
    return tidyRecordSchema.parse({
      pollId: `poll-${index}`,
      kind: pick("poll", "result", "average"),
      pollster: optional(),
      client: optional(),
      country: pick("GB", "NA", "XK", "EU"),
      region: null,
      population: optional(),
      subgroup: optional(),
      mode: optional(),
      fieldworkStart: pick(null, "2017", "2017-03", "2017-03-04"),
      fieldworkEnd: pick(null, "2017", "2017-03", "2017-03-04"),
      published: pick(null, "2018"),
      questionId: `question-${index}`,
      question: optional(),
      scenario: optional(),
      response: text() || "x",
      share: status === "value" ? pick("0", "5", "56.40", "99.9", "0.001") : null,
      unit,
      status,
      n: pick(null, 1, 1005, 2_494_848),
      effectiveN: pick(null, 846.5, 1000),
      marginOfError: pick(null, 3.1, 0),
      source: text() || "s",
      sourceRow: pick("2", "2-1616"),
      sourceColumn: pick("C", ""),
      extra: status === "below" ? { ...extra, bound: pick("1", "0.5") } : extra,
      fileRow: index + 2,
    });
  });
}

/** A small linear congruential generator: the same records on every run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
