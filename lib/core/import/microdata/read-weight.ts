import { readDecimal } from "../values/decimal-text";

/** A weight is a number from 0 up, with a point or a comma; `null` for anything else. */
export function readWeight(cell: string): number | null {
  const text = readDecimal(cell, ".") ?? readDecimal(cell, ",");
  return text === null || text.startsWith("-") ? null : Number(text);
}
