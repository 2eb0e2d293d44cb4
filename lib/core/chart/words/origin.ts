import type { Result } from "../../model/result";

/** Where a figure stands, for people: `peacekeepers.csv, row 2, column Q`. */
export function describeOrigin(result: Pick<Result, "origin">): string {
  const { source, row, column } = result.origin;
  return [source, row ? `row ${row}` : null, column ? `column ${column}` : null]
    .filter((part) => part !== null)
    .join(", ");
}
