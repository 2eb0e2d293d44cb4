import type { TidyColumn } from "../model/tidy-record";
import { meaningOfHeader, unitOfHeader } from "./header-names";
import type { Mapping } from "./mapping";
import type { ColumnRole, ReadColumn, SplitFile } from "./reading";
import { looksLikeShare, readShare } from "./values/read-share";

/** A column before the shape of the file is known: its name may say nothing yet. */
export interface NamedColumn {
  readonly index: number;
  readonly header: string;
  readonly role: ColumnRole | null;
  /** The tidy column this one feeds by its exact name. */
  readonly tidy: TidyColumn | null;
  readonly unit: ReadColumn["unit"];
  readonly confidence: number;
  /** Whether a person gave the role. */
  readonly isMapped: boolean;
}

/** How sure a role is: said by a person, the tidy name itself, a known name, the cells below it. */
export const CONFIDENCE = { mapped: 1, tidyName: 1, knownName: 0.9, content: 0.7, none: 0 } as const;

/** Each column with what its name, or the mapping, says of it. */
export function nameColumns(split: SplitFile, mapping: Mapping): NamedColumn[] {
  // Looked up in a Map: a header may be called `constructor`.
  const mapped = new Map(Object.entries(mapping.columns));
  const origin = ORIGIN_COLUMNS.every((name) => split.header.includes(name));
  return split.header.map((header, position) => {
    const column = { index: position + 1, header, tidy: null, unit: unitOfHeader(header), isMapped: false };
    const role = mapped.get(header);
    if (role) return { ...column, role, confidence: CONFIDENCE.mapped, isMapped: true };
    const meaning = meaningOfHeader(header);
    if (!meaning || (!origin && isOriginColumn(meaning.tidy)))
      return { ...column, role: null, confidence: CONFIDENCE.none };
    const confidence = meaning.tidy ? CONFIDENCE.tidyName : CONFIDENCE.knownName;
    return { ...column, role: meaning.role, tidy: meaning.tidy, confidence };
  });
}

/** Together these three lead to the original cell. A lone `source` can mean anything, a pollster included. */
const ORIGIN_COLUMNS: readonly string[] = ["source", "source_row", "source_column"] satisfies readonly TidyColumn[];

function isOriginColumn(tidy: TidyColumn | null): boolean {
  return tidy !== null && ORIGIN_COLUMNS.includes(tidy);
}

/** The column as `inspect` shows it. */
export function asReadColumn(
  column: NamedColumn,
  role: ColumnRole,
  over: Partial<Pick<ReadColumn, "unit" | "confidence" | "format">> = {},
): ReadColumn {
  const { index, header, unit, confidence } = column;
  return { index, header, role, unit: role === "share" ? unit : null, format: null, confidence, ...over };
}

/** The same by the column's own role; a column that feeds nothing is a note on its row. */
export function readColumnOf(column: NamedColumn): ReadColumn {
  return asReadColumn(column, column.role ?? (column.header === "" ? "ignore" : "note"));
}

const SAMPLE_CELLS = 2_000;

/** The filled cells at the top of a column. */
export function sampleCells(split: SplitFile, index: number): string[] {
  return split.rows
    .slice(0, SAMPLE_CELLS)
    .map((row) => row.cells[index - 1]?.trim() ?? "")
    .filter((cell) => cell !== "");
}

/**
 * Whether a column holds figures: at least half of its cells are numbers or signs for a missing one, and one is a number.
 * The rest are then faults to report, not a reason to take the column for text.
 */
export function holdsFigures(cells: readonly string[]): boolean {
  const numbers = cells.filter(looksLikeShare).length;
  const signs = cells.filter((cell) => !looksLikeShare(cell) && isSign(cell)).length;
  return numbers > 0 && numbers + signs >= cells.length / 2;
}

function isSign(cell: string): boolean {
  const reading = readShare(cell, { unit: "percent", decimal: "." });
  return reading.ok && reading.value.share === null;
}
