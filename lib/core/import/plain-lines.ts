import type { ScanLimits } from "./scan-records";

/** The lines of a text up to the last line feed. */
export interface PlainLines {
  readonly count: number;
  /** Where the last of them ends. */
  readonly end: number;
}

/**
 * The lines of a text that need no scan of their own, because each is a row if the parser makes a row of each without
 * finding fault: their ends are line feeds, none is too long, and no quotation mark stands beside a space, where the
 * parser and the scan take it for different things. `null` where the scan must look.
 */
export function plainLines(
  text: string,
  delimiter: string,
  { maxCellLength }: Pick<ScanLimits, "maxCellLength">,
): PlainLines | null {
  const end = text.lastIndexOf("\n");
  if (end < 0 || text.includes("\r")) return null;
  let [count, start] = [0, 0];
  while (start <= end) {
    const next = text.indexOf("\n", start);
    // A line that is no longer than a cell may be holds no cell that is.
    if (next - start > maxCellLength) return null;
    count += 1;
    start = next + 1;
  }
  return hasPlainQuotes(text, delimiter, end) ? { count, end } : null;
}

/** An odd number of quotation marks: the last line end stands within a cell, or a mark within a word. */
function hasPlainQuotes(text: string, delimiter: string, end: number): boolean {
  let isOpen = false;
  for (let at = text.indexOf('"'); at >= 0 && at < end; at = text.indexOf('"', at + 1)) {
    isOpen = !isOpen;
    if (isSpace(text, at - 1, delimiter) || isSpace(text, at + 1, delimiter)) return false;
  }
  return !isOpen;
}

const SPACE = 32;
const LAST_ASCII = 126;

function isSpace(text: string, at: number, delimiter: string): boolean {
  const code = text.charCodeAt(at);
  // Nearly every character beside a quotation mark.
  if (code > SPACE && code <= LAST_ASCII) return false;
  const character = text.charAt(at);
  return character !== "" && character !== delimiter && character !== "\n" && character.trim() === "";
}
