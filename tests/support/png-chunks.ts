import { crc32 } from "node:zlib";

/**
 * The texts in a PNG by their keyword.
 * @throws Error at a chunk whose checksum is wrong
 */
export function pngTexts(png: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(png);
  const texts = new Map<string, string>();
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    if (crc32(body) !== bytes.readUInt32BE(at + 8 + length)) throw new Error(`wrong checksum at byte ${at}`);
    if (body.toString("latin1", 0, 4) === "iTXt") {
      const end = body.indexOf(0, 4);
      texts.set(body.toString("latin1", 4, end), body.toString("utf8", end + 5));
    }
    at += length + 12;
  }
  return texts;
}
