/** Longer texts are refused: no article is longer, and every rule should end soon. */
export const MOST_CHARACTERS = 500_000;

/**
 * Takes out what no reader sees and what could make a text read otherwise than it looks: controls, marks that turn the
 * direction of writing, zero-width characters, halves of characters. Line ends become line feeds, other blanks spaces. A
 * text that is clean stays as it is, so that offsets hold.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(UNSEEN, "")
    .replace(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, " ");
}

const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be taken out.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/** Whether there is anything to read: some words. */
export function hasWords(text: string): boolean {
  return /\p{L}{2,}\P{L}+\p{L}{2,}/u.test(text);
}
