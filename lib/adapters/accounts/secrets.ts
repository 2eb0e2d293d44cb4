import { createHash, randomBytes } from "node:crypto";

const BYTES = 32;

/** 256 random bits as text that is safe in addresses and headers. */
export function newSecret(prefix = ""): string {
  return prefix + randomBytes(BYTES).toString("base64url");
}

/** A secret of so many random bits needs no slow hash: there is nothing to guess. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
