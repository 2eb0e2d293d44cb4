import { askForUnit } from "./asks";
import type { Layout } from "./layout";
import type { Mapping } from "./mapping";
import type { Finding } from "./problem-list";
import type { Ask, SplitFile } from "./reading";
import type { ReadFigure } from "./row-reader";
import { asPercentages, headedUnit, lookLikeFractions, setsAddUpToOne, statedUnit } from "./share-notation";

export interface SettledUnit {
  readonly figures: readonly ReadFigure[];
  readonly ask: Ask | null;
  readonly finding: Finding | null;
}

/** Percent or fractions: what figures that were read as percentages really are. Never decided in silence. */
export function settleUnit(
  figures: readonly ReadFigure[],
  split: SplitFile,
  layout: Layout,
  mapping: Mapping,
): SettledUnit {
  const asTheyAre = { figures, ask: null, finding: null };
  if (statedUnit(split, layout, mapping) !== null || headedUnit(layout) === "fraction") return asTheyAre;
  if (!lookLikeFractions(figures)) return asTheyAre;
  if (layout.figures.some(({ fields }) => fields.has("unit"))) return { ...asTheyAre, finding: LOOK_LIKE_FRACTIONS };
  if (headedUnit(layout) === null && setsAddUpToOne(figures))
    return { figures: asPercentages(figures), ask: null, finding: READ_AS_FRACTIONS };
  return { ...asTheyAre, ask: askForUnit() };
}

const READ_AS_FRACTIONS: Finding = {
  severity: "warning",
  code: "SHARES_READ_AS_FRACTIONS",
  message: "The answers add up to 1, so the figures are read as fractions: 0.56 is 56%.",
  hint: 'If they are percentages, say so in a mapping: {"answers": {"SHARE_UNIT": "percent"}}.',
};

const LOOK_LIKE_FRACTIONS: Finding = {
  severity: "warning",
  code: "SHARES_LOOK_LIKE_FRACTIONS",
  message: "The unit column says percent, but no figure is above 1: 0.56 is read as 0.56%.",
  hint: "If they are fractions, write fraction in the unit column.",
};
