import { type ScanLimits, type ScannedRecord, scanRecords } from "./scan-records";

export const DELIMITERS = [",", ";", "\t", "|"] as const;

/** Enough rows to see the structure; the whole file is scanned once, afterwards. */
const SAMPLE_RECORDS = 1_000;

/**
 * The separator under which the rows have the same number of cells. Counting characters would take a decimal comma
 * or a comma in a name for a separator. `null` when no candidate gives a table.
 */
export function detectDelimiter(text: string, limits: ScanLimits): string | null {
  const candidates = DELIMITERS.map((delimiter) => ({
    delimiter,
    ...structure(scanRecords(text, delimiter, limits, SAMPLE_RECORDS).records),
  })).filter((candidate) => candidate.width > 1);
  const [best] = candidates.sort((a, b) => b.evenness - a.evenness || b.width - a.width);
  if (!best || looksLikeProse(best)) return null;
  return best.delimiter;
}

interface Structure {
  /** Cells in the first row that is not blank. */
  readonly width: number;
  /** The part of the rows that is as wide as the first. */
  readonly evenness: number;
  readonly rows: number;
}

function structure(records: readonly ScannedRecord[]): Structure {
  const filled = records.filter((record) => !record.blank);
  // A first row that a quote breaks leaves no record; the scan itself then says where.
  const width = filled[0]?.width ?? 0;
  const even = filled.filter((record) => record.width === width).length;
  return { width, evenness: filled.length === 0 ? 0 : even / filled.length, rows: filled.length };
}

/** In running text hardly two lines hold the same number of commas; a short file with a slip is still a table. */
function looksLikeProse({ evenness, rows }: Structure): boolean {
  return rows >= 5 && evenness < 0.5;
}
