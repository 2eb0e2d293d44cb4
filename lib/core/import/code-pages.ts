/** An encoding of one byte a character whose lower half is ASCII. */
export interface CodePage {
  readonly encoding: "windows-1252" | "macintosh";
  readonly name: string;
  /** The characters of the bytes 0x80 to 0xFF. */
  readonly upper: string;
}

const LATIN_1_UPPER = Array.from({ length: 0x60 }, (_, index) => String.fromCharCode(0xa0 + index)).join("");

/**
 * The tables of the Encoding Standard, written out: what `TextDecoder` makes of these two labels
 * depends on how the runtime was built. The five bytes Windows-1252 leaves undefined are control characters.
 */
export const WINDOWS_1252: CodePage = {
  encoding: "windows-1252",
  name: "Windows-1252",
  upper: `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${LATIN_1_UPPER}`,
};

export const MAC_ROMAN: CodePage = {
  encoding: "macintosh",
  name: "Mac Roman",
  upper:
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø" +
    "¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
};

export function characterOf(byte: number, page: CodePage): string {
  return byte < 0x80 ? String.fromCharCode(byte) : page.upper.charAt(byte - 0x80);
}

/** Widens every byte to UTF-16 and lets the built-in decoder make the string: one call for any length. */
export function decodeCodePage(bytes: Uint8Array, page: CodePage): string {
  const wide = new Uint8Array(2 * bytes.length);
  bytes.forEach((byte, index) => {
    const code = byte < 0x80 ? byte : page.upper.charCodeAt(byte - 0x80);
    wide[2 * index] = code & 0xff;
    wide[2 * index + 1] = code >> 8;
  });
  return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(wide);
}
