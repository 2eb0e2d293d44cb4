import { countryInSentence } from "../format/country-in-sentence";
import { formatList } from "../format/lists";
import { formatCount } from "../format/percent";
import { marginOfError } from "../stats/margin-of-error";
import { wilsonEnvelope } from "../stats/rounding";
import { type ShareInterval, wilsonInterval } from "../stats/wilson-interval";
import {
  type ComparedPair,
  type ComparedShare,
  pairwiseVerdicts,
  type Run,
  runsWithoutOrder,
} from "./pairwise-verdicts";

/** A reader's own assumption about samples whose size no source states. It labels all that it touches. */
export interface Assumption {
  /** Respondents in each country. */
  readonly n: number;
  /** 1 = no weighting effect. */
  readonly designEffect: number;
}

/** A published share that the assumption is made about. */
export interface AssumedShare {
  readonly key: string;
  readonly name: string;
  readonly share: number;
  readonly roundingHalfUnit: number;
}

export interface WhatIf {
  readonly assumption: Assumption;
  readonly shares: readonly (AssumedShare & {
    readonly marginOfError: number;
    readonly interval: ShareInterval;
    readonly envelope: ShareInterval;
  })[];
  readonly pairs: readonly ComparedPair[];
  readonly runs: readonly Run[];
}

/** What would follow if each share came from `n` respondents. Nothing of it is said of the samples that were taken. */
export function whatIf(shares: readonly AssumedShare[], assumption: Assumption): WhatIf {
  const effectiveN = assumption.n / assumption.designEffect;
  const ranked = shares.toSorted((a, b) => b.share - a.share);
  const compared = ranked.map((one): ComparedShare => ({ ...one, n: assumption.n, effectiveN }));
  const pairs = pairwiseVerdicts(compared);
  return {
    assumption,
    shares: ranked.map((one) => ({
      ...one,
      marginOfError: marginOfError({ share: one.share, effectiveN }),
      interval: wilsonInterval(one.share, effectiveN),
      envelope: wilsonEnvelope({ ...one, effectiveN }),
    })),
    pairs,
    runs: runsWithoutOrder(
      ranked.map(({ key }) => key),
      pairs,
    ),
  };
}

/**
 * The one sentence that the assumption allows about a ranking of countries, such as "If about 1,000 people were polled in
 * each country, the UK’s higher support would be well beyond chance; France, Italy and Poland could not be told apart."
 * `matter` is what is ranked ("support"). Source: methods, section 9.
 */
export function whatIfSentence({ assumption, shares, pairs, runs }: WhatIf, matter: string): string {
  const about = `If about ${formatCount(assumption.n)} people were polled in each country`;
  const weighted = assumption.designEffect === 1 ? "" : ` (design effect ${assumption.designEffect})`;
  const ahead = clearlyAhead(shares, pairs);
  const together = runs.map((run) => shares.slice(run.first, run.last + 1).map(({ key }) => countryInSentence(key)));
  const parts = [
    ...(ahead === null ? [] : [`${possessive(countryInSentence(ahead))} higher ${matter} would be well beyond chance`]),
    ...together.map((names) => `${formatList(names)} could not be told apart`),
  ];
  if (parts.length > 0) return `${about}${weighted}, ${parts.join("; ")}.`;
  const isAllClear = pairs.length > 0 && pairs.every(({ verdict }) => verdict === "clear");
  return `${about}${weighted}, ${isAllClear ? "every difference would be well beyond chance" : "nothing could be said of the differences"}.`;
}

/** The first of the ranking, where it is clearly higher than every other. */
function clearlyAhead(shares: WhatIf["shares"], pairs: readonly ComparedPair[]): string | null {
  const [first, ...others] = shares;
  if (first === undefined || others.length === 0) return null;
  const own = pairs.filter((pair) => pair.first === first.key);
  return own.length === others.length && own.every(({ verdict }) => verdict === "clear") ? first.key : null;
}

function possessive(name: string): string {
  return name.endsWith("s") ? `${name}’` : `${name}’s`;
}
