import type { DecodedFile } from "./reading";

/** Line ends inside quoted cells are text and do not count; a stray quote is refused later anyway. */
export function lineEndingOf(text: string): DecodedFile["lineEnding"] {
  const outside = text.replace(/"[^"]*"/g, "");
  const crlf = /\r\n/.test(outside);
  const cr = /\r(?!\n)/.test(outside);
  const lf = /(?<!\r)\n/.test(outside);
  if (Number(crlf) + Number(cr) + Number(lf) > 1) return "mixed";
  if (crlf) return "crlf";
  return cr ? "cr" : "lf";
}

/** The line a byte stands on, in an encoding whose line ends are those of ASCII. */
export function lineOfByte(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let index = 0; index < at; index += 1)
    if (bytes[index] === 0x0a || (bytes[index] === 0x0d && bytes[index + 1] !== 0x0a)) line += 1;
  return line;
}
