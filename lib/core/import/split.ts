import Papa from "papaparse";
import { detectDelimiter } from "./detect-delimiter";
import { type Outcome, refused } from "./outcome";
import type { SplitFile, SplitRow } from "./reading";
import { type ScanLimits, type ScannedRecord, scanRecords } from "./scan-records";

/** Text to rows of cells, trimmed of nothing and interpreted in nothing. */
export function splitFile(text: string, limits: ScanLimits): Outcome<SplitFile> {
  const delimiter = detectDelimiter(text, limits) ?? brokenFirstRow(text, limits);
  if (delimiter === null) return noTable();
  const scan = scanRecords(text, delimiter, limits);
  if (scan.stop) return { ok: false, ...scan.stop };
  const rows = toRows(scan.text, delimiter, scan.records);
  const header = rows.find((row) => !isBlank(row));
  if (!header) return noTable();
  const below = rows.slice(header.row);
  const data = below.filter((row) => !isBlank(row));
  if (data.length === 0) {
    return refused(
      {
        code: "NO_DATA_ROWS",
        message: "The file has a header and no rows below it.",
        hint: "Check that the export was complete.",
      },
      { row: header.row, line: header.line },
    );
  }
  return {
    ok: true,
    value: {
      delimiter,
      preambleLines: header.line - 1,
      headerLines: 1,
      header: header.cells.map((cell) => cell.trim()),
      headerRow: header,
      rows: data,
      blankRows: below.length - data.length,
    },
  };
}

/** When a stray quote breaks the very first row there is no structure to see; a comma at least shows where it stands. */
function brokenFirstRow(text: string, limits: ScanLimits): string | null {
  const scan = scanRecords(text, ",", limits, 1);
  return scan.records.length === 0 && scan.stop ? "," : null;
}

/** papaparse gives arrays only: with `header: true` it drops and renames columns, with `dynamicTyping` it changes figures. */
function toRows(text: string, delimiter: string, records: readonly ScannedRecord[]): SplitRow[] {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter,
    newline: "\n",
    header: false,
    dynamicTyping: false,
  });
  const parsed = text.endsWith("\n") ? data.slice(0, -1) : data;
  if (errors.length > 0 || parsed.length !== records.length)
    throw new Error(`The parser sees ${parsed.length} rows where the scan saw ${records.length}.`);
  return parsed.map((cells, index) => ({ row: index + 1, line: records[index]?.line ?? 0, cells }));
}

function isBlank(row: SplitRow): boolean {
  return row.cells.every((cell) => cell.trim() === "");
}

function noTable(): Outcome<never> {
  return refused({
    code: "NOT_A_CSV",
    message: "No separator (comma, semicolon, tab or |) cuts the file into rows of equal length: it is no table.",
    hint: "Save the table as CSV, one row a line.",
  });
}
