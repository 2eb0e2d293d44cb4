import type { ProblemList } from "../problem-list";
import type { SplitFile, SplitRow } from "../reading";
import type { Companion, JoinLink } from "./matrix-reading";
import { cellAt, plainKey } from "./table-cells";

/** The rows of a table by the key in one of its columns. */
export interface KeyTable {
  readonly companion: Companion;
  readonly column: number;
  readonly rows: ReadonlyMap<string, SplitRow>;
}

export function keyTable(companion: Companion, column: number): KeyTable {
  const rows = new Map<string, SplitRow>();
  for (const row of companion.split.rows) {
    const key = plainKey(cellAt(row, column));
    if (key !== "" && !rows.has(key)) rows.set(key, row);
  }
  return { companion, column, rows };
}

const MOST_NAMED = 20;

/** How the keys in a column of one file meet those of the other. */
export function linkOf(from: { name: string; split: SplitFile; column: number }, to: KeyTable): JoinLink {
  const keys = [...new Set(from.split.rows.map((row) => plainKey(cellAt(row, from.column))))].filter(
    (key) => key !== "",
  );
  const unmatched = keys.filter((key) => !to.rows.has(key));
  return {
    file: from.name,
    column: from.split.header[from.column - 1] ?? "",
    toFile: to.companion.name,
    toColumn: to.companion.split.header[to.column - 1] ?? "",
    matched: keys.length - unmatched.length,
    unmatched: unmatched.slice(0, MOST_NAMED),
    unused: [...to.rows.keys()].filter((key) => !keys.includes(key)).slice(0, MOST_NAMED),
  };
}

/** Two rows of one key: it is not known which one is meant. */
export function refuseDoubleKeys(split: SplitFile, column: number, problems: ProblemList): void {
  const first = new Map<string, number>();
  for (const row of split.rows) {
    const key = plainKey(cellAt(row, column));
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row.row);
    else if (key !== "")
      problems.add(
        { row: row.row, line: row.line, column },
        {
          severity: "error",
          code: "KEY_TWICE",
          value: key,
          message: `The key "${key}" stands in row ${earlier} already.`,
          hint: "Take one of the two rows out, or correct the key.",
        },
      );
  }
}
