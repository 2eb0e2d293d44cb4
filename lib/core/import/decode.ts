import { assumeCodePage, hexOf } from "./assume-code-page";
import { brokenUtf8, brokenUtf16, fileTooLarge, foreignFile, fullOfControls, nothingInIt } from "./decode-refusals";
import { foreignKind, foreignText } from "./file-kinds";
import type { ImportLimits } from "./limits";
import { lineEndingOf } from "./line-ending";
import type { Outcome } from "./outcome";
import type { DecodedFile } from "./reading";
import { sniffUtf16 } from "./sniff-utf16";
import { utf8Damage } from "./utf8-damage";

/** Bytes to text. What is no text table is refused by name; an encoding the file does not state is assumed aloud. */
export function decodeFile(bytes: Uint8Array, limits: Pick<ImportLimits, "maxBytes">): Outcome<DecodedFile> {
  if (bytes.length === 0) return nothingInIt();
  if (bytes.length > limits.maxBytes) return fileTooLarge(bytes.length, limits.maxBytes);
  const foreign = foreignKind(bytes);
  if (foreign) return foreignFile(foreign);
  const decoded = decodeBody(bytes);
  return decoded.ok ? acceptText(decoded.value) : decoded;
}

type Decoded = Omit<DecodedFile, "lineEnding">;

function acceptText(decoded: Decoded): Outcome<DecodedFile> {
  const { text } = decoded;
  if (text.includes("\0")) return fullOfControls("NUL characters");
  if (text.trim() === "") return nothingInIt();
  const foreign = foreignText(text.slice(0, 2048));
  if (foreign) return foreignFile(foreign);
  return { ok: true, value: { ...decoded, lineEnding: lineEndingOf(text) } };
}

const MARKS = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
] as const;

function decodeBody(bytes: Uint8Array): Outcome<Decoded> {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  const body = bytes.subarray(mark?.bytes.length ?? 0);
  const unmarked = mark ? null : sniffUtf16(body);
  const encoding = mark?.encoding ?? unmarked ?? "utf-8";
  const text = decodeStrictly(body, encoding);
  if (text !== null) {
    const assumed = unmarked ? unmarkedUtf16(body, text) : null;
    return { ok: true, value: { text, encoding, bom: mark !== undefined, assumed } };
  }
  if (encoding !== "utf-8") return brokenUtf16(encoding);
  return decodeDespiteUtf8(body, mark !== undefined);
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function unmarkedUtf16(body: Uint8Array, text: string): DecodedFile["assumed"] {
  const bytes = hexOf(body.subarray(0, 4));
  return { reason: "nearly every other byte is zero", line: 1, bytes, characters: text.slice(0, 2) };
}

/** A code page is assumed only where little speaks for UTF-8: read as one, a damaged UTF-8 file loses all its names. */
function decodeDespiteUtf8(bytes: Uint8Array, marked: boolean): Outcome<Decoded> {
  const { sound, stray, firstBad } = utf8Damage(bytes);
  const refusal = brokenUtf8(bytes, firstBad, stray === 0);
  if (marked || sound >= stray) return refusal;
  if (bytes.some((byte) => byte < 0x20 && !TEXT_CONTROLS.includes(byte))) return fullOfControls("control characters");
  const value = assumeCodePage(bytes, firstBad);
  return value ? { ok: true, value } : refusal;
}

/** Tab, line feed, vertical tab, form feed, carriage return. */
const TEXT_CONTROLS: readonly number[] = [9, 10, 11, 12, 13];
