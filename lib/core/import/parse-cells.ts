import Papa from "papaparse";
import type { ScannedRecord } from "./scan-records";

/**
 * The cells of records that the scan has found sound. papaparse gives arrays only: with `header: true` it drops and renames
 * columns, with `dynamicTyping` it changes figures, and over mixed line ends it gives wrong rows, so it is shown one kind.
 */
export function parseCells(text: string, delimiter: string, records: readonly ScannedRecord[]): readonly string[][] {
  const { data, errors } = Papa.parse<string[]>(withEvenLineEnds(text, records), {
    delimiter,
    newline: "\n",
    header: false,
    dynamicTyping: false,
  });
  const differs = data.findIndex((cells, index) => cells.length !== records[index]?.width);
  if (errors.length > 0 || data.length !== records.length || differs >= 0)
    throw new Error(`The parser disagrees with the scan about row ${differs + 1} of ${records.length}.`);
  return data;
}

/** Records closed by a line feed each; line ends inside quoted cells stay as they are. */
function withEvenLineEnds(text: string, records: readonly ScannedRecord[]): string {
  if (!text.includes("\r")) return text.slice(0, records.at(-1)?.end ?? 0);
  return records.map(({ start, end }) => text.slice(start, end)).join("\n");
}
