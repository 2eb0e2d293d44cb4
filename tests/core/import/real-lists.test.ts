import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Mapping } from "@/lib/core/import/mapping";
import type { FileReading } from "@/lib/core/import/read-poll-file";
import type { TidyRecord } from "@/lib/core/model/tidy-record";
import { mapping, readCsv } from "./read-csv";

/** The list-like files of ../shared/polls, each held to the "check" of its README. */
const POLLS = path.resolve(import.meta.dirname, "../../../../shared/polls");

function published(name: string, skip: (why: string) => void, answers: Mapping["answers"] = {}): FileReading {
  const file = path.join(POLLS, name);
  if (!existsSync(file)) skip("../shared/polls is not here");
  return readCsv(readFileSync(file), { mapping: mapping({ answers }) });
}

const asksOf = ({ inspection }: FileReading) => inspection.asks.map(({ code }) => code).sort();
const errorsOf = ({ inspection }: FileReading) => inspection.problems.filter(({ severity }) => severity === "error");

/** `Yes 37` of every record that fits, with the unit where it is no percent. */
function shares(records: readonly TidyRecord[], where: Partial<TidyRecord>): string[] {
  return records
    .filter((record) => Object.entries(where).every(([key, value]) => record[key as keyof TidyRecord] === value))
    .map(
      ({ response, share, unit, status }) => `${response} ${share ?? status}${unit === "percent" ? "" : ` ${unit}`}`,
    );
}

const answerColumns = ({ inspection }: FileReading) =>
  inspection.columns.filter(({ role }) => role === "share").map(({ header }) => header);

