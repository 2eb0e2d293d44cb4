import { askForCompanions } from "../matrix/companion-ask";
import { refuseDoubleKeys } from "../matrix/key-table";
import { type MatrixInput, type MatrixReading, NOTHING_READ } from "../matrix/matrix-reading";
import { cellAt } from "../matrix/table-cells";
import type { ProblemList } from "../problem-list";
import type { ReadColumn, SplitFile, SplitRow } from "../reading";
import { readPollEntry } from "./poll-entry";
import type { TableColumns } from "./recognise-tables";
import { knownTo } from "./reduced-date";

/** A table of polls holds no figures: it is read beside the results, and its own cells are checked here. */
export function readPollTable(columns: TableColumns, input: MatrixInput): MatrixReading {
  const { split, problems, companions } = input;
  const rows = split.rows.filter((row) => cellAt(row, columns.get("poll_id") ?? 1) !== "");
  const entries = rows.map((row) => ({ row, entry: readPollEntry(row, columns, problems) }));
  refuseDoubleKeys(split, columns.get("poll_id") ?? 1, problems);
  for (const { row, entry } of entries) {
    if (entry.facts.kind === "result") noteResult(row, columns, problems);
    noteReduced(row, columns, problems);
  }
  const needs = (["long", "question-table"] as const).filter((shape) => !companions.some((one) => one.shape === shape));
  return {
    ...NOTHING_READ,
    columns: readColumnsOf(split, columns),
    asks: needs.length === 0 ? [] : [askForCompanions("The file lists polls and holds no figures.", needs)],
    counts: {
      dataRows: rows.length,
      // A spreadsheet export can drag a tail of rows along that hold a default value and no poll.
      skippedRows: split.blankRows + split.rows.length - rows.length,
      polls: rows.length,
      countries: new Set(entries.flatMap(({ entry }) => entry.facts.country ?? [])).size,
    },
  };
}

/** The columns of a joined table as `inspect` shows them; what has no role is a note on its row. */
export function readColumnsOf(split: SplitFile, columns: TableColumns): ReadColumn[] {
  const roles = new Map([...columns].map(([role, column]) => [column, role]));
  return split.header.map((header, position) => {
    const role = roles.get(position + 1);
    const unit = role === "share" ? ("percent" as const) : null;
    return { index: position + 1, header, role: role ?? "note", unit, format: null, confidence: role ? 0.9 : 0 };
  });
}

function noteResult({ row, line }: SplitRow, columns: TableColumns, problems: ProblemList): void {
  problems.add(
    { row, line, column: columns.get("pollster") ?? 1 },
    {
      severity: "note",
      code: "READ_AS_RESULT",
      message: "This is the result of a vote, not a poll.",
      hint: "It is kept with the kind result, and stays out of averages.",
    },
  );
}

function noteReduced(row: SplitRow, columns: TableColumns, problems: ProblemList): void {
  const note = columns.get("note");
  const known = note === undefined ? null : knownTo(cellAt(row, note));
  if (known === null) return;
  problems.addOnce(
    { row: row.row, line: row.line, column: columns.get("date") ?? 1 },
    {
      severity: "note",
      code: "DATE_REDUCED",
      message: `A note says that only the ${known} of a date is known, here and perhaps in rows below.`,
      hint: `Such dates are kept as a ${known}.`,
    },
  );
}
