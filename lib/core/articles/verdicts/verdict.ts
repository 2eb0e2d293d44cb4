import type { Result } from "../../model/result";

/** What a check of a claim can come to; the names are those of the contract, figures first, then comparisons. */
export const VERDICT_CODES = [
  "exact",
  "rounded",
  "within_uncertainty",
  "differs",
  "other_country",
  "other_question",
  "superseded",
  "same_source",
  "no_data",
  "clear",
  "fragile",
  "not_clear",
  "precision_unknown",
  "cannot_be_checked",
] as const;
export type VerdictCode = (typeof VERDICT_CODES)[number];

export interface ClaimVerdict {
  readonly code: VerdictCode;
  /** The stored cell the claim was held against; `null` when there is none. */
  readonly against: { readonly poll: string; readonly result: Result } | null;
  /** Claimed minus stored, in the unit of the claim (points for percent); `null` when nothing can be compared. */
  readonly difference: number | null;
}

export const NO_DATA: ClaimVerdict = { code: "no_data", against: null, difference: null };
export const CANNOT_BE_CHECKED: ClaimVerdict = { code: "cannot_be_checked", against: null, difference: null };
