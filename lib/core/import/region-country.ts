import { type NamedColumn, sampleCells } from "./columns";
import type { SplitFile } from "./reading";
import { areStates } from "./values/us-states";

/** The country whose parts the region column names by their own codes or names; `null` when it is none we know. */
export function regionCountry(split: SplitFile, columns: readonly NamedColumn[]): "US" | null {
  const region = columns.find(({ role }) => role === "region");
  return region && areStates(sampleCells(split, region.index)) ? "US" : null;
}
