import type { Unit } from "../../model/figure";
import type { TidyRecord } from "../../model/tidy-record";
import { type CellReading, quoted, says, unreadable } from "./cell-reading";
import { type DecimalSign, plainSigns, readDecimal, readGroupedDecimal, shiftDecimal } from "./decimal-text";
import { isNotStated } from "./not-stated";

/** How the share cells of a file are written. */
export interface ShareNotation {
  readonly unit: Unit | "fraction";
  readonly decimal: DecimalSign;
}

/** Which number of a cell such as `27,5 (51)`. */
export type CellPart = "before-bracket" | "in-bracket";

const BRACKET = /^([^()]*\S)\s*\((\d+)\)$/;

/** One number of a cell that may hold two: a share, and seats in brackets. */
export function partOfCell(cell: string, part: CellPart | undefined): string {
  if (part === undefined) return cell;
  const both = BRACKET.exec(cell.trim());
  if (part === "before-bracket") return both?.[1] ?? cell;
  return both?.[2] ?? "";
}

export interface ReadShare {
  readonly status: TidyRecord["status"];
  /** Percent text for percent and fraction cells, else the number as published. */
  readonly share: string | null;
  /** The upper bound of `below`, in the same unit. */
  readonly bound: string | null;
}

/** What stands in place of a number, and what it means. The rules are told in docs/import.md. */
const SIGNS: ReadonlyMap<string, TidyRecord["status"]> = new Map([
  ["-", "not_asked"],
  ["–", "not_asked"],
  ["—", "not_asked"],
  ["not asked", "not_asked"],
  ["*", "suppressed"],
  ["…", "suppressed"],
  ["...", "suppressed"],
  ["suppressed", "suppressed"],
  ["missing", "missing"],
]);

/** One share cell: 56, 56.4 %, 0.56 in a column of fractions, <1, or a sign that stands for no number. */
export function readShare(cell: string, notation: ShareNotation): CellReading<ReadShare> {
  const text = cell.trim();
  if (isNotStated(text)) return says(without("missing"));
  const sign = SIGNS.get(text.toLowerCase());
  if (sign) return says(without(sign));

  const below = /^<\s*(.+)$/.exec(plainSigns(text));
  const number = readNumber(below?.[1] ?? text, notation);
  if (number === null) return notANumber(text, notation);
  if (!isInRange(number, notation)) return outOfRange(text, notation);
  return says(
    below ? { status: "below", share: null, bound: number } : { status: "value", share: number, bound: null },
  );
}

/** Whether a cell can stand in a share column at all: used to tell figures from words. */
export function looksLikeShare(cell: string): boolean {
  const text = plainSigns(partOfCell(cell, "before-bracket")).replace(/^<\s*/, "").replace(/\s*%$/, "");
  return readGroupedDecimal(text, ".") !== null || readDecimal(text, ",") !== null;
}

function without(status: TidyRecord["status"]): ReadShare {
  return { status, share: null, bound: null };
}

function readNumber(text: string, { unit, decimal }: ShareNotation): string | null {
  const withSign = /^(.*?)\s*%$/.exec(plainSigns(text));
  // A percent sign says more than the column it stands in.
  if (withSign) return isShareUnit(unit) ? readDecimal(withSign[1] ?? "", decimal) : null;
  if (!isShareUnit(unit)) return readGroupedDecimal(text, decimal);
  const number = readDecimal(text, decimal);
  return number !== null && unit === "fraction" ? shiftDecimal(number, 2) : number;
}

function isShareUnit(unit: ShareNotation["unit"]): boolean {
  return unit === "percent" || unit === "fraction";
}

/** Scores may be negative; nothing else may, and a share ends at 100. */
function isInRange(number: string, { unit }: ShareNotation): boolean {
  if (unit === "score") return true;
  const value = Number(number);
  return value >= 0 && (!isShareUnit(unit) || value <= 100);
}

function notANumber(text: string, { decimal }: ShareNotation): CellReading<never> {
  const sign = decimal === "." ? "a decimal point" : "a decimal comma";
  return unreadable(
    "SHARE_NOT_A_NUMBER",
    `${quoted(text)} is no figure.`,
    `Write a number with ${sign}, <1, * (suppressed), - (not asked), or leave the cell empty (missing).`,
  );
}

function outOfRange(text: string, { unit }: ShareNotation): CellReading<never> {
  if (!isShareUnit(unit)) {
    return unreadable("SHARE_OUT_OF_RANGE", `${quoted(text)} is below 0.`, "Correct the figure.");
  }
  const range = unit === "fraction" ? "0 to 1 (the column holds fractions)" : "0 to 100%";
  return unreadable(
    "SHARE_OUT_OF_RANGE",
    `The share ${quoted(text)} is outside ${range}.`,
    "Correct the figure; if it is a count, seats or a score, say so in a unit column.",
  );
}
