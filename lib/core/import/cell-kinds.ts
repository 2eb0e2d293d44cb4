const NUMBER = /^[<>~≈±]?\s*[-+−]?\s*\d[\d\s.,'’]*%?(\s*\(\d+\))?$/;
const YEAR = /^(18|19|20)\d\d$/;
const DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/;
const SIGN_OF_NONE = /^(na|n\/a|n\.a\.?|nan|null|none|true|false|#n\/a|[-–—*….%]+)$/i;

export function isBlankCell(cell: string): boolean {
  return cell === "" || cell.trim() === "";
}

/** A figure in any notation a poll table uses; only whether it is one, not which. */
export function isNumberCell(cell: string): boolean {
  return NUMBER.test(cell.trim());
}

export function isYearCell(cell: string): boolean {
  return YEAR.test(cell.trim());
}

/** Text that can name a column: a word, a range or a year, but no figure, date or sign for a missing value. */
export function isLabelCell(cell: string): boolean {
  const text = cell.trim();
  if (YEAR.test(text)) return true;
  return text !== "" && !NUMBER.test(text) && !DATE.test(text) && !SIGN_OF_NONE.test(text);
}

/** Cells up to the last filled one. */
export function filledWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => !isBlankCell(cell)) + 1;
}
