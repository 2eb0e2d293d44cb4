import { describe, expect, it } from "vitest";
import { noteKey, openNote, sealNote } from "@/lib/adapters/accounts/sealed-note";

const KEY = noteKey("a session secret of more than 32 characters");
const NOW = Date.UTC(2026, 0, 1);

describe("a sealed note", () => {
  const sealed = sealNote(KEY, "Token tl_abc – schön", NOW);

  it("is read again by the site that wrote it, for a minute", () => {
    expect(openNote(KEY, sealed, NOW)).toBe("Token tl_abc – schön");
    expect(openNote(KEY, sealed, NOW + 60_000)).toBe("Token tl_abc – schön");
    expect(openNote(KEY, sealed, NOW + 60_001)).toBeNull();
  });

  it("tells nobody else anything, and is never the same twice", () => {
    expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toContain("tl_abc");
    expect(sealNote(KEY, "Token tl_abc – schön", NOW)).not.toBe(sealed);
    expect(openNote(noteKey("another session secret of 32 characters"), sealed, NOW)).toBeNull();
  });

  it("that was altered anywhere, or is none, is not read", () => {
    for (let at = 0; at < sealed.length - 1; at++) {
      const altered = `${sealed.slice(0, at)}${sealed[at] === "A" ? "B" : "A"}${sealed.slice(at + 1)}`;
      expect(openNote(KEY, altered, NOW), String(at)).toBeNull();
    }
    for (const none of ["", "A", "not base64 at all", sealed.slice(0, 40)]) expect(openNote(KEY, none, NOW)).toBeNull();
  });
});
