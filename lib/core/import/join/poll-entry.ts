import type { TidyRecord } from "../../model/tidy-record";
import { boundedSlug } from "../bounded-slug";
import type { PollFacts } from "../matrix/poll-facts";
import { cellAt, plainKey } from "../matrix/table-cells";
import type { ProblemList } from "../problem-list";
import type { ColumnRole, SplitRow } from "../reading";
import { type CellReading, says } from "../values/cell-reading";
import { readCountry } from "../values/read-country";
import { readDate } from "../values/read-date";
import { readMargin } from "../values/read-margin";
import { readSampleSize } from "../values/read-sample-size";
import { readText } from "../values/read-words";
import type { TableColumns } from "./recognise-tables";
import { reducedDate } from "./reduced-date";

/** What a table of polls says of one of them. */
export interface PollEntry {
  readonly facts: PollFacts;
  readonly n: number | null;
  readonly marginOfError: number | null;
  readonly extra: NonNullable<TidyRecord["extra"]>;
}

/** Reads a row of a table of polls; what cannot be read goes to the problems and stays "not stated". */
export function readPollEntry(row: SplitRow, columns: TableColumns, problems: ProblemList): PollEntry {
  const at = (role: ColumnRole) => {
    const column = columns.get(role);
    return column === undefined ? "" : cellAt(row, column);
  };
  const read = <T>(role: ColumnRole, reader: (text: string) => CellReading<T | null>): T | null => {
    const reading = reader(at(role));
    if (reading.ok) return reading.value;
    const { code, message, hint } = reading;
    const place = { row: row.row, line: row.line, column: columns.get(role) ?? 1 };
    problems.add(place, { severity: "error", code, message, hint, value: at(role) });
    return null;
  };
  const date = (role: ColumnRole) => reducedDate(read(role, readDate), at("note"));
  const fieldworkStart = date("fieldwork_start") ?? date("date");
  const fieldworkEnd = date("fieldwork_end") ?? date("date");
  const published = date("published");
  const pollster = read("pollster", readText);
  const isResult = REFERENDUM.test(`${pollster} ${at("mode")}`);
  const union = /^EU[- ]?\d{2}$/i.test(at("country"));
  const id = plainKey(at("poll_id"));
  const facts = {
    pollId: pollIdOf(id, pollster, fieldworkEnd ?? published),
    kind: isResult ? ("result" as const) : ("poll" as const),
    pollster,
    client: read("client", readText),
    country: union ? "EU" : read("country", (text) => readCountry(text, false)),
    region: null,
    population: read("population", readText),
    mode: read("mode", readMode),
    fieldworkStart,
    fieldworkEnd,
    published,
  };
  const beside = { poll_id: id, territory: union ? at("country") : "", url: at("url"), note: at("note") };
  return {
    facts,
    n: read("sample_size", (text) => readSampleSize(text, ".")),
    marginOfError: read("margin_of_error", (text) => readMargin(text, ".")),
    extra: Object.fromEntries(Object.entries(beside).filter(([, text]) => text !== "")),
  };
}

export const REFERENDUM = /\b(referendum|plebiscite|election results?|official results?)\b/i;

function readMode(text: string): CellReading<string | null> {
  return /^unknown$/i.test(text.trim()) ? says(null) : readText(text);
}

/** A bare number is a name within its table only: pollster and date go before it. */
function pollIdOf(id: string, pollster: string | null, date: string | null): string {
  const parts = [pollster === null ? null : boundedSlug(pollster, 60), date, boundedSlug(id, 40)];
  return parts.filter((part) => part !== null).join("-");
}
