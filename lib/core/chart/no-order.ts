import { numberInWords } from "../format/lists";
import { formatCount, roundHalfAway } from "../format/percent";
import { roundingHalfUnit, shareOf } from "../model/figure";
import type { Result } from "../model/result";
import { respondentsNeeded } from "../stats/respondents-needed";
import type { RankedBarsModel } from "./chart-model";

/**
 * A poll rarely asks more people in a country than this. A gap that would need more to show is no ground for an order
 * when the source does not say how many were asked.
 */
const USUAL_SAMPLE = 1000;
const MOST_ROWS_FOR_A_BRACKET = 8;

/**
 * The neighbours of a ranking (largest first) whose order means nothing because no sample sizes are stated and each
 * gap among them would need more than a usual sample. `null` when every n is known, when nothing is that close, or when
 * several such groups overlap, which a bracket cannot show.
 */
export function findNoOrder(ranked: readonly Result[]): RankedBarsModel["noOrder"] {
  if (ranked.length > MOST_ROWS_FOR_A_BRACKET || ranked.every((result) => result.base.unweightedN !== null))
    return null;
  const groups = maximalGroups(ranked);
  const [group] = groups;
  if (group === undefined || groups.length > 1) return null;
  const count = group.last - group.first + 1;
  return {
    ...group,
    title: `No order among these ${numberInWords(count)}.`,
    reason: `The source gives no sample sizes, and gaps of ${describeGaps(ranked.slice(group.first, group.last + 1))} points would need more than ${formatCount(USUAL_SAMPLE)} people a country to show.`,
  };
}

function maximalGroups(ranked: readonly Result[]): readonly { readonly first: number; readonly last: number }[] {
  const groups: { first: number; last: number }[] = [];
  for (let first = 0; first < ranked.length; first++) {
    let last = first;
    while (last + 1 < ranked.length && tooClose(ranked[first], ranked[last + 1])) last += 1;
    const previous = groups.at(-1);
    if (last > first && (previous === undefined || last > previous.last)) groups.push({ first, last });
  }
  return groups;
}

function tooClose(a: Result | undefined, b: Result | undefined): boolean {
  const larger = a === undefined ? null : shareOf(a.figure);
  const smaller = b === undefined ? null : shareOf(b.figure);
  if (a === undefined || larger === null || smaller === null) return false;
  const halfUnit = Math.max(roundingHalfUnit(a.figure) ?? 0, b === undefined ? 0 : (roundingHalfUnit(b.figure) ?? 0));
  const needed = respondentsNeeded(larger, smaller, halfUnit);
  return needed.leastFavourable === null || needed.leastFavourable > USUAL_SAMPLE;
}

/** `0 and 4`: the gaps between neighbours and from end to end, in points as published. */
function describeGaps(group: readonly Result[]): string {
  const shares = group.map((result) => shareOf(result.figure) ?? 0);
  const gaps = shares.slice(1).map((share, index) => (shares[index] ?? 0) - share);
  const whole = (shares[0] ?? 0) - (shares.at(-1) ?? 0);
  const points = [...new Set([...gaps, whole].map((gap) => roundHalfAway(gap * 100, 1)))].toSorted((a, b) => a - b);
  return points.length === 1 ? String(points[0]) : `${points.slice(0, -1).join(", ")} and ${points.at(-1)}`;
}
