import { isBlankCell } from "./cell-kinds";
import { detectDelimiter } from "./detect-delimiter";
import { findTable } from "./find-table";
import { headerNotes } from "./header-notes";
import { headerRowsOf } from "./header-rows";
import { mergeHeader } from "./merge-header";
import { type Outcome, refused } from "./outcome";
import { parseCells } from "./parse-cells";
import type { SplitFile, SplitRow } from "./reading";
import { type ScanLimits, type ScannedRecord, scanRecords } from "./scan-records";
import { withoutDefaultTail, withoutRepeatedHeaders } from "./skipped-rows";
import { trimTrailingColumns } from "./trailing-columns";

/** Text to rows of cells, trimmed of nothing and interpreted in nothing. */
export function splitFile(text: string, limits: ScanLimits): Outcome<SplitFile> {
  const delimiter = detectDelimiter(text, limits) ?? brokenFirstRow(text, limits);
  if (delimiter === null) return noTable();
  const scan = scanRecords(text, delimiter, limits);
  if (scan.stop) return { ok: false, ...scan.stop };
  return asTable(rowsOf(text, delimiter, scan.records), delimiter);
}

function asTable(records: readonly SplitRow[], delimiter: string): Outcome<SplitFile> {
  const filled = records.filter(({ cells }) => !cells.every(isBlankCell));
  const table = findTable(filled);
  if (!table) return noTable();
  const { preamble, header: first } = table;
  const belowFirst = filled.slice(preamble.length + 1);
  const headerHeight = headerRowsOf(first, belowFirst).length;
  const whole = trimTrailingColumns(
    [first, ...belowFirst.slice(0, headerHeight - 1)],
    belowFirst.slice(headerHeight - 1),
  );
  const headerRows = whole.headerRows.map(({ cells }) => cells);
  const header = mergeHeader(headerRows);
  const unrepeated = withoutRepeatedHeaders(whole.rows, headerRows);
  const { rows, notes } = withoutDefaultTail(unrepeated.rows, header);
  if (rows.length === 0) return noRows(first);
  return {
    ok: true,
    value: {
      delimiter,
      preambleLines: first.line - 1,
      preamble,
      headerLines: headerHeight,
      header,
      headerRows,
      headerRow: whole.headerRows[0] ?? first,
      rows,
      blankRows: records.length - (first.row - 1) - headerHeight - rows.length,
      notes: [...headerNotes(preamble, first, headerHeight), ...whole.notes, ...unrepeated.notes, ...notes],
    },
  };
}

/** When a stray quote breaks the very first row there is no structure to see; a comma at least shows where it stands. */
function brokenFirstRow(text: string, limits: ScanLimits): string | null {
  const scan = scanRecords(text, ",", limits, 1);
  return scan.records.length === 0 && scan.stop ? "," : null;
}

function rowsOf(text: string, delimiter: string, records: readonly ScannedRecord[]): SplitRow[] {
  const cells = parseCells(text, delimiter, records);
  return records.map(({ line }, index) => ({ row: index + 1, line, cells: cells[index] ?? [] }));
}

function noRows(header: SplitRow): Outcome<never> {
  return refused(
    {
      code: "NO_DATA_ROWS",
      message: "The file has a header and no rows below it.",
      hint: "Check that the export was complete.",
    },
    { row: header.row, line: header.line },
  );
}

function noTable(): Outcome<never> {
  return refused({
    code: "NOT_A_CSV",
    message: "No separator (comma, semicolon, tab or |) cuts the file into rows of equal length: it is no table.",
    hint: "Save the table as CSV, one row a line.",
  });
}
