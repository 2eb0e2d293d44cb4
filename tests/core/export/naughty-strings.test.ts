import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { shownJson } from "@/lib/core/export/figures-json";
import { shownCsv, shownTable } from "@/lib/core/export/shown-table";
import { shownWorkbook } from "@/lib/core/export/workbook";
import { chartCalled } from "../../support/naughty-chart";
import { NAUGHTY_STRINGS } from "../../support/naughty-strings";

/** What a program does that reads the CSV: takes the one apostrophe away that stands before a guarded text. */
function unguarded(cell: string): string {
  return cell.replace(/^'(?='*[=+\-@\t\r])/, "");
}

describe("every naughty string as the name of an answer", () => {
  it("comes back from CSV unchanged, and runs as no formula", () => {
    expect(NAUGHTY_STRINGS.length).toBeGreaterThan(400);
    for (const text of NAUGHTY_STRINGS) {
      const csv = shownCsv(shownTable(chartCalled(text).table));
      const { data, errors } = Papa.parse<string[]>(csv.slice(0, -1), { newline: "\n" });
      expect(
        errors.filter(({ code }) => code !== "UndetectableDelimiter"),
        text,
      ).toEqual([]);
      expect(unguarded(data[1]?.[0] ?? ""), text).toBe(text);
      for (const cell of data.flat()) {
        if (/^[=+\-@\t]/.test(cell)) expect(cell).toMatch(/^[+-]?\d+(\.\d+)?$/);
      }
    }
  });

  it("comes back from JSON, and stands in a workbook, unchanged", () => {
    for (const text of NAUGHTY_STRINGS) {
      const model = chartCalled(text);
      const json = JSON.parse(shownJson(model, { link: "http://localhost/", revision: 1 })) as {
        rows: { label: string }[];
        notes: string[];
      };
      expect(json.rows[0]?.label).toBe(text);
      expect(json.notes).toContain(text);
      expect(shownWorkbook(shownTable(model.table), [])[0]?.rows[1]?.[0]).toBe(text);
    }
  });
});
