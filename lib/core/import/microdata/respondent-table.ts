import type { RowSource } from "../row-source";
import { ColumnCollector } from "./column-collector";
import type { ColumnName } from "./column-names";
import { isInterviewName } from "./interview-dates";
import { isIdentifierName, type RespondentColumn, respondentColumn } from "./respondent-columns";
import { SeenDays } from "./seen-days";
import { roomOfIdentifiers, TextRoom } from "./text-room";

/** A file taken for one row a respondent: what its columns hold, and how far it goes. */
export interface RespondentTable {
  readonly columns: readonly RespondentColumn[];
  readonly firstRow: { readonly row: number; readonly line: number };
  readonly lastRow: number;
}

/** Walks the rows once, for all columns together. */
export function profileTable(names: readonly ColumnName[], rows: RowSource): RespondentTable {
  const collectors = collectorsOf(names);
  let count = 0;
  let first = { row: 1, line: 1 };
  let lastRow = 1;
  for (const { row, line, cells } of rows) {
    if (count === 0) first = { row, line };
    count += 1;
    lastRow = row;
    for (let position = 0; position < collectors.length; position++)
      collectors[position]?.see(cells[position] ?? "", row, line);
  }
  const columns = names.flatMap((name, position) => {
    const profile = collectors[position]?.finish(count);
    return profile ? [respondentColumn(name, profile)] : [];
  });
  return { columns, firstRow: first, lastRow };
}

function collectorsOf(names: readonly ColumnName[]): ColumnCollector[] {
  const spare = roomOfIdentifiers();
  return names.map(
    ({ header }) =>
      new ColumnCollector(
        new TextRoom(isIdentifierName(header) ? spare : null),
        isInterviewName(header) ? new SeenDays() : null,
      ),
  );
}
