import { type CodePage, characterOf } from "./code-pages";
import { type CodePageGuess, guessCodePage } from "./guess-code-page";
import type { AssumedEncoding } from "./reading";
import type { FirstBad } from "./utf8-damage";

/** The likelier code page of bytes that are no UTF-8, with the reason; `null` where neither fits. */
export function assumeCodePage(
  pieces: Iterable<Uint8Array>,
  { line, bytes }: FirstBad,
): { readonly page: CodePage; readonly assumed: AssumedEncoding } | null {
  const guess = guessCodePage(pieces);
  if (!guess) return null;
  const { page } = guess;
  const first = highBytes(bytes);
  return {
    page,
    assumed: { reason: reasonOf(guess, first), line, bytes: hexOf(first), characters: inPage(first, page) },
  };
}

function reasonOf({ score, rival, rivalScore }: CodePageGuess, first: Uint8Array): string {
  const would = `${rival.name} would read "${inPage(first, rival)}"`;
  if (score === rivalScore) return `nothing in it speaks for another, and it is the most frequent; ${would}`;
  return `its characters fit the letters beside them better; ${would}`;
}

function inPage(bytes: Uint8Array, page: CodePageGuess["page"]): string {
  return Array.from(bytes, (byte) => characterOf(byte, page)).join("");
}

/** The run of bytes above 0x7F: two of them can form one odd word. */
function highBytes(bytes: Uint8Array): Uint8Array {
  const end = bytes.findIndex((byte) => byte < 0x80);
  return end < 0 ? bytes : bytes.subarray(0, end);
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, "0")).join(" ");
}
