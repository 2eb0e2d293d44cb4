import { characterOf, decodeCodePage } from "./code-pages";
import { type CodePageGuess, guessCodePage } from "./guess-code-page";
import { lineOfByte } from "./line-ending";
import type { DecodedFile } from "./reading";

/** Bytes that are no UTF-8 as text in the likelier code page, with the reason; `null` where neither fits. */
export function assumeCodePage(bytes: Uint8Array, firstBad: number): Omit<DecodedFile, "lineEnding"> | null {
  const guess = guessCodePage(bytes);
  if (!guess) return null;
  const { page } = guess;
  const first = highBytes(bytes, firstBad);
  const assumed = {
    reason: reasonOf(guess, first),
    line: lineOfByte(bytes, firstBad),
    bytes: hexOf(first),
    characters: inPage(first, page),
  };
  return { text: decodeCodePage(bytes, page), encoding: page.encoding, bom: false, assumed };
}

function reasonOf({ score, rival, rivalScore }: CodePageGuess, first: Uint8Array): string {
  const would = `${rival.name} would read "${inPage(first, rival)}"`;
  if (score === rivalScore) return `nothing in it speaks for another, and it is the most frequent; ${would}`;
  return `its characters fit the letters beside them better; ${would}`;
}

function inPage(bytes: Uint8Array, page: CodePageGuess["page"]): string {
  return Array.from(bytes, (byte) => characterOf(byte, page)).join("");
}

/** The run of bytes above 0x7F at the first bad one: two of them can form one odd word. */
function highBytes(bytes: Uint8Array, at: number): Uint8Array {
  const rest = bytes.subarray(at, at + 8);
  const end = rest.findIndex((byte) => byte < 0x80);
  return end < 0 ? rest : rest.subarray(0, end);
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, "0")).join(" ");
}
