/** Part of the characters that must be below U+0100: separators, spaces, digits and line ends alone make up more. */
const LEAST_PART = 0.2;
/** Fewer can be strays in a short text of another encoding. */
const LEAST_ZEROS = 4;

/**
 * The byte order of UTF-16 text without its opening mark. Separators, digits and most letters have a zero byte,
 * always on the same side; a zero on the other side is next to never seen in a table.
 */
export function sniffUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  for (let index = bytes.indexOf(0); index >= 0; index = bytes.indexOf(0, index + 1))
    zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const [many, few] = [Math.max(even, odd), Math.min(even, odd)];
  if (many < LEAST_ZEROS || many < (bytes.length / 2) * LEAST_PART || few > many / 10) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}
