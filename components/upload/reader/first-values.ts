import { formatDate, formatFieldwork } from "@/lib/core/format/dates";
import { formatCount } from "@/lib/core/format/percent";
import { columnLetter } from "@/lib/core/import/place";
import type { ColumnRole, ReadColumn, SplitFile, SplitRow } from "@/lib/core/import/reading";
import { countryName } from "@/lib/core/model/country";
import type { TidyRecord } from "@/lib/core/model/tidy-record";
import type { FirstValue } from "./protocol";

const LONGEST = 60;

/** Rows in which a filled cell is looked for. */
const ROWS = 200;

/** An example of every column, with what was made of it, so that a wrong reading is seen at a glance. */
export function firstValues(
  { rows }: SplitFile,
  columns: readonly ReadColumn[],
  records: readonly TidyRecord[],
): readonly FirstValue[] {
  return columns.map((column) => {
    const row = rows.slice(0, ROWS).find(({ cells }) => (cells[column.index - 1] ?? "").trim() !== "");
    const cell = row?.cells[column.index - 1]?.trim();
    if (row === undefined || cell === undefined) return { cell: null, readAs: null };
    const readAs = readingOf(column, row, records);
    return { cell: shortened(cell), readAs: readAs === null || readAs === cell ? null : shortened(readAs) };
  });
}

/** What the first rows became; a row further down is read alike. */
function readingOf(column: ReadColumn, { row }: SplitRow, records: readonly TidyRecord[]): string | null {
  const ofRow = records.filter((record) => record.sourceRow === String(row));
  if (column.role === "share") {
    const record = ofRow.find(({ sourceColumn }) => sourceColumn === columnLetter(column.index));
    return record ? shareText(record) : null;
  }
  const [record] = ofRow;
  return record ? (WORDS[column.role]?.(record) ?? null) : null;
}

const WORDS: Readonly<Partial<Record<ColumnRole, (record: TidyRecord) => string | null>>> = {
  pollster: ({ pollster }) => pollster,
  client: ({ client }) => client,
  country: ({ country }) => country && countryName(country),
  region: ({ region }) => region,
  population: ({ population }) => population,
  date: ({ fieldworkStart: start, fieldworkEnd: end }) => formatFieldwork({ start, end }),
  fieldwork_start: ({ fieldworkStart }) => fieldworkStart && formatDate(fieldworkStart),
  fieldwork_end: ({ fieldworkEnd }) => fieldworkEnd && formatDate(fieldworkEnd),
  published: ({ published }) => published && formatDate(published),
  sample_size: ({ n }) => (n === null ? null : formatCount(n)),
  mode: ({ mode }) => mode,
};

function shareText({ share, unit, status }: TidyRecord): string {
  if (share === null) return status.replace("_", " ");
  return unit === "percent" ? `${share}%` : `${share} ${unit}`;
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
