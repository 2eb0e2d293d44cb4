import { foreignKind } from "./file-kinds";
import type { ImportLimits } from "./limits";
import { type Outcome, refused } from "./outcome";
import type { DecodedFile } from "./reading";

/** Bytes to text. What is no text, or not in a known encoding, is refused by name: a wrong guess would garble names. */
export function decodeFile(bytes: Uint8Array, limits: Pick<ImportLimits, "maxBytes">): Outcome<DecodedFile> {
  if (bytes.length === 0) return empty();
  if (bytes.length > limits.maxBytes) {
    return refused({
      code: "FILE_TOO_LARGE",
      message: `The file has ${bytes.length} bytes; at most ${limits.maxBytes} are read.`,
      hint: "Split it, or raise the limit with --max-bytes.",
    });
  }
  const foreign = foreignKind(bytes);
  if (foreign) return refused({ code: "NOT_A_CSV", message: `The file is ${foreign.name}.`, hint: foreign.hint });

  const { encoding, bomLength } = sniff(bytes);
  const body = bytes.subarray(bomLength);
  const text = decodeStrictly(body, encoding);
  if (text === null) return notText(body, encoding);
  if (text.includes("\0")) {
    return refused({
      code: "NOT_A_CSV",
      message: "The file holds NUL characters: it is binary, or UTF-16 without its opening mark.",
      hint: "Save it as CSV in UTF-8.",
    });
  }
  if (text.trim() === "") return empty();
  return { ok: true, value: { text, encoding, bom: bomLength > 0, lineEnding: lineEndingOf(text) } };
}

function empty(): Outcome<never> {
  return refused({
    code: "FILE_EMPTY",
    message: "The file is empty.",
    hint: "Check that it was saved and sent whole.",
  });
}

function sniff(bytes: Uint8Array): { readonly encoding: string; readonly bomLength: number } {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: "utf-8", bomLength: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", bomLength: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", bomLength: 2 };
  return { encoding: "utf-8", bomLength: 0 };
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function notText(bytes: Uint8Array, encoding: string): Outcome<never> {
  const at = firstBadByte(bytes, encoding);
  const line = lineOfByte(bytes, at);
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  return refused(
    {
      code: "ENCODING_UNKNOWN",
      message: `The file is not valid ${encoding.toUpperCase()}: byte 0x${byte} on line ${line} is no character.`,
      hint: "Save it as CSV in UTF-8.",
    },
    { line },
  );
}

/** The decoder says only that something is wrong: halve the file until the first bad byte is found. */
function firstBadByte(bytes: Uint8Array, encoding: string): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodesSoFar(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  return bad - 1;
}

function decodesSoFar(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function lineOfByte(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (const byte of bytes.subarray(0, at)) if (byte === 0x0a) line += 1;
  return line;
}

/** Line ends inside quoted cells are text and do not count; a stray quote is refused later anyway. */
function lineEndingOf(text: string): DecodedFile["lineEnding"] {
  const outside = text.replace(/"[^"]*"/g, "");
  const crlf = /\r\n/.test(outside);
  const cr = /\r(?!\n)/.test(outside);
  const lf = /(?<!\r)\n/.test(outside);
  if (Number(crlf) + Number(cr) + Number(lf) > 1) return "mixed";
  if (crlf) return "crlf";
  return cr ? "cr" : "lf";
}
