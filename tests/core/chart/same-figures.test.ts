import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { CHART_KINDS, type ChartKind, noChoices } from "@/lib/core/chart/chart-choices";
import { type ChartModel, plotOf } from "@/lib/core/chart/chart-model";
import { chartOfPoll, chartOfQuestion } from "@/lib/core/chart/chart-of-poll";
import type { ChartSubject } from "@/lib/core/chart/chart-subject";
import type { ChartSeriesSubject } from "@/lib/core/chart/dots-over-time";
import { shownCsv, shownTable } from "@/lib/core/export/shown-table";
import { subjectOfPoll, subjectOverTime } from "../../support/chart-subjects";
import { generatedPoll, generatedSeries, type Shape } from "../../support/generated-charts";
import { soundKinds, soundKindsOfQuestion } from "../../support/offered-kinds";
import { issues, mapped, parliament, testContext } from "../../support/poll-fixtures";

const ALL_ROWS = { ...testContext, mostRows: Number.POSITIVE_INFINITY };
const SAMPLE = { seed: 20261125, numRuns: 60 };
const SHAPES: readonly Shape[] = [1, 2, 5, 8, 27].map((countries, index) => ({
  countries,
  answers: [2, 5, 12][index % 3] ?? 2,
  labelLength: 12,
  seed: index * 100,
}));

const POLLS: readonly ChartSubject[] = [
  ...fc.sample(subjectOfPoll, SAMPLE),
  ...SHAPES.flatMap((shape) => [generatedPoll(shape, true), generatedPoll(shape, false)]),
  issues(),
  mapped(false),
  mapped(true),
  parliament(),
];
const SERIES: readonly ChartSeriesSubject[] = [...fc.sample(subjectOverTime, SAMPLE), ...SHAPES.map(generatedSeries)];

/** Every chart that is offered of these polls and questions, with all of its rows. */
const MODELS: readonly ChartModel[] = [
  ...POLLS.flatMap((subject) =>
    soundKinds(subject).map((type) => chartOfPoll(subject, { ...noChoices, type }, ALL_ROWS)),
  ),
  ...SERIES.flatMap((subject) =>
    soundKindsOfQuestion(subject).flatMap((type) => chartOfQuestion(subject, { ...noChoices, type }, ALL_ROWS) ?? []),
  ),
];

/** Figures as they are printed: percentages and seats; not the level of an interval, which is none of a poll. */
function figuresIn(text: string): readonly string[] {
  const figures = text.replaceAll("95% interval", "interval");
  return (figures.match(/<?\d[\d,]*(?:\.\d+)?(?:%| seats?\b)/g) ?? []).map((figure) => figure.replace(/ seats?$/, ""));
}

interface Mark {
  readonly share?: unknown;
  readonly published?: unknown;
  readonly valueLabel?: unknown;
  readonly reading?: unknown;
}

/** Everything in a plot that stands for a figure, wherever the kind keeps it. */
function marksOf(part: unknown): readonly Mark[] {
  if (Array.isArray(part)) return part.flatMap(marksOf);
  if (typeof part !== "object" || part === null) return [];
  const inside = Object.values(part).flatMap(marksOf);
  return "published" in part || "valueLabel" in part || "reading" in part ? [part, ...inside] : inside;
}

/** What pointer and keyboard tell: the figure as published, or the lines of a row. */
function told({ published, reading }: Mark): readonly string[] {
  return [published, reading].flat().filter((text) => typeof text === "string");
}

/** The figures of the table, and of names in it; seats stand there without their unit. */
function figuresOfTable({ kind, table }: ChartModel): ReadonlySet<string> {
  const cells = table.rows.flatMap((row) => row.cells.map(({ text }) => text));
  const names = [table.caption, ...table.columns.map(({ label }) => label), ...table.rows.map(({ label }) => label)];
  return new Set([...[...cells, ...names].flatMap(figuresIn), ...(kind === "seats" ? cells : [])]);
}

describe.each(CHART_KINDS)("%s", (kind: ChartKind) => {
  const models = MODELS.filter((model) => model.kind === kind);

  it("is offered for some of the polls", () => {
    expect(models.length).toBeGreaterThan(0);
  });

  it("tells the figures of its table in marks, in tooltips and in the text alternative", () => {
    for (const model of models) {
      const inTable = figuresOfTable(model);
      const inMarks = marksOf(plotOf(model)).flatMap(told).flatMap(figuresIn);
      const inWords = figuresIn(model.words.textAlternative);
      expect(inMarks.filter((figure) => !inTable.has(figure))).toEqual([]);
      expect(inWords.filter((figure) => !inTable.has(figure))).toEqual([]);
    }
  });

  it("draws and labels each mark at the figure it tells", () => {
    for (const model of models) {
      for (const { share, published, valueLabel } of marksOf(plotOf(model))) {
        const figure = typeof published === "string" ? /^(\d+(?:\.\d+)?)%$/.exec(published)?.[1] : undefined;
        if (typeof share !== "number") continue;
        const percent = share * 100;
        if (figure !== undefined) expect(percent).toBeCloseTo(Number(figure), 6);
        const label = typeof valueLabel === "string" ? /^(\d+)%?$/.exec(valueLabel)?.[1] : undefined;
        if (label !== undefined && kind !== "seats")
          expect(Math.abs(percent - Number(label))).toBeLessThanOrEqual(0.5 + 1e-9);
      }
    }
  });

  it("has the very same figures in the file of what it shows", () => {
    for (const model of models) {
      const shown = shownTable(model.table);
      const [, ...rows] = Papa.parse<string[]>(shownCsv(shown).trim()).data;
      expect(rows).toHaveLength(model.table.rows.length);
      for (const [at, row] of model.table.rows.entries()) {
        for (const [column, { text }] of row.cells.entries()) {
          const cell = rows[at]?.[column + 1] ?? "";
          const number = shown.rows[at]?.cells[column]?.number ?? null;
          const sign = shown.columns[column]?.unit === "percent" ? "%" : "";
          if (number === null) expect(unguarded(cell)).toBe(text);
          else expect(`${cell}${sign}`).toBe(text.replace(/[,+±]/g, "").replace("−", "-"));
        }
      }
    }
  });
});

/** A cell of CSV without the apostrophe that keeps a spreadsheet from running it. */
function unguarded(cell: string): string {
  return cell.replace(/^'(?='*[=+\-@\t\r])/, "");
}
