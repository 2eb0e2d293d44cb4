import { describe, expect, it } from "vitest";
import { holdFiles } from "@/components/upload/reader/held-files";
import { openedFile, seeFiles } from "@/components/upload/reader/see-files";
import { askReason, hintOf } from "@/components/upload/words/ask-words";
import { DEFAULT_LIMITS } from "@/lib/core/import/limits";
import type { Mapping } from "@/lib/core/import/mapping";

const NOTHING: Mapping = { columns: {}, values: {}, answers: {} };
const SECURITY = [
  "Stand: 20.11.2026;;;",
  ";;;",
  "Land;dafür;dagegen;w. n.",
  "Polen;62;27;11",
  "Deutschland;5I;36;13",
  "Ungarn;28;58;14",
  "",
].join("\n");

async function see(texts: Readonly<Record<string, string>>, mapping: Mapping = NOTHING, maxBytes = 50_000_000) {
  const files = Object.entries(texts).map(([name, text]) => new File([text], name));
  const held = await holdFiles(files, maxBytes);
  const limits = { ...DEFAULT_LIMITS, maxBytes };
  const told: number[] = [];
  const seen = seeFiles(held.tables, { mapping, limits, today: "2026-11-26", tell: ({ read }) => told.push(read) });
  return { held, seen, told, first: seen.files[0], cells: held.tables.map((file) => openedFile(file, limits)?.cells) };
}

describe("what the reader tells the page", () => {
  it("rows are those of the spreadsheet, lines above the header included", async () => {
    const { first, cells } = await see({ "a.csv": SECURITY });
    expect(first?.grid).toEqual({ rows: 6, columns: 4, headerRows: [3] });
    expect(cells[0]?.cells(1)).toEqual(["Stand: 20.11.2026", "", "", ""]);
    expect(cells[0]?.cells(5)).toEqual(["Deutschland", "5I", "36", "13"]);
    expect(cells[0]?.cells(7)).toBeNull();
  });

  it("the cell that cannot be read is named, and what can be read is drawn without it", async () => {
    const { first, seen } = await see({ "a.csv": SECURITY }, { ...NOTHING, values: { question: "A common force?" } });
    expect(first?.inspection.problems.filter(({ severity }) => severity === "error").map(({ cell }) => cell)).toEqual([
      "B5",
    ]);
    expect(seen.preview.charts[0]?.model.words.headline).toContain("A common force");
    expect(JSON.stringify(seen.preview.charts[0]?.model)).toContain("Poland");
  });

  it("a first value stands beside what it is read as", async () => {
    const { first } = await see({ "a.csv": SECURITY });
    expect(first?.firstValues.slice(0, 2)).toEqual([
      { cell: "Polen", readAs: "Poland" },
      { cell: "62", readAs: "62%" },
    ]);
  });

  it("while nobody has said the country, the draft has a row for it all the same", async () => {
    const list = "Institute;Date;Yes;No\nIpsos;2026-11-03;40;60\nYouGov;2026-11-05;45;55\n";
    const { seen } = await see({ "list.csv": list });
    expect(seen.files[0]?.inspection.asks.map(({ code }) => code)).toContain("COUNTRY");
    expect(JSON.stringify(seen.preview.charts[0]?.model)).toContain("Country open");
  });

  it("files larger than the limit are refused without being opened", async () => {
    const { held, first } = await see({ "large.csv": "a,b\n1,2\n" }, NOTHING, 4);
    expect(held.tables[0]?.bytes).toBeNull();
    expect(first?.inspection.problems.map(({ code }) => code)).toEqual(["FILE_TOO_LARGE"]);
    expect(first?.grid).toBeNull();
  });

  it("a file whose quotes break shows its lines from there on", async () => {
    const { first, cells } = await see({ "q.csv": 'a,b\n1,2\n"x"y,3\n4,5\n' });
    const [problem] = first?.inspection.problems ?? [];
    expect(problem?.row).toBe(3);
    expect(cells[0]?.cells(3)).toEqual(['"x"y', "3"]);
    expect(first?.grid?.rows).toBe(4);
  });

  it("a JSON file beside a table is its description, or a mapping that somebody saved, or a problem", async () => {
    const mapping = { columns: {}, values: { question: "A common force?" }, answers: {} };
    const described = { everyPoll: { title: "Security, November" } };
    const { held, seen } = await see(
      {
        "a.csv": SECURITY,
        "a.json": JSON.stringify(described),
        "saved.map.json": JSON.stringify(mapping),
        "odd.json": "[1",
      },
      mapping,
    );
    expect(held.mappings).toEqual([{ name: "saved.map.json", mapping }]);
    expect(held.problems.map(({ code, file }) => [code, file])).toEqual([["DESCRIPTION_INVALID", "odd.json"]]);
    expect(seen.preview.charts[0]?.title).toBe("Security, November");
  });

  it("progress counts bytes that were read and never goes back", async () => {
    const rows = Array.from({ length: 12_000 }, (_, at) => `GB,q,Answer ${at},1`);
    const text = `country,question_id,response,share\n${rows.join("\n")}\n`;
    const { told } = await see({ "long.csv": text });
    expect(told.at(-1)).toBe(text.length);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });
});

it("reasons and hints speak of the page, not of the command line", async () => {
  const message = 'Of which year are dates such as "6-8 Dec"? Answer in a mapping, {"answers": {"YEAR": "2026"}}.';
  expect(askReason({ code: "YEAR", message })).toBe("Of which year are dates such as “6-8 Dec”?");
  const { seen } = await see({ "list.csv": "Institute;Date;Yes;No\nIpsos;6-8 Dec;40;60\nYouGov;9-10 Dec;45;55\n" });
  const texts = seen.files.flatMap(({ inspection }) => [
    ...inspection.asks.map(askReason),
    ...inspection.problems.map(hintOf),
  ]);
  expect(texts.length).toBeGreaterThan(2);
  for (const text of texts) expect(text).not.toMatch(/mapping|--|\{/);
  const hint = 'If a column holds weights, say so in a mapping: {"columns": {"…": "weight"}}.';
  expect(hintOf({ code: "WEIGHTS_APPLIED", hint })).toBe("If a column holds weights, say so under “Columns”.");
});
