import type { Claim } from "../model/article";
import { cellOf, ofCopy } from "./claim-verdict";
import type { FoundClaim } from "./claims/claim-draft";
import type { Grammar } from "./languages/grammar";
import { comparisonVerdict } from "./verdicts/comparison-verdict";
import { agreementOf, differenceOf } from "./verdicts/figure-agreement";
import { areSeveral, latestFirst, pollsSpokenOf } from "./verdicts/find-polls";
import { findQuestion } from "./verdicts/find-question";
import { otherCell, otherCountry } from "./verdicts/other-cells";
import { responseOf } from "./verdicts/response-of";
import type { AskedQuestion, StoredPolls } from "./verdicts/stored-polls";
import { CANNOT_BE_CHECKED, type ClaimVerdict, NO_DATA } from "./verdicts/verdict";

/** A claim tied to the poll, question and answer it was held against, as far as there is one. */
export interface JudgedClaim {
  readonly claim: Claim;
  readonly verdict: ClaimVerdict;
}

export interface Judging {
  /** The slug of the article the claim stands in; `null` = it is none that is stored. */
  readonly article: string | null;
  readonly stored: StoredPolls;
  readonly grammar: Grammar;
}

/**
 * Holds a claim that was read from a text against all stored polls: finds the question by its words, then the poll by
 * pollster and date. Where anything is in doubt nothing is confirmed. A poll taken from another document goes before one
 * that was taken from this article.
 */
export function judgeClaim(claim: FoundClaim, judging: Judging): JudgedClaim {
  const nothing = claim.kind === "figure" ? NO_DATA : CANNOT_BE_CHECKED;
  const { reading } = claim;
  const asked = findQuestion(reading.topic, pollsSpokenOf(claim, judging.stored), judging.grammar);
  const independent = asked.filter((one) => !isFromArticle(one, judging.article));
  const waves = latestFirst(inCountry(claim.country, independent.length > 0 ? independent : asked));
  const [latest] = waves;
  if (latest === undefined || areSeveral(waves)) return { claim, verdict: nothing };
  const tied: Claim = {
    ...claim,
    question: latest.question.slug,
    response: responseOf(reading.answer, latest.question),
  };
  if (reading.subgroup !== null || reading.doubts.length > 0 || tied.response === null || tied.country === null)
    return { claim: tied, verdict: nothing };
  const wanted = reading.earlier && claim.date === null ? waves.slice(1) : waves;
  return judgeTied(tied, wanted, judging);
}

function judgeTied(claim: Claim, waves: readonly AskedQuestion[], { article }: Judging): JudgedClaim {
  const [latest, before] = waves;
  if (latest === undefined) return { claim, verdict: NO_DATA };
  const tied = { ...claim, poll: latest.poll.poll.slug };
  if (claim.kind === "comparison") {
    return { claim: tied, verdict: comparisonVerdict(tied, article ?? "", latest.poll, before?.poll ?? null) };
  }
  const verdict = figureVerdict(tied, waves, isFromArticle(latest, article));
  return { claim: { ...tied, poll: verdict.against?.poll ?? null }, verdict };
}

function figureVerdict(claim: Claim, waves: readonly AskedQuestion[], isCopy: boolean): ClaimVerdict {
  const [latest, ...earlier] = waves;
  if (latest === undefined || claim.value === null) return NO_DATA;
  const { poll } = latest;
  const result = cellOf(claim, poll.results);
  if (result === null || result.scenario !== null) return otherCountry(claim, poll) ?? NO_DATA;
  const against = { poll: poll.poll.slug, result };
  if (result.figure.status !== "value" || result.figure.unit !== claim.unit)
    return { code: "no_data", against, difference: null };
  const agreement = agreementOf(claim.value, result, claim.reading?.fraction);
  const difference = differenceOf(claim.value, result);
  if (isCopy) return { code: ofCopy(agreement), against, difference };
  if (agreement === "exact" || agreement === "rounded") return { code: agreement, against, difference };
  return (
    superseded(claim, earlier) ??
    (agreement === "within_uncertainty" ? { code: agreement, against, difference } : null) ??
    otherCell(claim, poll, result) ?? { code: "differs", against, difference }
  );
}

/** The figure of an earlier wave, given as if nothing had come after it. */
function superseded(claim: Claim, earlier: readonly AskedQuestion[]): ClaimVerdict | null {
  for (const { poll } of earlier) {
    const result = cellOf(claim, poll.results);
    if (result === null || claim.value === null || result.scenario !== null) continue;
    const agreement = agreementOf(claim.value, result, claim.reading?.fraction);
    if (agreement === "exact" || agreement === "rounded")
      return {
        code: "superseded",
        against: { poll: poll.poll.slug, result },
        difference: differenceOf(claim.value, result),
      };
  }
  return null;
}

/** Of the polls that asked the question, those that asked it in the country; where none did, all. */
function inCountry(country: string | null, asked: readonly AskedQuestion[]): readonly AskedQuestion[] {
  const there = asked.filter(({ poll, question }) =>
    poll.results.some((result) => result.country === country && result.question === question.slug),
  );
  return there.length > 0 ? there : asked;
}

function isFromArticle({ poll }: AskedQuestion, article: string | null): boolean {
  return article !== null && poll.poll.document.article === article;
}
