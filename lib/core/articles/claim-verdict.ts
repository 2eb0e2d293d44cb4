import { roundHalfAway } from "../format/percent";
import type { Claim } from "../model/article";
import type { PollContent } from "../model/poll-content";
import type { Result } from "../model/result";

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

const NO_DATA: ClaimVerdict = { code: "no_data", against: null, difference: null };

/**
 * Holds one claim of an article against the stored poll it speaks of; `stored` is `null` when no such poll is here.
 * An agreement with a poll that was itself taken from this article is `same_source`: a copy, no check.
 */
export function claimVerdict(claim: Claim, article: string, stored: PollContent | null): ClaimVerdict {
  switch (claim.kind) {
    case "figure":
      return figureVerdict(claim, article, stored);
    case "comparison":
      // A comparison needs the intervals of both figures; until it gets them nothing is claimed of it.
      return { code: "cannot_be_checked", against: null, difference: null };
  }
}

function figureVerdict(claim: Claim, article: string, stored: PollContent | null): ClaimVerdict {
  const result = stored === null ? null : cellOf(claim, stored.results);
  if (stored === null || result === null) return NO_DATA;
  const against = { poll: stored.poll.slug, result };
  const { figure } = result;
  if (claim.value === null || figure.status !== "value" || figure.unit !== claim.unit)
    return { code: "no_data", against, difference: null };
  const agreement = compareFigures(claim.value, figure.published);
  const isCopy = agreement !== "differs" && stored.poll.document.article === article;
  return {
    code: isCopy ? "same_source" : agreement,
    against,
    difference: roundHalfAway(claim.value - Number(figure.published), 10),
  };
}

/** The one cell of the whole sample the claim fits; `null` when none or several do: nothing is guessed. */
function cellOf(claim: Claim, results: readonly Result[]): Result | null {
  const fitting = results.filter(
    (result) =>
      result.subgroup === null &&
      result.region === null &&
      fits(claim.question, result.question) &&
      fits(claim.country, result.country) &&
      fits(claim.response?.toLowerCase() ?? null, result.response.toLowerCase()),
  );
  const [only] = fitting;
  return only !== undefined && fitting.length === 1 ? only : null;
}

function fits(claimed: string | null, stored: string | null): boolean {
  return claimed === null || claimed === stored;
}

/** `rounded`: the two are the same number once the one with more decimals is rounded to the digits of the other. */
function compareFigures(claimed: number, published: string): "exact" | "rounded" | "differs" {
  const stored = Number(published);
  if (claimed === stored) return "exact";
  const decimals = Math.min(decimalsOf(String(claimed)), decimalsOf(published));
  return roundHalfAway(claimed, decimals) === roundHalfAway(stored, decimals) ? "rounded" : "differs";
}

function decimalsOf(number: string): number {
  return number.split(".")[1]?.length ?? 0;
}
