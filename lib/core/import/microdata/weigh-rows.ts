import { cellAt } from "../matrix/table-cells";
import type { ProblemList } from "../problem-list";
import type { SplitRow } from "../reading";
import { readWeight } from "./read-weight";
import type { RespondentColumn } from "./respondent-columns";

/** Gives the weight of a row, 1 without a column of weights; one that is none is refused and counts nothing. */
export function weigherOf(column: RespondentColumn | null, problems: ProblemList): (row: SplitRow) => number {
  if (column === null) return () => 1;
  const known = new Map<string, number>();
  return (row) => {
    const cell = cellAt(row, column.index);
    const before = known.get(cell);
    if (before !== undefined) return before;
    const weight = readWeight(cell);
    if (weight === null) return refuse(row, column, cell, problems);
    if (known.size < MOST_REMEMBERED) known.set(cell, weight);
    return weight;
  };
}

/** Weights are made for cells of age and sex and so repeat; where they do not, remembering them helps nobody. */
const MOST_REMEMBERED = 1_000;

function refuse(row: SplitRow, column: RespondentColumn, cell: string, problems: ProblemList): 0 {
  problems.add(
    { row: row.row, line: row.line, column: column.index },
    {
      severity: "error",
      code: "WEIGHT_UNREADABLE",
      value: cell,
      message: `"${cell}" is no weight.`,
      hint: "Write a number from 0 up, or take the respondent out.",
    },
  );
  return 0;
}
