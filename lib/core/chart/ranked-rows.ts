import { countryName } from "../model/country";
import { shareOf } from "../model/figure";
import type { ResponseOption } from "../model/question";
import type { Result } from "../model/result";
import type { ChartChoices } from "./chart-choices";
import type { RowGap } from "./chart-model";
import type { ChartContext } from "./chart-subject";
import { bothEnds } from "./poll-notes";

/** A country's figure for the one answer that is compared. */
export interface RankedRow {
  readonly result: Result;
  readonly country: string;
  readonly name: string;
  readonly share: number | null;
}

/** Every country with a result for the answer, largest share first (or by name), ties by name, no figure last. */
export function rankRows(
  results: readonly Result[],
  option: ResponseOption | null,
  choices: ChartChoices,
  context: ChartContext,
): readonly RankedRow[] {
  return results
    .filter((result) => result.response === option?.label && result.country !== null)
    .filter((result) => choices.countries === null || choices.countries.includes(result.country ?? ""))
    .map((result) => ({
      result,
      country: result.country ?? "",
      name: countryName(result.country ?? "", context.locale),
      share: shareOf(result.figure),
    }))
    .toSorted(
      (a, b) =>
        (choices.sort === "name" ? 0 : (b.share ?? -1) - (a.share ?? -1)) ||
        a.name.localeCompare(b.name, context.locale),
    );
}

/** Both ends of a ranking that is too long, whatever order the rows stand in. */
export function shortenRows(
  rows: readonly RankedRow[],
  { focus }: ChartChoices,
  { mostRows }: ChartContext,
): readonly RankedRow[] {
  const ranked = rows.toSorted((a, b) => (b.share ?? -1) - (a.share ?? -1));
  const kept = new Set(bothEnds(ranked, mostRows, (row) => row.country === focus));
  return rows.filter((row) => kept.has(row));
}

/** Where rows are missing between those that are drawn. */
export function gapsBetween<T>(rows: readonly T[], shown: readonly T[]): readonly RowGap[] {
  return shown.flatMap((row, after) => {
    const before = shown[after - 1];
    const missing = before === undefined ? 0 : rows.indexOf(row) - rows.indexOf(before) - 1;
    return missing > 0 ? [{ after, label: `${missing} more in between` }] : [];
  });
}
