import { isNumber } from "../matrix/table-cells";
import { isNotStated } from "../values/not-stated";
import { readWeight } from "./read-weight";

/** What one cell of a column of respondents is. */
export type CellKind = "not-stated" | "number" | "date" | "words";

/** What there is to know of a cell by itself. */
export interface CellLook {
  readonly kind: CellKind;
  /** As which weight it would be read; NaN where it is none. */
  readonly weight: number;
}

export function lookAtCell(cell: string): CellLook {
  // By far the most of what differs in every row; the notations below are asked at length.
  if (PLAIN_NUMBER.test(cell)) return { kind: "number", weight: Number(cell) };
  if (isNotStated(cell)) return NOT_STATED;
  // No notation of numbers or dates starts with a letter, and free text mostly does.
  if (LETTER_FIRST.test(cell)) return WORDS;
  if (isNumber(cell)) return { kind: "number", weight: readWeight(cell) ?? Number.NaN };
  return isDate(cell) ? DATE : WORDS;
}

const PLAIN_NUMBER = /^\d+(?:\.\d+)?$/;
const LETTER_FIRST = /^[A-Za-z]/;

const NOT_STATED: CellLook = { kind: "not-stated", weight: Number.NaN };
const DATE: CellLook = { kind: "date", weight: Number.NaN };
const WORDS: CellLook = { kind: "words", weight: Number.NaN };

function isDate(cell: string): boolean {
  return /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T]\d{1,2}:\d{2}(:\d{2})?)?/.test(cell);
}

/** Survey programs write this for an option that a respondent saw and left alone. */
export function isNotSelected(cell: string): boolean {
  return /^(not selected|not chosen|unchecked|not checked|not mentioned)$/i.test(cell);
}
