import { cellName } from "../place";
import type { ProblemList } from "../problem-list";
import type { CheckedFigure } from "./checked-figure";

/**
 * One answer of one population has one figure of a unit (a share, and seats beside it): a second one, equal or not, is
 * an error. Gives whether there was one: the sum of such a set says nothing.
 */
export function checkDuplicates(set: readonly CheckedFigure[], problems: ProblemList): boolean {
  const seen = set.length > FEW ? new Map<string, CheckedFigure>() : null;
  let found = false;
  set.forEach((figure, position) => {
    const { record, line, column } = figure;
    const key = seen && `${record.unit} ${record.response}`;
    const earlier = seen && key !== null ? seen.get(key) : before(set, position);
    if (earlier === undefined) {
      if (seen && key !== null) seen.set(key, figure);
      return;
    }
    found = true;
    const territory = record.region ?? record.country;
    problems.add(
      { row: record.fileRow, line, column },
      {
        severity: "error",
        code: "RESULT_DUPLICATE",
        value: record.share,
        message: `"${record.response}"${territory ? ` in ${territory}` : ""} has a figure already, in ${cellName(earlier.record.fileRow, earlier.column)}.`,
        hint: "Take one of the two out, or say what tells them apart (population, subgroup, scenario).",
      },
    );
  });
  return found;
}

/** Up to so many answers are compared each with each: that costs less than a map of them. */
const FEW = 12;

function before(set: readonly CheckedFigure[], position: number): CheckedFigure | undefined {
  const own = set[position]?.record;
  for (let at = 0; at < position; at++) {
    const other = set[at];
    if (other && other.record.response === own?.response && other.record.unit === own.unit) return other;
  }
  return undefined;
}
