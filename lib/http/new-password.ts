import { randomBytes } from "node:crypto";

/** A password nobody could guess: 120 random bits. The editor changes it at will. */
export function newPassword(): string {
  return randomBytes(15).toString("base64url");
}
