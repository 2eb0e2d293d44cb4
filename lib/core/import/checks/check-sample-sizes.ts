import type { ProblemList } from "../problem-list";
import type { ReadFigure } from "../row-reader";

const FEWEST = 10;
const MOST = 10_000_000;

/** Numbers of interviews no poll has: mostly another column is read as n. Said once a poll, and kept. */
export function checkSampleSizes(figures: readonly ReadFigure[], problems: ProblemList): void {
  const seen = new Set<string>();
  for (const { record, line } of figures) {
    const { n, kind, pollId } = record;
    // Subgroups may be small, and a vote has as many people as it has.
    if (n === null || (n >= FEWEST && n <= MOST) || record.subgroup !== null || kind !== "poll" || seen.has(pollId))
      continue;
    seen.add(pollId);
    problems.add(
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
