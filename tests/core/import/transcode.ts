import { type CodePage, MAC_ROMAN, WINDOWS_1252 } from "@/lib/core/import/code-pages";

/** How a file of the tests is written down. */
export type TestEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "macintosh";

/** Text as bytes of an encoding; throws on a character the encoding does not have. */
export function encode(text: string, encoding: TestEncoding, bom = false): Uint8Array {
  const marked = bom ? `\ufeff${text}` : text;
  if (encoding === "utf-8") return new TextEncoder().encode(marked);
  if (encoding === "windows-1252") return encodePage(text, WINDOWS_1252);
  if (encoding === "macintosh") return encodePage(text, MAC_ROMAN);
  const bytes = new DataView(new ArrayBuffer(2 * marked.length));
  for (let index = 0; index < marked.length; index += 1)
    bytes.setUint16(2 * index, marked.charCodeAt(index), encoding === "utf-16le");
  return new Uint8Array(bytes.buffer);
}

function encodePage(text: string, page: CodePage): Uint8Array {
  return Uint8Array.from(text, (character) => {
    if (character < "\u0080") return character.charCodeAt(0);
    const position = page.upper.indexOf(character);
    if (position < 0) throw new Error(`${page.name} has no ${character}.`);
    return 0x80 + position;
  });
}
