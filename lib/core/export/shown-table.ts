import type { ChartTable } from "../chart/chart-model";
import { csvCell } from "./csv-cell";

/** A cell of the chart's table: a number where the page prints one, else the words that stand there. */
export interface ShownCell {
  /** As the page prints it: `56%`, `1,005`, `<1%`, `not stated`. */
  readonly text: string;
  /** The number in `text` as decimal text with the digits the source published, without signs and separators. */
  readonly number: string | null;
  readonly origin: string | null;
}

export interface ShownColumn {
  readonly label: string;
  readonly unit: "percent" | null;
  /** Some figure of the column tells where it stands in its source. */
  readonly hasOrigins: boolean;
}

/** What a chart shows, as a table of numbers: one row a row of the page's table, with the same figures. */
export interface ShownTable {
  /** Of the first column, which names the rows. */
  readonly rowLabel: string;
  readonly columns: readonly ShownColumn[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly ShownCell[] }[];
}

/** Reads the table of a chart back into numbers. A column in which percent and plain numbers meet stays words. */
export function shownTable(table: ChartTable): ShownTable {
  const [first, ...others] = table.columns;
  const columns = others.map((column, index) => {
    const cells = table.rows.flatMap((row) => row.cells[index] ?? []);
    const signs = new Set(cells.filter(({ text }) => readNumber(text) !== null).map(({ text }) => text.endsWith("%")));
    return {
      label: column.label,
      unit: signs.has(true) && signs.size === 1 ? ("percent" as const) : null,
      hasOrigins: cells.some(({ origin }) => origin !== null),
      isNumeric: column.numeric && signs.size === 1,
    };
  });
  return {
    rowLabel: first?.label ?? "",
    columns: columns.map(({ label, unit, hasOrigins }) => ({ label, unit, hasOrigins })),
    rows: table.rows.map((row) => ({
      label: row.label,
      cells: row.cells.map(({ text, origin }, index) => ({
        text,
        number: columns[index]?.isNumeric ? readNumber(text) : null,
        origin,
      })),
    })),
  };
}

/** `56%` → `56`, `1,005` → `1005`, `−3` → `-3`; `null` for what is no single number. */
function readNumber(text: string): string | null {
  if (!/^[+\-−±]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?%?$/.test(text)) return null;
  return text.replace(/[+±,%]/g, "").replace("−", "-");
}

/** The heading of a column in a file: with the unit that the page prints in each cell. */
export function columnHeading({ label, unit }: ShownColumn): string {
  return unit === "percent" ? `${label} (%)` : label;
}

/**
 * What a chart shows as CSV: the columns of its table, numbers bare, then for each column of figures one that names the
 * cells of the source they stand in.
 */
export function shownCsv({ rowLabel, columns, rows }: ShownTable): string {
  const traced = columns.flatMap(({ hasOrigins }, index) => (hasOrigins ? [index] : []));
  const head = [rowLabel, ...columns.map(columnHeading), ...traced.map((index) => `${columns[index]?.label} (source)`)];
  const lines = rows.map(({ label, cells }) => [
    label,
    ...cells.map(({ number, text }) => number ?? text),
    ...traced.map((index) => cells[index]?.origin ?? ""),
  ]);
  return [head, ...lines].map((line) => `${line.map(csvCell).join(",")}\n`).join("");
}
