import { formatCount, roundHalfAway } from "../format/percent";
import { countryName } from "../model/country";
import { roundingHalfUnit, shareOf } from "../model/figure";
import type { Result } from "../model/result";
import { publishedGap } from "../stats/published-gap";
import { respondentsNeeded } from "../stats/respondents-needed";

/** What two published shares allow when the source states no sample sizes, in words. */
export interface PairStatement {
  readonly pair: string;
  /** `16 pts` */
  readonly gap: string;
  /** `15–17` */
  readonly withRounding: string;
  /** `75 to 86` respondents in each country; `–` where the shares may be the same. */
  readonly respondents: string;
  readonly statement: string;
}

/**
 * Every pair of countries of a ranking whose sample sizes are not stated: the gap as published, what rounding allows, and
 * how many respondents a gap of that size would need to pass the 5% level. Nothing is said about the samples used.
 * Source: methods, sections 2d and 9.
 */
export function pairStatements(ranked: readonly Result[], locale: string): readonly PairStatement[] {
  return ranked.flatMap((first, index) =>
    ranked.slice(index + 1).flatMap((second) => {
      const [larger, smaller] = [shareOf(first.figure), shareOf(second.figure)];
      if (larger === null || smaller === null) return [];
      const halfUnit = Math.max(roundingHalfUnit(first.figure) ?? 0, roundingHalfUnit(second.figure) ?? 0);
      return [describePair(namePair(first, second, locale), larger, smaller, halfUnit, locale)];
    }),
  );
}

function namePair(first: Result, second: Result, locale: string): string {
  return `${countryName(first.country ?? "", locale)} – ${countryName(second.country ?? "", locale)}`;
}

function describePair(pair: string, larger: number, smaller: number, halfUnit: number, locale: string): PairStatement {
  const { gap, lowest, highest } = publishedGap(larger, smaller, halfUnit);
  const needed = respondentsNeeded(larger, smaller, halfUnit);
  const mayBeEqual = lowest <= 0;
  return {
    pair,
    gap: `${points(gap)} pts`,
    withRounding: lowest < 0 ? `${signed(lowest)} to ${signed(highest)}` : `${points(lowest)}–${points(highest)}`,
    respondents:
      needed.asPublished === null || needed.leastFavourable === null
        ? "–"
        : `${formatCount(needed.asPublished, locale)} to ${formatCount(needed.leastFavourable, locale)}`,
    statement: mayBeEqual && gap === 0 ? "the same after rounding" : "sample sizes not stated",
  };
}

function points(share: number): string {
  return String(roundHalfAway(share * 100, 1));
}

function signed(share: number): string {
  const value = roundHalfAway(share * 100, 1);
  return value < 0 ? `−${-value}` : `+${value}`;
}
