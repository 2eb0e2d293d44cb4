import { numberInWords } from "../format/lists";
import type { Poll } from "../model/poll";
import type { Result } from "../model/result";

/** What every chart of a poll without sample sizes says. */
export function unknownNNotes(results: readonly Pick<Result, "base">[], compares: string): readonly string[] {
  const isUnknown = results.length > 1 && results.some((result) => result.base.unweightedN === null);
  return isUnknown ? [`The source gives no sample sizes, so small gaps between ${compares} cannot be judged.`] : [];
}

/** How many rows of a shortened chart are drawn. */
export function omittedNotes(given: number, omitted: number): readonly string[] {
  if (omitted === 0) return [];
  return [`${given - omitted} of ${given} countries drawn: the largest and the smallest shares.`];
}

/** Countries the poll covered and the source gives no figures for: `Two further countries`; `null` when all are given. */
export function withheldCountries({ countriesPolled }: Poll, given: number): string | null {
  if (countriesPolled === null || countriesPolled <= given) return null;
  const count = countriesPolled - given;
  const words = numberInWords(count);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} further ${count === 1 ? "country" : "countries"}`;
}

/** Both ends of a ranking, and the row in focus where it stands between them. One place is left for what is missing. */
export function bothEnds<T>(rows: readonly T[], most: number, isFocus: (row: T) => boolean): readonly T[] {
  if (rows.length <= most) return rows;
  const top = Math.max(1, Math.round((most - 1) * PART_AT_THE_TOP));
  const bottom = Math.max(1, most - 1 - top);
  return rows.filter((row, index) => index < top || index >= rows.length - bottom || isFocus(row));
}

/** Of the rows of a shortened ranking, this part shows the largest shares; the others show the smallest. */
const PART_AT_THE_TOP = 0.6;
