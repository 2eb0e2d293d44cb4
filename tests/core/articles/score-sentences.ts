import { findClaims } from "@/lib/core/articles/find-claims";
import { type JudgedClaim, judgeClaim } from "@/lib/core/articles/judge-claim";
import { english } from "@/lib/core/articles/languages/en";
import { grammarOf } from "@/lib/core/articles/languages/grammar";
import type { StoredPolls } from "@/lib/core/articles/verdicts/stored-polls";
import type { ExpectedClaim, HandCheckedSentence } from "./sentences";

export interface Score {
  /** Of the claims that a reader finds, those found with the right value, country and answer at the right place. */
  readonly recall: number;
  /** Of the claims called exact, those that are; 1 when none is. */
  readonly precisionOfExact: number;
  /** Of the claims that a reader finds, those with the right verdict. */
  readonly rightVerdicts: number;
  readonly expected: number;
  readonly found: number;
  /** Claims found where a reader finds none. */
  readonly surplus: number;
  /** One line for each thing that went wrong. */
  readonly misses: readonly string[];
}

/** Reads every sentence as an article of its own and holds what is found against what a careful reader marked. */
export function scoreSentences(sentences: readonly HandCheckedSentence[], stored: StoredPolls): Score {
  const misses: string[] = [];
  let [expected, matched, right, found, exact, wrongExact] = [0, 0, 0, 0, 0, 0];
  for (const { text, claims } of sentences) {
    const judged = judgeText(text, stored);
    const left = [...judged];
    for (const claim of claims) {
      const at = left.findIndex((one) => isSame(text, claim, one));
      const [one] = at === -1 ? [] : left.splice(at, 1);
      const isRight = one?.verdict.code === claim.verdict;
      if (one) matched += 1;
      if (isRight) right += 1;
      else misses.push(`${text}\n  ${claim.words}: ${one ? `${one.verdict.code}, not ${claim.verdict}` : "not found"}`);
      if (one?.verdict.code === "exact" && !isRight) wrongExact += 1;
    }
    for (const { claim, verdict } of left) {
      misses.push(`${text}\n  surplus: ${text.slice(claim.start, claim.end)} (${claim.country}): ${verdict.code}`);
      if (verdict.code === "exact") wrongExact += 1;
    }
    expected += claims.length;
    found += judged.length;
    exact += judged.filter(({ verdict }) => verdict.code === "exact").length;
  }
  return {
    recall: matched / expected,
    precisionOfExact: exact === 0 ? 1 : (exact - wrongExact) / exact,
    rightVerdicts: right / expected,
    expected,
    found,
    surplus: found - matched,
    misses,
  };
}

/** The claims of a text with their verdicts. */
export function judgeText(text: string, stored: StoredPolls, article: string | null = null): readonly JudgedClaim[] {
  const judging = { article, stored, grammar: grammarOf(english) };
  return findClaims(text, english).map((claim) => judgeClaim(claim, judging));
}

/** The same kind, value, country and answer, with words that overlap those marked. */
function isSame(text: string, expected: ExpectedClaim, { claim }: JudgedClaim): boolean {
  const isAlike =
    claim.kind === expected.kind &&
    claim.value === expected.value &&
    claim.country === expected.country &&
    (claim.reading?.answer ?? null) === expected.answer;
  if (!isAlike) return false;
  for (let at = text.indexOf(expected.words); at !== -1; at = text.indexOf(expected.words, at + 1)) {
    if (claim.start < at + expected.words.length && claim.end > at) return true;
  }
  return false;
}
