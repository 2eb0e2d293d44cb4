import type { NumberedColumn } from "../matrix/numbered-columns";
import type { ProblemList } from "../problem-list";
import type { SplitRow } from "../reading";

/** A key that the other file does not hold: without it the row means nothing. */
export function keyNotFound(row: SplitRow, column: number, key: string, file: string, problems: ProblemList): void {
  problems.addOnce(
    { row: row.row, line: row.line, column },
    {
      severity: "error",
      code: "KEY_NOT_FOUND",
      value: key,
      message: `"${key}" is no key of ${file}.`,
      hint: "Correct the key, or complete the other file.",
    },
  );
}

export function labelMissing(row: SplitRow, code: NumberedColumn, file: string, problems: ProblemList): void {
  problems.addOnce(
    { row: row.row, line: row.line, column: code.index },
    {
      severity: "error",
      code: "CODE_WITHOUT_LABEL",
      value: code.header,
      message: `The column "${code.header}" holds figures, and ${file} has no label of number ${code.number} for them.`,
      hint: "Complete the code book.",
    },
  );
}
