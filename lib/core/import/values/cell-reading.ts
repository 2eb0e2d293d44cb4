import type { ProblemCode } from "../../errors";
import { ownCopy } from "../own-copy";

/** What one cell says, or what stands against it; the place is added where the cell is known. */
export type CellReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ProblemCode; readonly message: string; readonly hint: string };

export function says<T>(value: T): CellReading<T> {
  return { ok: true, value };
}

export function unreadable(code: ProblemCode, message: string, hint: string): CellReading<never> {
  return { ok: false, code, message, hint };
}

/** A cell in a message: quoted, and cut where it is long. */
export function quoted(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}

/** Texts that are remembered of a column, and how long one may be. */
const REMEMBERED = 10_000;
const LONGEST = 1_000;

/** Reads equal cells once: a column of a million rows holds few different texts. */
export function memoised<T>(read: (text: string) => CellReading<T>): (text: string) => CellReading<T> {
  const seen = new Map<string, CellReading<T>>();
  return (text) => {
    const known = seen.get(text);
    if (known) return known;
    // Free text can be different in every row: stop remembering before it costs memory.
    if (seen.size >= REMEMBERED || text.length > LONGEST) return read(text);
    const own = ownCopy(text);
    const reading = read(own);
    seen.set(own, reading);
    return reading;
  };
}
