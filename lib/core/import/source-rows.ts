import { OddCells, rowsAbove } from "./check-encoding";
import { UnevenRows } from "./check-table";
import { startWalk } from "./data-rows";
import type { OpenTable } from "./open-table";
import type { ProblemList } from "./problem-list";
import type { SplitRow, TextFile } from "./reading";
import type { RowSource } from "./row-source";

/**
 * The data rows of a table that are as long as its header, as often as they are asked for. What stands against the
 * others, and what was met between them, goes to the problems when they were walked for the first time.
 */
export class SourceRows implements RowSource {
  /** Data rows, the uneven ones included; known once they were walked. */
  count = 0;
  skipped = 0;
  private isTold = false;

  constructor(
    private readonly table: OpenTable,
    private readonly file: TextFile,
    private readonly problems: ProblemList,
  ) {}

  *[Symbol.iterator](): Iterator<SplitRow> {
    for (const rows of this.batches()) yield* rows;
  }

  /** The same many at a time. */
  *batches(): Iterable<readonly SplitRow[]> {
    const { table, problems } = this;
    const told = this.isTold ? null : this.startTelling();
    const walk = startWalk(told ? ({ place, finding }) => problems.add(place, finding) : undefined);
    const width = table.head.header.length;
    for (const rows of table.isWhole ? [table.head.rows] : table.rows(walk)) {
      const even = rows.every(({ cells }) => cells.length === width)
        ? rows
        : rows.filter(({ cells }) => cells.length === width);
      told?.see(rows);
      if (even.length > 0) yield even;
    }
    if (told === null) return;
    this.count = table.isWhole ? table.head.rows.length : walk.rows;
    this.skipped = table.isWhole ? table.head.blankRows : walk.skipped;
    told.report();
    if (walk.stop) problems.add(walk.stop.place, walk.stop.finding);
  }

  /** Walks the rows for what is to be told of them, where nobody else did. */
  walkOnce(): void {
    if (!this.isTold) for (const _ of this.batches());
  }

  private startTelling() {
    const { table, file, problems } = this;
    this.isTold = true;
    for (const { place, finding } of table.head.notes) problems.add(place, finding);
    const odd = new OddCells(file);
    for (const row of rowsAbove(table.head)) if (odd.isSeeking) odd.see(row);
    const uneven = new UnevenRows(table.head, problems);
    return {
      see(rows: readonly SplitRow[]) {
        for (const row of rows) uneven.see(row);
        if (odd.isSeeking) for (const row of rows) odd.see(row);
      },
      report() {
        odd.report(problems);
        uneven.finish();
      },
    };
  }
}
