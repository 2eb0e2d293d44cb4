import type { ChartModel } from "../chart/chart-model";
import { tidyJson } from "../import/tidy-csv";
import type { TidyRecord } from "../model/tidy-record";
import type { ChartProvenance } from "./about-figures";
import { shownTable } from "./shown-table";

/** What a chart shows as JSON: its words and its table, figures as numbers beside the text the page prints. */
export function shownJson(model: ChartModel, provenance: ChartProvenance): string {
  const { rowLabel, columns, rows } = shownTable(model.table);
  return asJson({
    ...wordsJson(model, provenance),
    columns: [{ label: rowLabel, unit: null }, ...columns.map(({ label, unit }) => ({ label, unit }))],
    rows: rows.map(({ label, cells }) => ({
      label,
      cells: cells.map(({ text, number, origin }) => ({
        value: number === null ? null : Number(number),
        text,
        source: origin,
      })),
    })),
  });
}

/** Every figure as JSON: the words of the chart and the tidy records. */
export function recordsJson(model: ChartModel, records: readonly TidyRecord[], provenance: ChartProvenance): string {
  return asJson({ ...wordsJson(model, provenance), records: records.map(tidyJson) });
}

function wordsJson({ kind, words }: ChartModel, { link, revision }: ChartProvenance) {
  const { headline, wording, wordingLanguage, measure, notes, sourceLines, textAlternative } = words;
  return {
    chart: kind,
    headline,
    wording,
    wordingLanguage,
    measure,
    notes,
    sources: sourceLines,
    textAlternative,
    revision,
    link,
  };
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
