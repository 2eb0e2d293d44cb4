import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, type TestContext } from "vitest";
import { articleSchema } from "@/lib/core/model/article";
import { columnNumber, DATA_DIR, ORIGINALS_DIR, readCells, readTidyFile, TEXTS_DIR } from "./tidy-file";

const IMPEACHMENT_WORDING = "Do you think President Trump should be impeached and removed from office, or not?";
const POPULATIONS: Readonly<Record<string, string>> = { a: "adults", rv: "registered voters", lv: "likely voters" };
const FIRST_COUNTRY_COLUMN = 3;

describe("10-us-president-confidence against the original file", () => {
  const records = readTidyFile("10-us-president-confidence");

  it("every figure is the cell it names, in the year and country of that cell", (ctx) => {
    const table = original(ctx, "538_trumpworld_pres.csv");
    for (const record of records) {
      const row = table[Number(record.sourceRow) - 1];
      const column = columnNumber(record.sourceColumn) - 1;
      expect(record.share).toBe(row?.[column]);
      expect([record.fieldworkStart, record.fieldworkEnd]).toEqual([row?.[0], row?.[0]]);
      expect(record.pollId).toBe(`pew-us-president-${row?.[0]}`);
      expect(headerOf(record.country ?? "")).toBe(table[0]?.[column]);
    }
  });

  it("every filled cell but the averages is there, and no empty one", (ctx) => {
    const table = original(ctx, "538_trumpworld_pres.csv");
    const filled = table.slice(1).flatMap((row) => row.slice(FIRST_COUNTRY_COLUMN - 1).filter((cell) => cell !== ""));
    expect(records).toHaveLength(filled.length);
    expect(new Set(records.map((record) => record.pollId)).size).toBe(15);
    expect(new Set(records.map((record) => record.country)).size).toBe(37);
  });

  it("the mean of each year's figures is the average the file prints beside them", (ctx) => {
    const table = original(ctx, "538_trumpworld_pres.csv");
    for (const [year, average] of table.slice(1)) {
      const shares = records.filter((record) => record.fieldworkStart === year).map((record) => Number(record.share));
      expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeCloseTo(Number(average), 6);
    }
  });
});

describe("20-trump-impeachment against the original file", () => {
  const records = readTidyFile("20-trump-impeachment");

  it("every figure is the cell it names, under its answer, with the facts of its row", (ctx) => {
    const table = original(ctx, "538_impeachment_polls.csv");
    const header = table[0] ?? [];
    for (const record of records) {
      const row = table[Number(record.sourceRow) - 1] ?? [];
      const column = columnNumber(record.sourceColumn) - 1;
      const of = (name: string) => row[header.indexOf(name)] ?? "";
      expect(header[column]).toBe(record.response);
      expect(record.share).toBe(row[column]);
      expect(record.question).toBe(of("Text"));
      expect(record.pollster).toBe(of("Pollster"));
      expect(record.client ?? "").toBe(of("Sponsor"));
      expect(String(record.n)).toBe(of("SampleSize"));
      expect(record.population).toBe(POPULATIONS[of("Pop")]);
      expect(record.fieldworkStart).toBe(isoDate(of("Start")));
      expect(record.fieldworkEnd).toBe(isoDate(of("End")));
      expect(record.extra).toEqual({ include: of("Include?"), category: of("Category"), url: of("URL") });
    }
  });

  it("all 26 rows of this wording are there with their three answers, and no other row", (ctx) => {
    const table = original(ctx, "538_impeachment_polls.csv");
    const text = table[0]?.indexOf("Text") ?? -1;
    const rows = table.flatMap((row, index) => (row[text] === IMPEACHMENT_WORDING ? [String(index + 1)] : []));
    expect(rows).toHaveLength(26);
    expect(records).toHaveLength(26 * 3);
    expect([...new Set(records.map((record) => record.sourceRow))].toSorted()).toEqual(rows.toSorted());
  });
});

describe("30-peacekeepers-ukraine against the article", () => {
  const records = readTidyFile("30-peacekeepers-ukraine");

  it("every figure stands at the line and characters it names", (ctx) => {
    for (const record of records) {
      const text = article(ctx, record.source);
      const [start = 0, end = 0] = (record.extra?.characters ?? "").split("-").map(Number);
      expect(text.slice(start, end)).toBe(`${record.share}%`);
      expect(lineAt(text, start)).toBe(Number(record.sourceRow));
    }
  });
});

describe.each(["troops-after-a-peace-deal", "uk-france-forces-agreement"])("article %s against its text", (slug) => {
  const record = articleSchema.parse(JSON.parse(readFileSync(path.join(DATA_DIR, "articles", `${slug}.json`), "utf8")));

  it("the offsets of every claim enclose its figure, within its sentence", (ctx) => {
    const text = article(ctx, record.file ?? "");
    for (const claim of record.claims) {
      expect(text.slice(claim.start, claim.end)).toBe(`${claim.value}%`);
      const sentenceStart = text.indexOf(claim.sentence);
      expect(sentenceStart).toBeGreaterThanOrEqual(0);
      expect(claim.start).toBeGreaterThanOrEqual(sentenceStart);
      expect(claim.end).toBeLessThanOrEqual(sentenceStart + claim.sentence.length);
    }
  });

  it("the word count is that of the text", (ctx) => {
    expect(
      article(ctx, record.file ?? "")
        .trim()
        .split(/\s+/),
    ).toHaveLength(record.wordCount ?? 0);
  });

  it("key takeaways and section headings are lines of the text", (ctx) => {
    const lines = article(ctx, record.file ?? "").split("\n");
    expect(lines.filter((line) => line.startsWith("- "))).toEqual(
      record.keyTakeaways.map((takeaway) => `- ${takeaway}`),
    );
    expect(lines).toEqual(expect.arrayContaining(record.sections));
  });

  it("every quoted figure stands on the line it names", (ctx) => {
    const lines = article(ctx, record.file ?? "").split("\n");
    for (const { value, line } of record.figures) expect(lines[line - 1]).toContain(value);
  });

  it("every person, organisation and stated time is named in the text", (ctx) => {
    const text = article(ctx, record.file ?? "");
    for (const { name } of record.people) expect(text).toContain(name.split(" ").at(-1));
    for (const { role } of record.people) expect(text).toContain(role ?? "");
    for (const organisation of record.organisations) expect(text).toContain(organisation);
    for (const { when } of record.events) expect(text.toLowerCase()).toContain(when ?? "");
  });
});

function original(ctx: TestContext, name: string): readonly (readonly string[])[] {
  const file = path.join(ORIGINALS_DIR, name);
  if (!existsSync(file)) ctx.skip(`the original ${name} is not beside the checkout (see data/README.md)`);
  return readCells(file);
}

function article(ctx: TestContext, name: string): string {
  const file = path.join(TEXTS_DIR, name);
  if (!existsSync(file)) ctx.skip(`the text ${name} is not beside the checkout (articles are not redistributed)`);
  return readFileSync(file, "utf8");
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** `10/6/2019` as the file writes it is `2019-10-06`. */
function isoDate(text: string): string {
  const [month = "", day = "", year] = text.split("/");
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const NAMES = new Intl.DisplayNames(["en"], { type: "region" });
/** Where the file calls a country otherwise than `Intl` does. */
const OWN_HEADERS: Readonly<Record<string, string>> = { GB: "UK", TR: "Turkey" };

function headerOf(country: string): string | undefined {
  return OWN_HEADERS[country] ?? NAMES.of(country);
}
