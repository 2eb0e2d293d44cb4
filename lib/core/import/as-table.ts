import { isBlankCell } from "./cell-kinds";
import { dataRows, startWalk, type TableFrame } from "./data-rows";
import { findTable } from "./find-table";
import { headerNotes } from "./header-notes";
import { headerRowsOf } from "./header-rows";
import { mergeHeader } from "./merge-header";
import { noRows, noTable } from "./no-table";
import type { Outcome } from "./outcome";
import type { SplitFile, SplitNote, SplitRow } from "./reading";
import { trimTrailingColumns } from "./trailing-columns";

export interface FramedTable {
  readonly split: SplitFile;
  readonly frame: TableFrame;
}

/**
 * Records as a table: what stands above it, its header, its rows. Of the head of a larger file the last row is not its
 * end, and what is met among the rows is told when all are read.
 */
export function asTable(records: readonly SplitRow[], delimiter: string, isWhole: boolean): Outcome<FramedTable> {
  const filled = records.filter(({ cells }) => !cells.every(isBlankCell));
  const table = findTable(filled);
  if (!table) return noTable();
  const { preamble, header: first } = table;
  const belowFirst = filled.slice(preamble.length + 1);
  const height = headerRowsOf(first, belowFirst).length;
  const uncut = [first, ...belowFirst.slice(0, height - 1)];
  const trimmed = trimTrailingColumns(uncut, belowFirst.slice(height - 1));
  const headerRows = trimmed.headerRows.map(({ cells }) => cells);
  const header = mergeHeader(headerRows);
  const frame = {
    headerRows,
    header,
    lastHeaderRow: uncut.at(-1)?.row ?? first.row,
    declaredWidth: Math.max(...uncut.map(({ cells }) => cells.length)),
  };
  const notes: SplitNote[] = [...headerNotes(preamble, first, height), ...trimmed.notes];
  const walk = startWalk(isWhole ? (note) => notes.push(note) : undefined);
  const rows = [...dataRows([records], frame, walk, isWhole)].flat();
  if (rows.length === 0 && isWhole) return noRows(first);
  const split = {
    delimiter,
    preambleLines: first.line - 1,
    preamble,
    headerLines: height,
    header,
    headerRows,
    headerRow: trimmed.headerRows[0] ?? first,
    rows,
    blankRows: walk.skipped,
    notes,
  };
  return { ok: true, value: { split, frame } };
}
