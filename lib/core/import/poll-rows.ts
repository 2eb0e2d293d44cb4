import type { PollKind } from "../model/poll";
import { LANGUAGES } from "./languages/all-languages";
import { wordKey } from "./languages/word-key";
import type { RowKind, ShapeInput } from "./layout";
import type { Finding } from "./problem-list";
import type { ColumnRole, SplitRow } from "./reading";
import { isNotStated } from "./values/not-stated";

const RESULTS = new Set(LANGUAGES.flatMap(({ results }) => results).map(wordKey));
const AVERAGES = new Set(LANGUAGES.flatMap(({ averages }) => averages).map(wordKey));

/** What the rows of a poll list are where they are no polls: results, averages, remarks between the polls. */
export function kindsOfRows(input: ShapeInput, answerColumns: readonly number[]): Map<number, RowKind> {
  const index = (role: ColumnRole) => input.columns.find((column) => column.role === role)?.index;
  const [pollster, n] = [index("pollster"), index("sample_size")];
  const kinds = new Map<number, RowKind>();
  for (const row of input.split.rows) {
    const kind = kindOfRow(row, { pollster, n, answerColumns });
    if (kind === null) continue;
    kinds.set(row.row, kind === "nothing" ? { skip: true } : { kind });
    input.problems.addOnce(
      { row: row.row, line: row.line, ...(pollster === undefined ? {} : { column: pollster }) },
      said(kind, cell(row, pollster)),
    );
  }
  return kinds;
}

interface Columns {
  readonly pollster: number | undefined;
  readonly n: number | undefined;
  readonly answerColumns: readonly number[];
}

function kindOfRow(
  row: SplitRow,
  { pollster, n, answerColumns }: Columns,
): Exclude<PollKind, "poll"> | "nothing" | null {
  if (answerColumns.every((column) => isNotStated(cell(row, column)))) return "nothing";
  // A pollster may be called "Election Data"; an election has no sample, and its name stands alone or with a year.
  if (!isNotStated(cell(row, n))) return null;
  const name = wordKey(cell(row, pollster).replace(/\d{4}/, ""));
  if (RESULTS.has(name)) return "result";
  return AVERAGES.has(name) ? "average" : null;
}

function cell(row: SplitRow, column: number | undefined): string {
  return column === undefined ? "" : (row.cells[column - 1]?.trim() ?? "");
}

function said(kind: "result" | "average" | "nothing", value: string): Finding {
  const what = {
    result: ["is an election result, not a poll", "It is kept as a result."],
    average: ["is an average of polls, not a poll", "It is kept as an average."],
    nothing: ["holds no figure", "It is left out."],
  } as const;
  const [says, hint] = what[kind];
  return { severity: "note", code: "ROW_NOT_A_POLL", value, message: `The row "${value}" ${says}.`, hint };
}
