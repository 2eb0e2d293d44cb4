import { type ComparedShare, pairwiseVerdicts, type Verdict } from "../../comparison/pairwise-verdicts";
import type { Claim } from "../../model/article";
import { roundingHalfUnit, shareOf } from "../../model/figure";
import type { PollContent } from "../../model/poll-content";
import type { Result } from "../../model/result";
import { boundVerdict } from "./bound-verdict";
import { changeVerdict } from "./change-verdict";
import { CANNOT_BE_CHECKED, type ClaimVerdict } from "./verdict";

/**
 * Holds a comparison that is tied to a poll against it: a bound by the Wilson interval, two countries by the pairwise tests
 * of all countries of the poll, a change by those of two waves. `before` is the wave before, where there is one.
 * Source: methods, sections 2 and 2d.
 */
export function comparisonVerdict(
  claim: Claim,
  article: string,
  stored: PollContent,
  before: PollContent | null = null,
): ClaimVerdict {
  const comparison = claim.reading?.comparison;
  const rows = rowsOf(claim, stored);
  const row = rows.find(({ country }) => country === claim.country);
  if (!comparison || !row || claim.country === null) return CANNOT_BE_CHECKED;
  const verdict = verdictOn(claim, stored, rows, row, before && rowsOf(claim, before).find(isOf(claim.country)));
  // What was copied out of this very article confirms nothing.
  const isCopy = stored.poll.document.article === article && (verdict.code === "clear" || verdict.code === "fragile");
  return isCopy ? { ...verdict, code: "same_source" } : verdict;
}

function isOf(country: string): (result: Result) => boolean {
  return (result) => result.country === country;
}

function verdictOn(
  claim: Claim,
  { poll }: PollContent,
  rows: readonly Result[],
  row: Result,
  before: Result | null | undefined,
): ClaimVerdict {
  const comparison = claim.reading?.comparison;
  const against = { poll: poll.slug, result: row };
  switch (comparison?.relation) {
    case "above":
    case "at-least":
    case "below":
    case "at-most":
      return boundVerdict(claim.value, comparison.relation, against);
    case "higher":
    case "lower":
    case "times":
      return pairVerdict(claim, rows, row, against);
    case "rise":
    case "fall":
      return changeVerdict(claim.value, comparison.relation, against, before ?? null);
    case "highest":
    case "lowest":
      return poll.countriesPolled !== null && poll.countriesPolled > rows.length
        ? CANNOT_BE_CHECKED
        : extremeVerdict(comparison.relation, rows, row, against);
    default:
      return CANNOT_BE_CHECKED;
  }
}

/** The claimed answer in every country of the poll, whole samples only. */
function rowsOf({ question, response }: Claim, { results }: PollContent): readonly Result[] {
  const rows = results.filter(
    (result) =>
      result.question === question &&
      result.response.toLowerCase() === response?.toLowerCase() &&
      result.subgroup === null &&
      result.region === null &&
      result.country !== null &&
      shareOf(result.figure) !== null,
  );
  const countries = rows.map(({ country }) => country);
  return new Set(countries).size === rows.length ? rows : [];
}

type Against = NonNullable<ClaimVerdict["against"]>;

function pairVerdict(claim: Claim, rows: readonly Result[], row: Result, against: Against): ClaimVerdict {
  const comparison = claim.reading?.comparison;
  const other = rows.find(({ country }) => country === comparison?.than);
  if (!comparison || !other || other === row) return CANNOT_BE_CHECKED;
  const [share, otherShare] = [shareOf(row.figure) ?? 0, shareOf(other.figure) ?? 0];
  const gap = Math.round((share - otherShare) * 1e6) / 1e4;
  const sign = comparison.relation === "lower" ? -1 : 1;
  const difference = claim.value === null ? null : Math.round((claim.value - gap * sign) * 1e6) / 1e6;
  const isSaidRight =
    gap * sign > 0 && (difference === null || difference === 0) && fitsTimes(comparison.times, share, otherShare, row);
  const verdict = verdictOfPair(rows, row, other);
  return { code: isSaidRight || verdict === "precision_unknown" ? verdict : "not_clear", against, difference };
}

/** "twice as high" fits where rounding allows the ratio. */
function fitsTimes(times: number | null, share: number, other: number, { figure }: Result): boolean {
  if (times === null) return true;
  const half = roundingHalfUnit(figure) ?? 0;
  return (share - half) / (other + half) <= times && times <= (share + half) / Math.max(other - half, Number.EPSILON);
}

type PairCode = "clear" | "fragile" | "not_clear" | "precision_unknown";

const CODES: Readonly<Record<Verdict, PairCode>> = {
  clear: "clear",
  fragile: "fragile",
  "not-clear": "not_clear",
  "small-base": "not_clear",
  "precision-unknown": "precision_unknown",
};

function verdictOfPair(rows: readonly Result[], first: Result, second: Result): PairCode {
  const keys = new Set([first.country, second.country]);
  const pair = pairwiseVerdicts(rows.map(comparedShare)).find((one) => keys.has(one.first) && keys.has(one.second));
  return pair ? CODES[pair.verdict] : "precision_unknown";
}

function extremeVerdict(
  relation: "highest" | "lowest",
  rows: readonly Result[],
  row: Result,
  against: Against,
): ClaimVerdict {
  const sign = relation === "highest" ? 1 : -1;
  const pairs = pairwiseVerdicts(rows.map(comparedShare)).filter(({ first, second }) =>
    [first, second].includes(row.country ?? ""),
  );
  const codes = pairs.map((pair) => {
    const isAhead = (pair.first === row.country ? pair.difference : -pair.difference) * sign > 0;
    return isAhead || pair.verdict === "precision-unknown" ? CODES[pair.verdict] : "not_clear";
  });
  const order: readonly PairCode[] = ["precision_unknown", "not_clear", "fragile", "clear"];
  const worst = order.find((code) => codes.includes(code));
  return worst === undefined ? CANNOT_BE_CHECKED : { code: worst, against, difference: null };
}

function comparedShare({ country, figure, base }: Result): ComparedShare {
  return {
    key: country ?? "",
    share: shareOf(figure) ?? 0,
    roundingHalfUnit: roundingHalfUnit(figure) ?? 0,
    n: base.unweightedN ?? base.effectiveN,
    effectiveN: base.effectiveN ?? base.unweightedN,
  };
}
