import { cellAt } from "../matrix/table-cells";
import { MAX_PROBLEMS, type ProblemList } from "../problem-list";
import type { SplitRow } from "../reading";
import type { OpenSpool, Spool } from "../spool";
import type { RespondentColumn } from "./respondent-columns";

/** Where a respondent stands. */
interface Standing {
  readonly row: number;
  readonly line: number;
}

/** Compares the identifiers of all respondents, which a large file has more of than memory. */
export class Doubles {
  private readonly column: RespondentColumn | undefined;
  private readonly spool: Spool<Standing> | null;

  constructor(columns: readonly RespondentColumn[], openSpool: OpenSpool) {
    this.column = columns.find(({ content }) => content === "id");
    this.spool = this.column ? openSpool<Standing>() : null;
  }

  see(row: SplitRow): void {
    if (!this.column) return;
    const id = cellAt(row, this.column.index);
    if (id !== "") this.spool?.add(id, { row: row.row, line: row.line });
  }

  /** A respondent counted twice shifts every share. The first in the file are named, whichever part they lie in. */
  refuse(problems: ProblemList): void {
    if (!this.column || !this.spool) return;
    const { index } = this.column;
    const first = firstInFile(doublesIn(this.spool), MAX_PROBLEMS);
    for (const double of first) refuseDouble(double, index, problems);
    const last = first.at(-1);
    if (!last || first.length < MAX_PROBLEMS) return;
    // No room is left to name the others, but they count.
    for (const double of doublesIn(this.spool)) if (double.row > last.row) refuseDouble(double, index, problems);
  }
}

interface Double extends Standing {
  readonly id: string;
  /** The row that names the same respondent first. */
  readonly earlier: number;
}

function* doublesIn(spool: Spool<Standing>): Generator<Double> {
  for (const part of spool.parts()) {
    const first = new Map<string, number>();
    for (const { key, entry } of part) {
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, entry.row);
      else yield { ...entry, id: key, earlier };
    }
  }
}

/** The first `most` in the order of the file, with no more than twice as many in memory. */
function firstInFile(doubles: Iterable<Double>, most: number): readonly Double[] {
  let first: Double[] = [];
  const inOrder = () => first.sort((a, b) => a.row - b.row).slice(0, most);
  for (const double of doubles) {
    first.push(double);
    if (first.length >= 2 * most) first = inOrder();
  }
  return inOrder();
}

function refuseDouble({ id, row, line, earlier }: Double, column: number, problems: ProblemList): void {
  problems.add(
    { row, line, column },
    {
      severity: "error",
      code: "RESPONDENT_TWICE",
      value: id,
      message: `The respondent "${id}" stands in row ${earlier} already.`,
      hint: "Take one of the two rows out, or correct the number.",
    },
  );
}
