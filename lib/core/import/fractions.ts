import { UnitEvidence } from "./checks/unit-evidence";
import { resultGroup } from "./result-group";
import type { ReadFigure } from "./row-reader";
import { shiftDecimal } from "./values/decimal-text";

/** Whether figures in memory that were read as percentages look like fractions. */
export function unitEvidenceOf(figures: readonly ReadFigure[]): UnitEvidence {
  const evidence = new UnitEvidence();
  const sets = new Map<string, ReadFigure[]>();
  for (const figure of figures) {
    evidence.see(figure.record);
    const key = resultGroup(figure.record);
    const set = sets.get(key);
    if (set) set.push(figure);
    else sets.set(key, [figure]);
  }
  for (const set of sets.values()) evidence.seeSet(set);
  return evidence;
}

/** Figures read as percentages that turned out to be fractions. */
export function asPercentages(figures: readonly ReadFigure[]): ReadFigure[] {
  return figures.map((figure) => {
    const { share, extra, status } = figure.record;
    const bound = status === "below" ? extra?.bound : undefined;
    return {
      ...figure,
      record: {
        ...figure.record,
        share: share === null ? null : shiftDecimal(share, 2),
        extra: bound === undefined ? extra : { ...extra, bound: shiftDecimal(bound, 2) },
      },
    };
  });
}
