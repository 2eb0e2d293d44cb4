import { cellAt } from "../matrix/table-cells";
import type { SplitRow } from "../reading";
import type { RespondentColumn } from "./respondent-columns";

/** Respondents by their answer in one column: each answer makes a group. */
export interface Grouping {
  readonly column: RespondentColumn;
  /** The number of the group of each answer. */
  readonly groups: ReadonlyMap<string, number>;
}

/** The groups of several columns, numbered through. */
export interface Groupings {
  readonly columns: readonly Grouping[];
  /** How many groups there are, ALL included. */
  readonly count: number;
}

/** The group of all respondents. */
export const ALL = 0;

/** In place of a number, for a respondent who is in none of the groups of a column. */
export const NO_GROUP = -1;

export function groupingsOf(columns: readonly RespondentColumn[]): Groupings {
  let count = ALL + 1;
  const groupings = columns.map((column) => ({
    column,
    groups: new Map(column.answers.map((answer) => [answer, count++])),
  }));
  return { columns: groupings, count };
}

/** The groups a respondent is in, one for each column. */
export function groupsOf(row: SplitRow, { columns }: Groupings): number[] {
  return columns.map(({ column, groups }) => groups.get(cellAt(row, column.index)) ?? NO_GROUP);
}
