import { type Outcome, refused } from "./outcome";
import type { SplitRow } from "./reading";

export function noRows(header: SplitRow): Outcome<never> {
  return refused(
    {
      code: "NO_DATA_ROWS",
      message: "The file has a header and no rows below it.",
      hint: "Check that the export was complete.",
    },
    { row: header.row, line: header.line },
  );
}

export function noTable(): Outcome<never> {
  return refused({
    code: "NOT_A_CSV",
    message: "No separator (comma, semicolon, tab or |) cuts the file into rows of equal length: it is no table.",
    hint: "Save the table as CSV, one row a line.",
  });
}