describe("published lists of polls", () => {
  it("1: answers of everybody and of party groups, each group on its own base", (ctx) => {
    const asked = published("538_impeachment_polls.csv", ctx.skip);
    expect(asksOf(asked)).toEqual(["COUNTRY", "QUESTION_TOPIC", "SAME_POLL"]);
    expect(asked.records).toEqual([]);
    const answers = { COUNTRY: "US", QUESTION_TOPIC: "Impeachment of Donald Trump", SAME_POLL: "add" };
    const reading = published("538_impeachment_polls.csv", ctx.skip, answers);
    const { inspection, records } = reading;
    expect([inspection.shape, inspection.counts.dataRows, asksOf(reading)]).toEqual(["poll-list", 550, []]);
    // Ten rows stand in the file twice, equal in every cell.
    expect(inspection.counts.skippedRows).toBe(10);
    expect(records.every(({ unit, country, kind }) => unit === "percent" && country === "US" && kind === "poll")).toBe(
      true,
    );
    const first = { pollster: "ABC News/Washington Post", fieldworkStart: "2019-06-28", fieldworkEnd: "2019-07-01" };
    expect(shares(records, { ...first, subgroup: null, n: 1008 })).toEqual(["Yes 37", "No 59", "Unsure 4"]);
    expect(shares(records, { ...first, subgroup: "Rep", n: 232 })).toEqual(["Yes 7", "No 87"]);
    expect(shares(records, { ...first, subgroup: "Dem", n: 292 })).toEqual(["Yes 61", "No 36"]);
    expect(shares(records, { ...first, subgroup: "Ind", n: 373 })).toEqual(["Yes 37", "No 59"]);
    const excluded = new Set(records.filter(({ extra }) => extra?.["Include?"] === "no").map(({ fileRow }) => fileRow));
    // 31 rows in the file, of which ten stand there twice.
    expect(excluded.size).toBe(21);
    expect(records.find(({ fileRow }) => fileRow === 372)?.question).toBe(answers.QUESTION_TOPIC);
  });

  it("2: several series of published averages in one file", (ctx) => {
    expect(asksOf(published("538_impeachment_topline.csv", ctx.skip))).toEqual(["COUNTRY", "QUESTION_TOPIC"]);
    const answers = { COUNTRY: "US", QUESTION_TOPIC: "Impeachment of Donald Trump" };
    const { inspection, records } = published("538_impeachment_topline.csv", ctx.skip, answers);
    expect(inspection).toMatchObject({ shape: "series", counts: { dataRows: 7708, results: 15_416 } });
    expect(records.every(({ kind, unit }) => kind === "average" && unit === "percent")).toBe(true);
    expect(shares(records, { fieldworkEnd: "2020-02-12", subgroup: "all", scenario: "all" })).toEqual([
      "yes 49.376252",
      "no 45.621788",
    ]);
    expect(new Set(records.filter(({ subgroup }) => subgroup === null).map(({ fileRow }) => fileRow)).size).toBe(8);
  });

  it("5: countries in the columns, without the average", (ctx) => {
    const answers = { QUESTION_TOPIC: "Trust the U.S. president" };
    const { inspection, records } = published("538_trumpworld_pres.csv", ctx.skip, answers);
    expect(inspection).toMatchObject({ shape: "wide-by-country", counts: { dataRows: 15, countries: 37 } });
    expect(shares(records, { country: "DE", fieldworkEnd: "2017" })).toEqual(["answer not stated 11"]);
  });

  it("7: a start after its end is flagged and kept", (ctx) => {
    expect(asksOf(published("538_mueller_approval_polls.csv", ctx.skip))).toEqual(["COUNTRY"]);
    const { inspection, records } = published("538_mueller_approval_polls.csv", ctx.skip, { COUNTRY: "US" });
    expect(inspection).toMatchObject({ shape: "poll-list", counts: { dataRows: 65, polls: 65 } });
    expect(inspection.problems).toMatchObject([{ code: "DATES_REVERSED", row: 2 }]);
    const first = { fileRow: 2, fieldworkStart: "2018-07-15", fieldworkEnd: "2017-07-17" };
    expect(shares(records, { ...first, n: 1500 })).toEqual(["Approve 37", "Disapprove 30", "Unsure 33"]);
    expect(shares(records, { ...first, subgroup: "Republican", n: null })).toEqual(["Approve 17"]);
    expect(shares(records, { ...first, subgroup: "Democrat", n: null })).toEqual(["Approve 62"]);
  });

  it("8: months of publication, parties called FI and SD, an undecided column", (ctx) => {
    const answers = { COUNTRY: "SE", QUESTION_TOPIC: "Party choice" };
    const reading = published("swedishpolls_polls.csv", ctx.skip, answers);
    const { inspection, records } = reading;
    expect(errorsOf(reading)).toEqual([]);
    expect(inspection).toMatchObject({ shape: "poll-list", counts: { dataRows: 2636, polls: 2636, countries: 1 } });
    expect(answerColumns(reading)).toEqual(["M", "L", "C", "KD", "S", "V", "MP", "SD", "FI", "Uncertain"]);
    const first = { pollster: "Novus", fieldworkStart: "2026-08-03", fieldworkEnd: "2026-08-16", n: 5617 };
    expect(shares(records, { ...first, published: "2026-08-19" })).toEqual([
      "M 18.3",
      "L 1.9",
      "C 7.1",
      "KD 6.3",
      "S 30.1",
      "V 7.4",
      "MP 7.9",
      "SD 19.1",
      "FI missing",
      "Uncertain missing",
    ]);
    const rows = (test: (record: TidyRecord) => boolean) =>
      new Set(records.filter(test).map(({ fileRow }) => fileRow)).size;
    expect(rows(({ n }) => n === null)).toBe(157);
    expect(rows(({ fieldworkStart }) => fieldworkStart === null)).toBe(340);
    expect(rows(({ published: date }) => date === null)).toBe(0);
    expect(records.at(-1)).toMatchObject({ published: "1967-03", fieldworkEnd: null });
  });

  it("9: scenarios of two rounds, on the base of each share", (ctx) => {
    const answers = { COUNTRY: "FR", QUESTION_TOPIC: "Présidentielle 2022" };
    const reading = published("nsppolls_presidentielle.csv", ctx.skip, answers);
    const { inspection, records } = reading;
    expect(inspection).toMatchObject({ shape: "long", counts: { dataRows: 8863, polls: 409, results: 8863 } });
    expect(inspection.problems).toEqual([]);
    const round = (name: string) => records.filter(({ scenario }) => scenario?.startsWith(name)).length;
    expect([round("Premier tour"), round("Deuxième tour")]).toEqual([7329, 1534]);
    expect(records[0]).toMatchObject({
      response: "Marine Le Pen",
      share: "16.0",
      n: null,
      effectiveN: 1245.83,
      scenario: "Premier tour",
      extra: { echantillon: "1501", erreur_sup: "18.0358", erreur_inf: "13.9642" },
    });
    expect(records.some(({ scenario }) => /^Premier tour, ./.test(scenario ?? ""))).toBe(true);
  });

  it("10: states as regions, subpopulations as rows", (ctx) => {
    expect(asksOf(published("economist_us2016_all_polls.csv", ctx.skip))).toEqual(["QUESTION_TOPIC"]);
    const answers = { QUESTION_TOPIC: "Vote for president" };
    const reading = published("economist_us2016_all_polls.csv", ctx.skip, answers);
    const { inspection, records } = reading;
    expect(errorsOf(reading)).toEqual([]);
    expect(inspection).toMatchObject({ shape: "poll-list", counts: { dataRows: 3168, countries: 1 } });
    expect(answerColumns(reading)).toEqual(["trump", "clinton", "other", "undecided", "johnson", "mcmullin"]);
    const national = records.filter(({ country, region }) => country === "US" && region === null);
    expect(new Set(national.map(({ fileRow }) => fileRow)).size).toBe(1522);
    expect(
      shares(records, { fileRow: 2, pollster: "Insights West", n: 940, population: "Likely Voters" }).slice(0, 2),
    ).toEqual(["trump 41", "clinton 45"]);
    expect(records.find(({ fileRow }) => fileRow === 3)?.population).toBe("Likely Voters - Democrat");
    expect(new Set(records.filter(({ n }) => n === null).map(({ fileRow }) => fileRow)).size).toBe(511);
    expect(records.some(({ region }) => region === "US-WY")).toBe(true);
  });

  it("11: two-digit years whose order the whole column shows", (ctx) => {
    const answers = { QUESTION_TOPIC: "Vote for president", SAME_POLL: "add" };
    const reading = published("economist_us2008_all_polls.csv", ctx.skip, answers);
    expect([asksOf(reading), errorsOf(reading)]).toEqual([[], []]);
    expect(reading.inspection).toMatchObject({ shape: "poll-list", counts: { dataRows: 1323, results: 5292 } });
    const first = { region: "US-AK", pollster: "SurveyUSA", fieldworkStart: "2008-03-03", fieldworkEnd: "2008-03-06" };
    expect(shares(reading.records, { ...first, n: 600 })).toEqual([
      "obama 43",
      "mccain 48",
      "other 6.3",
      "undecided 2.7",
    ]);
  });

  it("12: fractions become percent exactly; blank is not 0; other candidates are another scenario", (ctx) => {
    const answers = { COUNTRY: "France", QUESTION_TOPIC: "Présidentielle 2022" };
    const reading = published("economist_france2022_round_one.csv", ctx.skip, answers);
    const { inspection, records } = reading;
    expect(errorsOf(reading)).toEqual([]);
    expect(inspection).toMatchObject({ shape: "poll-list", counts: { dataRows: 56, polls: 53 } });
    expect(inspection.columns[3]).toMatchObject({ header: "Arthaud", unit: "fraction" });
    const first = { pollster: "Ipsos", fieldworkStart: "2021-12-06", fieldworkEnd: "2021-12-08", n: 1500 };
    expect(shares(records, first)).toEqual(expect.arrayContaining(["Macron 25", "Zemmour 14", "Arthaud 0.5"]));
    expect(shares(records, first)).toHaveLength(13);
    expect(shares(records, { fileRow: 7, response: "Lassalle" })).toEqual(["Lassalle 0"]);
    expect(new Set(records.filter(({ fileRow }) => fileRow > 55).map(({ scenario }) => scenario))).toEqual(
      new Set(["with Hidalgo", "with Montebourg"]),
    );
    // The one base of 0 is not stated, and said so.
    expect(inspection.problems).toContainEqual(expect.objectContaining({ code: "N_IMPLAUSIBLE", cell: "C46" }));
    expect(
      records.some(
        ({ fieldworkStart, fieldworkEnd }) => fieldworkStart === "2021-09-29" && fieldworkEnd === "2021-10-01",
      ),
    ).toBe(true);
  });

  it("13: a share and its seats in one cell, pollster and client in another", (ctx) => {
    const answers = { COUNTRY: "NO", QUESTION_TOPIC: "Stortingsvalg 2025" };
    const reading = published("norway_valg2025_polls.csv", ctx.skip, answers);
    const { inspection, records } = reading;
    expect(errorsOf(reading)).toEqual([]);
    expect(inspection).toMatchObject({ shape: "poll-list", counts: { dataRows: 46, polls: 46, results: 920 } });
    expect(inspection.file).toMatchObject({ delimiter: ";", decimal: ",", preambleLines: 2 });
    const poll = { pollster: "Verian", client: "TV2", fieldworkEnd: "2025-09-03", n: null };
    expect(shares(records, poll)).toEqual(
      expect.arrayContaining(["Frp 21.6", "Ap 27.4", "Ap 51 seats", "Frp 42 seats"]),
    );
  });

  it("14: the last row is the election result", (ctx) => {
    const answers = { COUNTRY: "DE", QUESTION_TOPIC: "Landtagswahl Bayern 2023" };
    const reading = published("bavaria2023_polls.csv", ctx.skip, answers);
    const { inspection, records } = reading;
    expect(errorsOf(reading)).toEqual([]);
    expect(inspection).toMatchObject({ shape: "poll-list", counts: { dataRows: 24, polls: 23 } });
    expect(inspection.problems).toMatchObject([{ code: "ROW_NOT_A_POLL", cell: "A25" }]);
    expect(shares(records, { kind: "result", pollster: null, n: null, fieldworkEnd: "2023-10-08" })).toEqual(
      expect.arrayContaining(["csu 37", "afd 14.6", "spd 8.4"]),
    );
    expect(records[0]).toMatchObject({ pollster: "GMS", client: "Sat1, Antenne Bayern", n: 1003 });
    expect(shares(records, { fileRow: 4 })).not.toContain("linke 0");
  });

  it("16: keys without their tables are a question, not nonsense", (ctx) => {
    const reading = published("ubicenter_responses.csv", ctx.skip);
    expect(reading.inspection.shape).toBe("long");
    expect(reading.inspection.asks.length).toBeGreaterThan(0);
    expect(reading.records).toEqual([]);
  });
});
