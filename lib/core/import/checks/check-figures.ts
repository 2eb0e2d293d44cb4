import type { ProblemList } from "../problem-list";
import type { ReadFigure } from "../row-reader";
import { memorySpool } from "../spool";
import { type CheckedFile, type CheckOptions, FigureChecks } from "./figure-checks";

/** Checks figures that are in memory, all at once. */
export function checkFigures(
  figures: readonly ReadFigure[],
  options: CheckOptions,
  problems: ProblemList,
): CheckedFile {
  const checks = new FigureChecks({ ...options, openSpool: memorySpool, areScattered: true }, problems);
  for (const figure of figures) checks.add(figure, figure.record);
  return checks.finish();
}
