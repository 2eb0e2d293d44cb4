import { askForUnit } from "./asks";
import type { UnitEvidence } from "./checks/unit-evidence";
import type { Layout } from "./layout";
import type { Finding } from "./problem-list";
import type { Ask } from "./reading";
import { headedUnit } from "./share-notation";

/** What the figures of a file say of a unit that nobody stated. */
export type SettledUnit =
  | { readonly is: "percent"; readonly finding: Finding | null }
  /** They are read anew as fractions. */
  | { readonly is: "fraction"; readonly finding: Finding }
  | { readonly is: "open"; readonly ask: Ask };

/** Percent or fractions: what figures that were read as percentages really are. Never decided in silence. */
export function settleUnit(evidence: UnitEvidence, layout: Layout): SettledUnit {
  if (!evidence.looksLikeFractions) return { is: "percent", finding: null };
  if (layout.figures.some(({ fields }) => fields.has("unit"))) return { is: "percent", finding: LOOK_LIKE_FRACTIONS };
  if (headedUnit(layout) === null && evidence.setsAddUpToOne) return { is: "fraction", finding: READ_AS_FRACTIONS };
  return { is: "open", ask: askForUnit() };
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
