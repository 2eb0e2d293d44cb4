import { type CodePage, characterOf, MAC_ROMAN, WINDOWS_1252 } from "./code-pages";

/** The code page under which the bytes above 0x7F sit best among their neighbours, and how well the other one does. */
export interface CodePageGuess {
  readonly page: CodePage;
  readonly score: number;
  readonly rival: CodePage;
  readonly rivalScore: number;
}

/**
 * Every byte is a character in both pages, so only the words can tell: `Måling` against `MÂling`.
 * `null` when neither makes words of them. A tie goes to Windows-1252, by far the more frequent.
 */
export function guessCodePage(pieces: Iterable<Uint8Array>): CodePageGuess | null {
  let [windows, mac] = [0, 0];
  for (const bytes of pieces) {
    windows += fitOf(bytes, WINDOWS_1252);
    mac += fitOf(bytes, MAC_ROMAN);
  }
  if (Math.max(windows, mac) < 0) return null;
  return mac > windows
    ? { page: MAC_ROMAN, score: mac, rival: WINDOWS_1252, rivalScore: windows }
    : { page: WINDOWS_1252, score: windows, rival: MAC_ROMAN, rivalScore: mac };
}

function fitOf(bytes: Uint8Array, page: CodePage): number {
  let score = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) continue;
    const [before, after] = [index - 1, index + 1].map((at) => characterOf(bytes[at] ?? 0x0a, page));
    score += plausibility(before ?? "", characterOf(byte, page), after ?? "");
  }
  return score;
}

/** One undefined byte speaks louder than any number of good words. */
const IMPOSSIBLE = -1e9;

function plausibility(before: string, character: string, after: string): number {
  if (/[\u0080-\u009f\uf8ff]/.test(character)) return IMPOSSIBLE;
  if (isLetter(character)) return letterFits(before, character, after);
  const inWord = isLetter(before) && isLetter(after);
  if (/[‘’]/.test(character)) return inWord ? 1 : 0;
  if (/[“”„«»]/.test(character)) return inWord ? -1 : 1;
  if (/[–—]/.test(character)) return /\d\d|\s\s/.test(before + after) ? 1 : 0;
  return isPartOfWord(before) && isPartOfWord(after) ? -1 : 0;
}

/** A symbol within a word is a letter read wrongly, and a symbol beside it mostly another one. */
function isPartOfWord(character: string): boolean {
  return isLetter(character) || /[^\p{ASCII}\s‘’“”„«»–—]/u.test(character);
}

function letterFits(before: string, character: string, after: string): number {
  if (/\d/.test(before + after)) return -1;
  // No western language has three such letters in a row: the text is in another alphabet.
  if (isForeignLetter(before) && isForeignLetter(after)) return -1;
  // A capital stands at the start of a word or in one of capitals, not before a small letter in the middle.
  if (isUpper(character) && isLetter(before) && !(isUpper(before) && !isLower(after))) return -1;
  return isLetter(before) || isLetter(after) ? 1 : 0;
}

/** Letters of words: the ordinal signs, ligatures and mathematical letters of Mac Roman are symbols here. */
function isLetter(character: string): boolean {
  return /[\p{Lu}\p{Ll}]/u.test(character) && !/[ªºƒµπΩıﬁﬂ]/.test(character);
}

function isUpper(character: string): boolean {
  return /\p{Lu}/u.test(character);
}

function isLower(character: string): boolean {
  return isLetter(character) && !isUpper(character);
}

function isForeignLetter(character: string): boolean {
  return character > "\u007f" && isLetter(character);
}
