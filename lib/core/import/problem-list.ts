import type { Problem, ProblemCode } from "../errors";
import { cellName } from "./place";

/** What a problem says, apart from its place. */
export interface Finding {
  readonly severity: Problem["severity"];
  readonly code: ProblemCode;
  readonly message: string;
  readonly hint: string;
  /** The cell as it stands in the file, where one cell is at fault. */
  readonly value?: string | null;
}

/** Where a problem stands; what is not known is left out. */
export interface Place {
  readonly row?: number;
  readonly line?: number;
  readonly column?: number;
}

export const MAX_PROBLEMS = 100;

/** Puts a finding in its place. */
export function problemAt(file: string, place: Place, finding: Finding): Problem {
  const { row = null, line = null, column = null } = place;
  return {
    severity: finding.severity,
    code: finding.code,
    file,
    row,
    line,
    column,
    cell: row !== null && column !== null ? cellName(row, column) : null,
    value: finding.value ?? null,
    message: finding.message,
    hint: finding.hint,
  };
}

/**
 * Collects the problems of one file. A broken file can hold millions: only the first 100 of each severity are kept,
 * so that warnings never push out an error.
 */
export class ProblemList {
  private readonly kept: Record<Problem["severity"], Problem[]> = { error: [], warning: [], note: [] };
  private readonly saidOnce = new Set<string>();
  private total = 0;

  constructor(private readonly file: string) {}

  add(place: Place, finding: Finding): void {
    this.total += 1;
    const list = this.kept[finding.severity];
    if (list.length < MAX_PROBLEMS) list.push(problemAt(this.file, place, finding));
  }

  /** Problems that nobody will be shown, since there are too many before them. */
  count(more: number): void {
    this.total += more;
  }

  /** For what may be said of every row of a large file: its words are made only while there is room for them. */
  tell(severity: Problem["severity"], say: () => readonly [Place, Finding]): void {
    if (this.kept[severity].length < MAX_PROBLEMS) this.add(...say());
    else this.total += 1;
  }

  /** For what is wrong in the same way in many rows (a misspelt country): said at its first place only. */
  addOnce(place: Place, finding: Finding): void {
    const key = JSON.stringify([finding.code, place.column, finding.value, finding.message]);
    if (this.saidOnce.has(key)) return;
    this.saidOnce.add(key);
    this.add(place, finding);
  }

  hasErrors(): boolean {
    return this.kept.error.length > 0;
  }

  /** In the order of the file, at most 100; when some had to be left out, the last entry says how many. */
  list(): readonly Problem[] {
    const all = [...this.kept.error, ...this.kept.warning, ...this.kept.note];
    if (this.total <= MAX_PROBLEMS) return inFileOrder(all);
    const shown = all.slice(0, MAX_PROBLEMS - 1);
    return [...inFileOrder(shown), moreProblems(this.file, this.total - shown.length)];
  }
}

/** At most 100 of `total` problems; the last one says how many are not listed. */
export function shownProblems(problems: readonly Problem[], total: number, file: string): readonly Problem[] {
  if (total <= MAX_PROBLEMS) return problems;
  const shown = problems.slice(0, MAX_PROBLEMS - 1);
  return [...shown, moreProblems(file, total - shown.length)];
}

function moreProblems(file: string, count: number): Problem {
  const message = `${count} more problems are not listed.`;
  const hint = "Settle the ones above first, then read the file again.";
  return problemAt(file, {}, { severity: "note", code: "MORE_PROBLEMS", message, hint });
}

function inFileOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => (a.row ?? 0) - (b.row ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
