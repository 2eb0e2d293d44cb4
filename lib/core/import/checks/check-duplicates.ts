import { cellName } from "../place";
import type { ProblemList } from "../problem-list";
import { resultGroup } from "../result-group";
import type { ReadFigure } from "../row-reader";

/** One answer of one population has one figure of a unit (a share, and seats beside it): a second one, equal or not, is an error. */
export function checkDuplicates(figures: readonly ReadFigure[], problems: ProblemList): void {
  const first = new Map<string, ReadFigure>();
  for (const figure of figures) {
    const { record, line, column } = figure;
    const key = `${resultGroup(record)}${record.unit} ${record.response}`;
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, figure);
      continue;
    }
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
  }
}
