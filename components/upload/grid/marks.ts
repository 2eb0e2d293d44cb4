import type { Problem } from "@/lib/core/errors";

/** What stands against the cells of a file, by place: `8,4` is D8, `8,` the whole of row 8. */
export type Marks = ReadonlyMap<string, readonly Problem[]>;

const GRAVITY = { error: 0, warning: 1, note: 2 } as const;

/** The problems that have a place, each under its cell or its row. */
export function marksOf(problems: readonly Problem[]): Marks {
  const marks = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (problem.row === null) continue;
    const key = keyOf(problem.row, problem.column);
    const here = marks.get(key);
    if (here) here.push(problem);
    else marks.set(key, [problem]);
  }
  return marks;
}

/** What stands against a cell, or with `null` against its whole row; both count from 1. */
export function marksAt(marks: Marks, row: number, column: number | null): readonly Problem[] {
  return marks.get(keyOf(row, column)) ?? [];
}

/** The gravest of several problems; `null` = none. */
export function gravest(problems: readonly Problem[]): Problem["severity"] | null {
  const [first] = problems.map(({ severity }) => severity).sort((a, b) => GRAVITY[a] - GRAVITY[b]);
  return first ?? null;
}

/** The rows that something is said of, in their order, with those of the header before them. */
export function markedRows(problems: readonly Problem[], headerRows: readonly number[]): readonly number[] {
  const marked = problems.flatMap(({ row }) => (row === null ? [] : [row]));
  return [...new Set([...headerRows, ...marked])].sort((a, b) => a - b);
}

function keyOf(row: number, column: number | null): string {
  return `${row},${column ?? ""}`;
}
