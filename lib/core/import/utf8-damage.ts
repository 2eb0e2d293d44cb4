/** The first bytes that are no UTF-8: at most eight of them. */
export interface FirstBad {
  /** The physical line they stand on. */
  readonly line: number;
  readonly bytes: Uint8Array;
}

/** What keeps bytes from being UTF-8. */
export interface Utf8Damage {
  /** Characters of more than one byte that are well formed. */
  readonly sound: number;
  /** Bytes that belong to no character; a last character that is cut off is not among them. */
  readonly stray: number;
  readonly firstBad: FirstBad | null;
}

/**
 * Walks the bytes, in pieces of whole lines, as the Unicode Standard's table 3-7 has them; the built-in decoder says
 * only that something is wrong.
 */
export function utf8Damage(pieces: Iterable<Uint8Array>): Utf8Damage {
  let [sound, stray, line] = [0, 0, 1];
  let firstBad: FirstBad | null = null;
  for (const bytes of pieces) {
    const damage = damageOf(bytes);
    sound += damage.sound;
    stray += damage.stray;
    if (damage.firstBad >= 0)
      firstBad ??= {
        line: line - 1 + lineOfByte(bytes, damage.firstBad),
        bytes: bytes.slice(damage.firstBad, damage.firstBad + 8),
      };
    if (firstBad === null) line += lineOfByte(bytes, bytes.length) - 1;
  }
  return { sound, stray, firstBad };
}

function damageOf(bytes: Uint8Array): { readonly sound: number; readonly stray: number; readonly firstBad: number } {
  let [sound, stray, firstBad] = [0, 0, -1];
  let index = 0;
  while (index < bytes.length) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) {
      index += 1;
      continue;
    }
    const length = lengthAt(bytes, index);
    if (length > 0) sound += 1;
    else if (firstBad < 0) firstBad = index;
    if (length === 0 && !isCutOff(bytes, index)) stray += 1;
    index += length || 1;
  }
  return { sound, stray, firstBad };
}

/** The line a byte stands on, in an encoding whose line ends are those of ASCII. */
function lineOfByte(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let index = 0; index < at; index += 1)
    if (bytes[index] === 0x0a || (bytes[index] === 0x0d && bytes[index + 1] !== 0x0a)) line += 1;
  return line;
}

/** Bytes of the well-formed character that starts here; 0 where none does. */
function lengthAt(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] ?? 0;
  const length = announcedLength(lead);
  if (length === 0 || index + length > bytes.length) return 0;
  return continues(bytes.subarray(index, index + length)) ? length : 0;
}

function announcedLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** The second byte has a narrower range after some leads: no overlong forms, no surrogates, nothing above U+10FFFF. */
const SECOND_BYTE: ReadonlyMap<number, readonly [number, number]> = new Map([
  [0xe0, [0xa0, 0xbf]],
  [0xed, [0x80, 0x9f]],
  [0xf0, [0x90, 0xbf]],
  [0xf4, [0x80, 0x8f]],
]);

function continues(character: Uint8Array): boolean {
  const [low, high] = SECOND_BYTE.get(character[0] ?? 0) ?? [0x80, 0xbf];
  return character.subarray(1).every((byte, position) => {
    return position === 0 ? byte >= low && byte <= high : byte >= 0x80 && byte <= 0xbf;
  });
}

/** A character that is well formed as far as the file goes. */
function isCutOff(bytes: Uint8Array, index: number): boolean {
  const rest = bytes.subarray(index);
  return rest.length < announcedLength(bytes[index] ?? 0) && continues(rest);
}
