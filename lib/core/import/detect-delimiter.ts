import { isNumberCell } from "./cell-kinds";
import { type ScanLimits, type ScannedRecord, scanRecords } from "./scan-records";

export const DELIMITERS = [",", ";", "\t", "|"] as const;

/** Enough rows to see the structure; the whole file is scanned once, afterwards. */
const SAMPLE_RECORDS = 1_000;

/**
 * The separator under which the rows have the same number of cells. Counting characters would take a decimal comma
 * or a comma in a name for a separator. `null` when no candidate gives a table.
 */
export function detectDelimiter(opening: TextOpening, limits: ScanLimits): string | null {
  const { text, goesOn } = opening;
  const said = /^sep=([,;\t|])[\r\n]/i.exec(text)?.[1];
  if (said) return said;
  const structures = DELIMITERS.map((delimiter) => ({
    delimiter,
    ...structure(text, delimiter, scanRecords(text, delimiter, { limits, goesOn, most: SAMPLE_RECORDS }).records),
  }));
  const [best, ...others] = structures
    .filter(({ width }) => width > 1)
    .sort((a, b) => b.even - a.even || b.width - a.width);
  if (!best || looksLikeProse(best)) return null;
  const rivals = others.filter(({ even }) => even === best.even);
  return rivals.length === 0 ? best.delimiter : withMostFigures(text, [best, ...rivals]);
}

/** The first of a text, and whether there is more. */
export interface TextOpening {
  readonly text: string;
  readonly goesOn: boolean;
}

interface Structure {
  /** The most frequent number of cells above one; the larger, where two are as frequent. */
  readonly width: number;
  /** Rows of this width. */
  readonly even: number;
  readonly rows: number;
  /** Whether from the first row of this width on all have it. */
  readonly isSteady: boolean;
}

function structure(text: string, delimiter: string, records: readonly ScannedRecord[]): Structure {
  const isFilled = ({ start, end }: ScannedRecord) =>
    text.slice(start, end).replaceAll(delimiter, "").replaceAll('"', "").trim() !== "";
  const widths = records.filter(isFilled).map(({ width }) => width);
  const counts = new Map<number, number>();
  // A line without the separator is a remark above the table, not a table of one column.
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [[width, even] = [1, 0]] = [...counts].sort(([a, times], [b, others]) => others - times || b - a);
  const isSteady = widths.slice(widths.indexOf(width)).every((each) => each === width);
  return { width, even, rows: widths.length, isSteady };
}

/** In running text hardly two lines hold the same number of commas; a table under many remarks is steady once it starts. */
function looksLikeProse({ even, rows, isSteady }: Structure): boolean {
  return rows >= 5 && even < rows / 2 && !(isSteady && even >= 2);
}

const SAMPLE_LINES = 50;

/**
 * When two separators cut equally well, one of them stands inside the cells: `27,5;13,1` under a header with as many
 * commas. The right one leaves figures.
 */
function withMostFigures(text: string, candidates: readonly { readonly delimiter: string }[]): string | null {
  const lines = text.slice(0, 100_000).split(/\r\n|\r|\n/, SAMPLE_LINES);
  const scored = candidates.map(({ delimiter }) => {
    const cells = lines.flatMap((line) => line.split(delimiter));
    return { delimiter, figures: cells.filter(isNumberCell).length / cells.length };
  });
  return scored.sort((a, b) => b.figures - a.figures)[0]?.delimiter ?? null;
}
