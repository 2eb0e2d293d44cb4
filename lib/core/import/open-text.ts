import { assumeCodePage, hexOf } from "./assume-code-page";
import { type ByteSource, openingOf, wholeLines } from "./byte-source";
import { decodeCodePage } from "./code-pages";
import { brokenUtf8, brokenUtf16, fileTooLarge, foreignFile, fullOfControls, nothingInIt } from "./decode-refusals";
import { foreignKind, foreignText } from "./file-kinds";
import type { ImportLimits } from "./limits";
import type { Outcome } from "./outcome";
import type { AssumedEncoding, TextFile } from "./reading";
import { sniffUtf16 } from "./sniff-utf16";
import { utf8Damage } from "./utf8-damage";

/**
 * Bytes to text. What is no text table is refused by name; an encoding the file does not state is assumed aloud.
 * The whole file is decoded before anything is read of it.
 */
export function openText(source: ByteSource, limits: Pick<ImportLimits, "maxBytes">): Outcome<TextFile> {
  if (source.size === 0) return nothingInIt();
  if (source.size > limits.maxBytes) return fileTooLarge(source.size, limits.maxBytes);
  const foreign = foreignKind(source);
  if (foreign) return foreignFile(foreign);
  return openMarked(source, openingOf(source, SNIFFED_BYTES));
}

/** Even, as UTF-16 has two bytes a character; enough to see how its zeros lie. */
const SNIFFED_BYTES = 65_536;

const MARKS = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
] as const;

function openMarked(source: ByteSource, opening: Uint8Array): Outcome<TextFile> {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, index) => opening[index] === byte));
  const unmarked = mark || source.size % 2 === 1 ? null : sniffUtf16(opening);
  const encoding = mark?.encoding ?? unmarked ?? "utf-8";
  const skip = mark?.bytes.length ?? 0;
  const chunks = encoding === "utf-8" ? utf8Text(source, skip) : utf16Text(source, skip, encoding);
  const isSound = tryAll(chunks, source.size <= KEPT_BYTES);
  if (isSound === null) return encoding === "utf-8" ? openDespiteUtf8(source, skip) : brokenUtf16(encoding);
  const assumed = unmarked ? unmarkedUtf16(opening, unmarked) : null;
  return accept(isSound, { encoding, bom: mark !== undefined, assumed });
}

type TextChunks = () => Iterable<string>;

function utf8Text(source: ByteSource, skip: number): TextChunks {
  return function* () {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    for (const piece of wholeLines(source.chunks(), skip)) yield decoder.decode(piece);
  };
}

function utf16Text(source: ByteSource, skip: number, encoding: string): TextChunks {
  return function* () {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    let skipped = 0;
    for (const chunk of source.chunks()) {
      const from = Math.min(skip - skipped, chunk.length);
      skipped += from;
      yield decoder.decode(chunk.subarray(from), { stream: true });
    }
    yield decoder.decode();
  };
}

/** A code page is assumed only where little speaks for UTF-8: read as one, a damaged UTF-8 file loses all its names. */
function openDespiteUtf8(source: ByteSource, skip: number): Outcome<TextFile> {
  const pieces = () => wholeLines(source.chunks(), skip);
  const { sound, stray, firstBad } = utf8Damage(pieces());
  if (firstBad === null) throw new Error("The decoder and the walk disagree about UTF-8.");
  const refusal = brokenUtf8(firstBad, stray === 0);
  if (skip > 0 || sound >= stray) return refusal;
  for (const piece of pieces()) if (piece.some(isForeignControl)) return fullOfControls("control characters");
  const guess = assumeCodePage(pieces(), firstBad);
  if (!guess) return refusal;
  const { page, assumed } = guess;
  const decoded = function* () {
    for (const piece of pieces()) yield decodeCodePage(piece, page);
  };
  const text = tryAll(decoded, source.size <= KEPT_BYTES);
  if (text === null) throw new Error(`${page.name} has a character for every byte.`);
  return accept(text, { encoding: page.encoding, bom: false, assumed });
}

/** Tab, line feed, vertical tab, form feed, carriage return are text. */
function isForeignControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 9 && byte <= 13);
}

interface DecodedText {
  readonly chunks: TextChunks;
  readonly opening: string;
  readonly hasNul: boolean;
  readonly isBlank: boolean;
}

/** The text of a larger file is decoded again each time it is read. */
const KEPT_BYTES = 32 << 20;

/** Decodes all of a text once; `null` where a byte is no character. */
function tryAll(chunks: TextChunks, isKept: boolean): DecodedText | null {
  const kept: string[] = [];
  let [opening, hasNul, isBlank] = ["", false, true];
  try {
    for (const chunk of chunks()) {
      if (opening.length < OPENING) opening += chunk.slice(0, OPENING);
      hasNul ||= chunk.includes("\0");
      isBlank &&= chunk.trim() === "";
      if (isKept) kept.push(chunk);
    }
  } catch {
    return null;
  }
  return { chunks: isKept ? () => kept : chunks, opening, hasNul, isBlank };
}

/** Enough to know a page or a document of another format. */
const OPENING = 2_048;

function accept(text: DecodedText, how: Omit<TextFile, "chunks">): Outcome<TextFile> {
  if (text.hasNul) return fullOfControls("NUL characters");
  if (text.isBlank) return nothingInIt();
  const foreign = foreignText(text.opening);
  return foreign ? foreignFile(foreign) : { ok: true, value: { ...how, chunks: text.chunks } };
}

function unmarkedUtf16(opening: Uint8Array, encoding: string): AssumedEncoding {
  const bytes = opening.subarray(0, 4);
  const characters = new TextDecoder(encoding).decode(bytes);
  return { reason: "nearly every other byte is zero", line: 1, bytes: hexOf(bytes), characters };
}
