import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;
/** The time it was written, in milliseconds since 1970. */
const TIME_BYTES = 8;
const LIFETIME_MS = 60_000;

/** The key of notes, made from the session secret; making it takes longer than using it. */
export function noteKey(secret: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", "toplines note", 32));
}

/** Encrypts a text, with the time. */
export function sealNote(key: Buffer, text: string, now: number): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv);
  const time = Buffer.alloc(TIME_BYTES);
  time.writeBigUInt64BE(BigInt(now));
  const sealed = Buffer.concat([cipher.update(time), cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** `null` = not sealed under this key, altered, or more than a minute old. */
export function openNote(key: Buffer, sealed: string, now: number): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < IV_BYTES + TAG_BYTES + TIME_BYTES) return null;
  try {
    const tagEnd = IV_BYTES + TAG_BYTES;
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, tagEnd));
    const plain = Buffer.concat([decipher.update(bytes.subarray(tagEnd)), decipher.final()]);
    const age = now - Number(plain.readBigUInt64BE(0));
    return age <= LIFETIME_MS ? plain.subarray(TIME_BYTES).toString("utf8") : null;
  } catch {
    return null;
  }
}
