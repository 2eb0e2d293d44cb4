import { askForUnit } from "./asks";
import type { Layout } from "./layout";
import type { Mapping } from "./mapping";
import type { Finding } from "./problem-list";
import type { Ask, ReadColumn, SplitFile } from "./reading";
import type { ReadFigure } from "./row-reader";
import { asPercentages, headedUnit, lookLikeFractions, setsAddUpToOne, statedUnit } from "./share-notation";

interface InUnit {
  readonly figures: readonly ReadFigure[];
  readonly unit: ReadColumn["unit"];
}

export interface SettledUnit extends InUnit {
  readonly ask: Ask | null;
  readonly finding: Finding | null;
}

/** Percent or fractions: what figures that were read as percentages really are. Never decided in silence. */
export function settleUnit(read: InUnit, split: SplitFile, layout: Layout, mapping: Mapping): SettledUnit {
  const asTheyAre = { ...read, ask: null, finding: null };
  if (statedUnit(split, layout, mapping) !== null || read.unit === "fraction") return asTheyAre;
  if (!lookLikeFractions(read.figures)) return asTheyAre;
  if (layout.figures.some(({ fields }) => fields.has("unit"))) return { ...asTheyAre, finding: LOOK_LIKE_FRACTIONS };
  if (headedUnit(layout) === null && setsAddUpToOne(read.figures))
    return { figures: asPercentages(read.figures), unit: "fraction", ask: null, finding: READ_AS_FRACTIONS };
  return { ...asTheyAre, unit: null, ask: askForUnit() };
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
