import type { InputFile } from "./reading";

/** The bytes of a file in pieces, in their order and as often as they are asked for. */
export interface ByteSource {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Hex digest of all bytes, computed at the edge. */
  readonly sha256: string;
  readonly chunks: () => Iterable<Uint8Array>;
}

/** Large enough that the work a piece costs beside its bytes does not count, small enough to be held several times. */
const CHUNK_BYTES = 1 << 17;

/** A file whose bytes are in memory. */
export function sourceOf({ name, bytes, sha256 }: InputFile): ByteSource {
  return {
    name,
    size: bytes.length,
    sha256,
    *chunks() {
      for (let start = 0; start < bytes.length; start += CHUNK_BYTES) yield bytes.subarray(start, start + CHUNK_BYTES);
    },
  };
}

/** The first bytes, at most `length`. */
export function openingOf(source: ByteSource, length: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let missing = length;
  for (const chunk of source.chunks()) {
    parts.push(chunk.slice(0, missing));
    missing -= chunk.length;
    if (missing <= 0) break;
  }
  return joined(parts);
}

/** A line longer than this is no row of a table; it is cut where a character ends, to keep it out of memory. */
const LONGEST_LINE = 4 << 20;

/**
 * The pieces cut anew so that each ends with a line: in an encoding that has the line ends of ASCII no character is
 * cut in two, and each piece can be read by itself. `skip` leaves out an opening mark.
 */
export function* wholeLines(chunks: Iterable<Uint8Array>, skip = 0): Iterable<Uint8Array> {
  let rest: Uint8Array[] = [];
  let skipped = 0;
  for (const chunk of chunks) {
    const from = Math.min(skip - skipped, chunk.length);
    skipped += from;
    const end = endOfLast(chunk, isLineEnd) || (lengthOf(rest) > LONGEST_LINE ? endOfLast(chunk, isAscii) : 0);
    if (end <= from) {
      // A copy: the source may use the memory of a piece again.
      rest.push(chunk.slice(from));
      continue;
    }
    // The line that was cut in two is put together; all others need no copy.
    const first = rest.length === 0 ? from : chunk.subarray(from, end).findIndex(isLineEnd) + 1 || end;
    if (rest.length > 0) yield joined([...rest, chunk.subarray(from, first)]);
    if (first < end) yield chunk.subarray(first, end);
    rest = end === chunk.length ? [] : [chunk.slice(end)];
  }
  const last = joined(rest);
  if (last.length > 0) yield last;
}

/** A carriage return that may have its line feed behind it ends no piece: the two are one end. */
function isLineEnd(byte: number, at: number, bytes: Uint8Array): boolean {
  return byte === 0x0a || (byte === 0x0d && at + 1 < bytes.length && bytes[at + 1] !== 0x0a);
}

function isAscii(byte: number): boolean {
  return byte < 0x80;
}

/** The place behind the last byte of a kind; 0 where there is none. */
function endOfLast(bytes: Uint8Array, isOne: (byte: number, at: number, bytes: Uint8Array) => boolean): number {
  return bytes.findLastIndex(isOne) + 1;
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only = new Uint8Array(), ...others] = parts;
  if (others.length === 0) return only;
  const all = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
