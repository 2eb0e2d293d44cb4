import { MAX_PROBLEMS, type ProblemList } from "../problem-list";
import type { ReadFigure } from "../row-reader";

const FEWEST = 10;
const MOST = 10_000_000;

/** Numbers of interviews no poll has: mostly another column is read as n. Said once a poll, and kept. */
export class SampleSizes {
  private readonly said = new Set<string>();

  constructor(private readonly problems: ProblemList) {}

  see({ record, line }: ReadFigure): void {
    const { n, kind, pollId } = record;
    if (n === null || (n >= FEWEST && n <= MOST)) return;
    // Subgroups may be small, and a vote has as many people as it has.
    if (record.subgroup !== null || kind !== "poll" || this.said.has(pollId)) return;
    if (this.said.size <= MAX_PROBLEMS) this.said.add(pollId);
    this.problems.add(
      { row: record.fileRow, line },
      {
        severity: "warning",
        code: "N_IMPLAUSIBLE",
        value: String(n),
        message: `The base is ${n === 1 ? "1 interview" : `${n} interviews`}.`,
        hint: "Check that this column counts interviews.",
      },
    );
  }
}
