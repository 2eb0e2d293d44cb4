import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { noChoices } from "@/lib/core/chart/chart-choices";
import type { ChartTable } from "@/lib/core/chart/chart-model";
import { chartOfPoll, chartOfQuestion } from "@/lib/core/chart/chart-of-poll";
import { shownJson } from "@/lib/core/export/figures-json";
import { columnHeading, shownCsv, shownTable } from "@/lib/core/export/shown-table";
import { fortnightly, jointProcurement, peacekeepers, testContext } from "../../support/poll-fixtures";

const provenance = { link: "http://localhost/polls/made-up-poll", revision: 3 };

function tableOf(label: string, ...texts: readonly string[]): ChartTable {
  return {
    caption: "",
    columns: [
      { label: "Country", numeric: false },
      { label, numeric: true },
    ],
    rows: texts.map((text, index) => ({ label: `row ${index}`, cells: [{ text, origin: null }] })),
  };
}

describe("what a chart shows, as CSV", () => {
  it("is the table of the page: numbers bare, the unit in the heading, the source cell of each figure after them", () => {
    const csv = shownCsv(shownTable(chartOfPoll(peacekeepers(), noChoices, testContext).table));
    expect(csv.split("\n")).toEqual([
      "Country,support (%),n,support (source)",
      'United Kingdom,56,not stated,"made-up.csv, row 2, column C"',
      'France,40,not stated,"made-up.csv, row 2, column C"',
      'Italy,40,not stated,"made-up.csv, row 2, column C"',
      'Poland,36,not stated,"made-up.csv, row 2, column C"',
      "",
    ]);
  });

  it.each([
    ["56%", "56"],
    ["49.40%", "49.40"],
    ["<1%", "<1%"],
    ["not stated", "not stated"],
    ["–", "–"],
    ["…", "…"],
  ])("%s among percentages becomes %s", (text, cell) => {
    const shown = shownTable(tableOf("yes", "50%", text));
    expect(columnHeading(shown.columns[0] ?? never())).toBe("yes (%)");
    expect(Papa.parse<string[]>(shownCsv(shown).trim()).data[2]?.[1]).toBe(cell);
  });

  it.each([
    ["1,005", "1005"],
    ["+26", "26"],
    ["−5", "-5"],
    ["±0", "0"],
    ["498–1,011", "498–1,011"],
  ])("%s among plain numbers becomes %s", (text, cell) => {
    const shown = shownTable(tableOf("n", "50", text));
    expect(columnHeading(shown.columns[0] ?? never())).toBe("n");
    expect(Papa.parse<string[]>(shownCsv(shown).trim()).data[2]?.[1]).toBe(cell);
  });

  it("a column in which percentages and counts meet stays as the page prints it", () => {
    expect(shownCsv(shownTable(tableOf("either", "50%", "120")))).toBe("Country,either\nrow 0,50%\nrow 1,120\n");
  });

  it("a text that a spreadsheet would run is neutralised, in headings, names and words", () => {
    const table = tableOf("=2+5", "-1%", "@sum(A1)");
    const csv = shownCsv(shownTable({ ...table, rows: table.rows.map((row) => ({ ...row, label: `+${row.label}` })) }));
    expect(csv).toBe("Country,'=2+5 (%)\n'+row 0,-1\n'+row 1,'@sum(A1)\n");
  });
});

it("CSV and JSON of every kind hold the very figures of the page's table", () => {
  const models = [
    chartOfPoll(peacekeepers(), noChoices, testContext),
    chartOfPoll(jointProcurement(), noChoices, testContext),
    chartOfQuestion(fortnightly(20), noChoices, testContext) ?? never(),
  ];
  for (const model of models) {
    const shown = shownTable(model.table);
    const [, ...lines] = Papa.parse<string[]>(shownCsv(shown).trim()).data;
    const json: { rows: { label: string; cells: { value: number | null; text: string }[] }[] } = JSON.parse(
      shownJson(model, provenance),
    );
    expect(json.rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)])).toEqual(
      model.table.rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]),
    );
    model.table.rows.forEach(({ label, cells }, row) => {
      expect(lines[row]?.[0]).toBe(label);
      cells.forEach(({ text }, column) => {
        const number = json.rows[row]?.cells[column]?.value ?? null;
        const cell = lines[row]?.[column + 1];
        if (number === null) expect(cell).toBe(text);
        else expect([Number(cell), Number(text.replace(/[%,+±]/g, "").replace("−", "-"))]).toEqual([number, number]);
      });
    });
  }
});

function never(): never {
  throw new Error("not there");
}
