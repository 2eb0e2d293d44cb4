import type { Layout } from "./layout";
import type { Mapping } from "./mapping";
import type { SplitFile } from "./reading";
import { resultGroup } from "./result-group";
import type { ReadFigure } from "./row-reader";
import { type DecimalSign, plainSigns, shiftDecimal } from "./values/decimal-text";
import type { ShareNotation } from "./values/read-share";

/** The decimal sign of the share cells; `null` when all are whole. Three digits after a comma may be thousands and do not count. */
export function detectDecimal(split: SplitFile, layout: Layout): DecimalSign | null {
  let points = 0;
  let commas = 0;
  for (const cell of shareCells(split, layout)) {
    if (/\d\.\d/.test(cell)) points += 1;
    if (/\d,(\d{1,2}|\d{4,})(?!\d)/.test(cell)) commas += 1;
  }
  if (points === 0 && commas === 0) return null;
  return commas > points ? "," : ".";
}

/** The unit somebody stated: a person, a percent sign in a cell, or the head of the column. */
export function statedUnit(split: SplitFile, layout: Layout, mapping: Mapping): ShareNotation["unit"] | null {
  const answer = new Map(Object.entries(mapping.answers)).get("SHARE_UNIT");
  if (answer === "fraction" || answer === "percent") return answer;
  for (const cell of shareCells(split, layout)) if (plainSigns(cell).endsWith("%")) return "percent";
  return null;
}

/** The unit the head of the share column names. */
export function headedUnit(layout: Layout): ShareNotation["unit"] | null {
  return layout.columns.find((column) => column.role === "share" && column.unit)?.unit ?? null;
}

/** No percentage above 1, and some between: half a per cent and a half look alike. */
export function lookLikeFractions(figures: readonly ReadFigure[]): boolean {
  let between = false;
  for (const { record } of figures) {
    if (record.unit !== "percent" || record.share === null) continue;
    const value = Number(record.share);
    if (value > 1) return false;
    if (value > 0 && value < 1) between = true;
  }
  return between;
}

/** Whether the answers of every set with several of them add up to one: then no person needs to be asked. */
export function setsAddUpToOne(figures: readonly ReadFigure[]): boolean {
  const sums = new Map<string, { sum: number; answers: number }>();
  for (const { record } of figures) {
    const key = resultGroup(record);
    const { sum, answers } = sums.get(key) ?? { sum: 0, answers: 0 };
    sums.set(key, { sum: sum + Number(record.share ?? 0), answers: answers + 1 });
  }
  const several = [...sums.values()].filter(({ answers }) => answers > 1);
  return several.length > 0 && several.every(({ sum }) => Math.abs(sum - 1) <= 0.03);
}

/** Figures read as percentages that turned out to be fractions. */
export function asPercentages(figures: readonly ReadFigure[]): ReadFigure[] {
  return figures.map((figure) => {
    const { share, extra, status } = figure.record;
    const bound = status === "below" ? extra?.bound : undefined;
    return {
      ...figure,
      record: {
        ...figure.record,
        share: share === null ? null : shiftDecimal(share, 2),
        extra: bound === undefined ? extra : { ...extra, bound: shiftDecimal(bound, 2) },
      },
    };
  });
}

function* shareCells(split: SplitFile, layout: Layout): Iterable<string> {
  const columns = layout.figures.flatMap(({ shareColumn }) => shareColumn ?? []);
  for (const row of split.rows) for (const column of columns) yield row.cells[column - 1] ?? "";
}
