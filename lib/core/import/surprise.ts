import type { SplitRow } from "./reading";

/**
 * A row below the head of a large file that says something of the whole: a comma for decimals, a day above 12, a cell
 * where all others ended. The file is then read anew, with this row in its head, so that it reads as if all its rows
 * had been looked at first.
 */
export class Surprise extends Error {
  constructor(readonly row: SplitRow) {
    super(`Row ${row.row} says something of the whole file.`);
  }
}
