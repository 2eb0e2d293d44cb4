import { filledWidth } from "./cell-kinds";
import type { SplitNote, SplitRow } from "./reading";

export interface TrimmedHeader {
  readonly headerRows: readonly SplitRow[];
  readonly notes: readonly SplitNote[];
}

/**
 * Rows that end in a separator have one cell too many, in the header or below it. Blank cells beyond the last column
 * that has a name or a cell are cut.
 */
export function trimTrailingColumns(headerRows: readonly SplitRow[], rows: readonly SplitRow[]): TrimmedHeader {
  const declared = Math.max(...headerRows.map(({ cells }) => cells.length));
  const named = Math.max(...headerRows.map(({ cells }) => filledWidth(cells)));
  const width = rows.reduce(
    (widest, { cells }) =>
      cells.length <= declared && widest < declared ? Math.max(widest, filledWidth(cells)) : widest,
    named,
  );
  const notes = declared > width ? [columnNote(headerRows[0], width + 1, declared)] : [];
  return { headerRows: headerRows.map((row) => cutTo(row, width)), notes };
}

function cutTo(row: SplitRow, width: number): SplitRow {
  if (row.cells.length <= width || filledWidth(row.cells) > width) return row;
  return { ...row, cells: row.cells.slice(0, width) };
}

function columnNote(header: SplitRow | undefined, from: number, to: number): SplitNote {
  const which = from === to ? `Column ${from} has` : `Columns ${from} to ${to} have`;
  return {
    place: { ...(header && { row: header.row, line: header.line }), column: from },
    finding: {
      severity: "note",
      code: "COLUMN_EMPTY",
      message: `${which} neither a name nor any cell and ${from === to ? "is" : "are"} left out.`,
      hint: "Nothing: the rows end in a separator.",
    },
  };
}
