import type { Claim } from "../model/article";
import type { PollContent } from "../model/poll-content";
import type { Result } from "../model/result";
import { comparisonVerdict } from "./verdicts/comparison-verdict";
import { agreementOf, differenceOf } from "./verdicts/figure-agreement";
import { CANNOT_BE_CHECKED, type ClaimVerdict, NO_DATA } from "./verdicts/verdict";

export { type ClaimVerdict, VERDICT_CODES, type VerdictCode } from "./verdicts/verdict";

/**
 * Holds one claim that is tied to a poll (its question, country and answer) against that poll as it stands now; `stored`
 * is `null` when no such poll is here. An agreement with a poll that was itself taken from this article is `same_source`:
 * a copy, no check.
 */
export function claimVerdict(claim: Claim, article: string, stored: PollContent | null): ClaimVerdict {
  switch (claim.kind) {
    case "figure":
      return figureVerdict(claim, article, stored);
    case "comparison":
      return stored === null ? CANNOT_BE_CHECKED : comparisonVerdict(claim, article, stored);
  }
}

function figureVerdict(claim: Claim, article: string, stored: PollContent | null): ClaimVerdict {
  const result = stored === null ? null : cellOf(claim, stored.results);
  if (stored === null || result === null) return NO_DATA;
  const against = { poll: stored.poll.slug, result };
  const { figure } = result;
  if (claim.value === null || figure.status !== "value" || figure.unit !== claim.unit)
    return { code: "no_data", against, difference: null };
  const agreement = agreementOf(claim.value, result, claim.reading?.fraction);
  const isOwn = stored.poll.document.article === article;
  return { code: isOwn ? ofCopy(agreement) : agreement, against, difference: differenceOf(claim.value, result) };
}

/** Chance has no part in copying: a figure that is not the same, rounding apart, is a wrong copy. */
export function ofCopy(agreement: ReturnType<typeof agreementOf>): "same_source" | "differs" {
  return agreement === "exact" || agreement === "rounded" ? "same_source" : "differs";
}

/** The one cell of the whole sample the claim fits; `null` when none or several do: nothing is guessed. */
export function cellOf(
  claim: Pick<Claim, "question" | "country" | "response">,
  results: readonly Result[],
): Result | null {
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
