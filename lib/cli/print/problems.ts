import type { Problem } from "@/lib/core/errors";
import { alignedLines } from "./table";

/** One line a problem: how bad, where, what and what to do, and the code to look up in docs/errors.md. */
export function problemLines(problems: readonly Problem[]): string[] {
  const places = problems.map(placeOf);
  return alignedLines(
    problems.map((problem, index) => [
      problem.severity,
      places[index] ?? "",
      `${problem.message} ${problem.hint} [${problem.code}]`.replace(/\s*\n\s*/g, " "),
    ]),
  );
}

function placeOf({ file, cell, row, line }: Problem): string {
  const spot = cell ?? (row === null ? (line === null ? "" : `line ${line}`) : `row ${row}`);
  return [file, spot].filter(Boolean).join(" ");
}
