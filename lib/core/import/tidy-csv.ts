import { csvCell } from "../export/csv-cell";
import { TIDY_COLUMNS, type TidyColumn, type TidyRecord } from "../model/tidy-record";
import { withNoCountry } from "./no-country";

/** A record under the names of the tidy columns: what `convert --to json` prints. */
export type TidyJson = { readonly [column in TidyColumn]: string | number | Readonly<Record<string, string>> | null };

/** The records as tidy CSV, in the columns and the order of the contract. `readPollFile` reads it back unchanged. */
export function tidyCsv(records: readonly TidyRecord[]): string {
  return TIDY_HEADER + records.map(tidyLine).join("");
}

/** The first line of tidy CSV. */
export const TIDY_HEADER = `${TIDY_COLUMNS.join(",")}\n`;

/** One record as a line of tidy CSV. */
export function tidyLine(record: TidyRecord): string {
  const cells = tidyCells(record);
  return `${TIDY_COLUMNS.map((column) => csvCell(cells[column])).join(",")}\n`;
}

/** A record for machines: numbers as numbers, nothing guarded. */
export function tidyJson(record: TidyRecord): TidyJson {
  const { share } = record;
  return { ...tidyCells(record), share: share === null ? null : Number(share), extra: record.extra };
}

function tidyCells(record: TidyRecord): { readonly [column in TidyColumn]: string | number | null } {
  return {
    poll_id: record.pollId,
    kind: record.kind,
    pollster: record.pollster,
    client: record.client,
    country: record.country,
    region: record.region,
    population: record.population,
    subgroup: record.subgroup,
    mode: record.mode,
    fieldwork_start: record.fieldworkStart,
    fieldwork_end: record.fieldworkEnd,
    published: record.published,
    question_id: record.questionId,
    question: record.question,
    scenario: record.scenario,
    response: record.response,
    share: record.share,
    unit: record.unit,
    status: record.status,
    n: record.n,
    effective_n: record.effectiveN,
    margin_of_error: record.marginOfError,
    source: record.source,
    source_row: record.sourceRow,
    source_column: record.sourceColumn,
    extra: extraCell(withNoCountry(record)),
  };
}

function extraCell(extra: TidyRecord["extra"]): string | null {
  return extra === null ? null : JSON.stringify(extra);
}
