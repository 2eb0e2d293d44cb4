import type { PollDataError } from "../errors";
import type { TidyRecord } from "../model/tidy-record";
import { refusal } from "../refusal";

/** A condition on a column, by its tidy name or by the name it has in the file; an empty value = nothing stands there. */
export interface Condition {
  readonly column: string;
  readonly value: string;
}

const TIDY_FIELDS = {
  poll_id: "pollId",
  pollster: "pollster",
  client: "client",
  country: "country",
  region: "region",
  population: "population",
  subgroup: "subgroup",
  mode: "mode",
  question_id: "questionId",
  question: "question",
  scenario: "scenario",
} as const satisfies Readonly<Record<string, keyof TidyRecord>>;

/** Figures of unlike countries, subgroups or scenarios have no common average. */
const APART = ["country", "region", "subgroup", "scenario"] as const;

/**
 * The figures that meet every condition; several of one column are alternatives. Unless a condition speaks of them,
 * figures of subgroups are left out.
 * @throws PollDataError AVERAGE_AMBIGUOUS when figures of several countries, regions or scenarios are left
 */
export function chooseRecords(records: readonly TidyRecord[], conditions: readonly Condition[]): readonly TidyRecord[] {
  const all = conditions.some(({ column }) => column === "subgroup")
    ? conditions
    : [...conditions, { column: "subgroup", value: "" }];
  const columns = [...new Set(all.map(({ column }) => column))];
  const chosen = records.filter((record) =>
    columns.every((column) => all.some((one) => one.column === column && valueIn(record, column) === one.value)),
  );
  const mixed = APART.find((column) => new Set(chosen.map((record) => valueIn(record, column))).size > 1);
  if (mixed !== undefined) throw ambiguous(mixed, chosen);
  return chosen;
}

function valueIn(record: TidyRecord, column: string): string {
  const field = Object.entries(TIDY_FIELDS).find(([name]) => name === column)?.[1];
  return (field === undefined ? record.extra?.[column] : record[field]) ?? "";
}

const MOST_NAMED = 8;

function ambiguous(column: (typeof APART)[number], records: readonly TidyRecord[]): PollDataError {
  const values = [...new Set(records.map((record) => valueIn(record, column) || "none"))];
  const named = values.slice(0, MOST_NAMED).join(", ");
  const message = `The figures are of ${values.length} values of ${column}: ${named}${values.length > MOST_NAMED ? " …" : ""}.`;
  const first = records.map((record) => valueIn(record, column)).find((value) => value !== "") ?? "";
  return refusal("AVERAGE_AMBIGUOUS", message, `Choose one, such as --where "${column}=${first}".`, column);
}
