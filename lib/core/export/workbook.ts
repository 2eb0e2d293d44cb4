import { tidyJson } from "../import/tidy-csv";
import { TIDY_COLUMNS, type TidyRecord } from "../model/tidy-record";
import type { AboutLine } from "./about-figures";
import { columnHeading, type ShownTable } from "./shown-table";

/** A number keeps the decimals it was published with: `56.40` is shown as 56.40. */
export type WorkbookCell = string | null | { readonly number: number; readonly decimals: number };

/** A sheet of a workbook; its first row is the heading. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly WorkbookCell[])[];
  /** In characters. */
  readonly widths: readonly number[];
}

/** What a chart shows as a workbook: its table, what it is about, and the source cell of every figure. */
export function shownWorkbook(table: ShownTable, about: readonly AboutLine[]): readonly WorkbookSheet[] {
  const { rowLabel, columns, rows } = table;
  const head = [rowLabel, ...columns.map(columnHeading)];
  return [
    sheet("Figures", [
      head,
      ...rows.map(({ label, cells }) => [
        label,
        ...cells.map(({ text, number }) => (number === null ? text : numberCell(number))),
      ]),
    ]),
    sheet("About", [["What", "Text"], ...about]),
    sheet("Sources", [head, ...rows.map(({ label, cells }) => [label, ...cells.map(({ origin }) => origin)])]),
  ];
}

/** Every figure as a workbook: the tidy records, and what they are about. */
export function recordsWorkbook(records: readonly TidyRecord[], about: readonly AboutLine[]): readonly WorkbookSheet[] {
  return [sheet("Figures", [TIDY_COLUMNS, ...records.map(recordRow)]), sheet("About", [["What", "Text"], ...about])];
}

function recordRow(record: TidyRecord): readonly WorkbookCell[] {
  const json = tidyJson(record);
  return TIDY_COLUMNS.map((column) => {
    const value = json[column];
    if (column === "share") return record.share === null ? null : numberCell(record.share);
    if (typeof value === "number") return numberCell(String(value));
    return value === null || typeof value === "string" ? value : JSON.stringify(value);
  });
}

function numberCell(text: string): WorkbookCell {
  return { number: Number(text), decimals: text.split(".")[1]?.length ?? 0 };
}

const WIDEST_COLUMN = 60;

function sheet(name: string, rows: readonly (readonly WorkbookCell[])[]): WorkbookSheet {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) => {
    const lengths = rows.map((row) => {
      const cell = row[column];
      return typeof cell === "string" ? cell.length : 6;
    });
    return Math.min(WIDEST_COLUMN, lengths.reduce((most, length) => Math.max(most, length), 0) + 2);
  });
  return { name, rows, widths };
}
