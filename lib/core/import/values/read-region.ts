import { regionCodeSchema } from "../../model/identifiers";
import { type CellReading, quoted, says, unreadable } from "./cell-reading";
import { isNotStated } from "./not-stated";
import { isNational, stateCode } from "./us-states";

/** A part of a country by its ISO 3166-2 code, such as US-AL; `null` when not stated. */
export function readRegion(cell: string): CellReading<string | null> {
  const text = cell.trim();
  if (isNotStated(text)) return says(null);
  if (regionCodeSchema.safeParse(text).success) return says(text);
  return unreadable(
    "REGION_UNKNOWN",
    `${quoted(text)} is no region code.`,
    "Use an ISO 3166-2 code such as US-AL or DE-BY, or leave the cell empty.",
  );
}

/** A state of the US in a column of states; `--` and "National" are the whole country. */
export function readState(cell: string): CellReading<string | null> {
  const state = stateCode(cell);
  if (state !== null) return says(state);
  return isNational(cell) ? says(null) : readRegion(cell);
}
