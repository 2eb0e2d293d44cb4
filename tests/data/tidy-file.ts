import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { TIDY_COLUMNS, type TidyColumn, type TidyRecord, tidyRecordSchema } from "@/lib/core/model/tidy-record";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
export const DATA_DIR = path.join(ROOT, "data");
/** Unmodified copies of the original files, where a developer keeps them beside the checkout. */
export const ORIGINALS_DIR = path.resolve(ROOT, "../shared/polls");
export const TEXTS_DIR = path.resolve(ROOT, "../shared/seeds");

/** A CSV as rows of text cells, nothing interpreted: the first row is the header. */
export function readCells(file: string): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse<string[]>(readFileSync(file, "utf8"), { skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  return data;
}

/** The records of a tidy CSV, read on their own here so that the data are checked by other eyes than the importer's. */
export function readTidyFile(name: string): readonly TidyRecord[] {
  const [, ...rows] = readCells(path.join(DATA_DIR, "polls", `${name}.csv`));
  return rows.map((cells, index) => toRecord(cells, index + 2));
}

function toRecord(cells: readonly string[], fileRow: number): TidyRecord {
  const text = (column: TidyColumn) => cells[TIDY_COLUMNS.indexOf(column)] || null;
  const number = (column: TidyColumn) => (text(column) === null ? null : Number(text(column)));
  return tidyRecordSchema.parse({
    pollId: text("poll_id"),
    kind: text("kind"),
    pollster: text("pollster"),
    client: text("client"),
    country: text("country"),
    region: text("region"),
    population: text("population"),
    subgroup: text("subgroup"),
    mode: text("mode"),
    fieldworkStart: text("fieldwork_start"),
    fieldworkEnd: text("fieldwork_end"),
    published: text("published"),
    questionId: text("question_id"),
    question: text("question"),
    scenario: text("scenario"),
    response: text("response"),
    share: text("share"),
    unit: text("unit"),
    status: text("status"),
    n: number("n"),
    effectiveN: number("effective_n"),
    marginOfError: number("margin_of_error"),
    source: text("source") ?? "",
    sourceRow: text("source_row") ?? "",
    sourceColumn: text("source_column") ?? "",
    extra: text("extra") === null ? null : JSON.parse(text("extra") ?? ""),
    fileRow,
  });
}

/** The number of a spreadsheet column: A is 1, AA is 27. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
