import { describe, expect, it } from "vitest";
import { lockAfter } from "@/lib/adapters/accounts/lockout";
import { type Actor, accessOf, type Need } from "@/lib/core/model/actor";

const editor = (role: "editor" | "admin"): Actor => ({ kind: "editor", id: "1", email: "ann@example.org", role });
const token = (scope: "import" | "read"): Actor => ({ kind: "token", id: "1", name: "nightly", scope });

describe("what an actor may do", () => {
  const table: readonly [string, Actor | null, Record<Need, string>][] = [
    ["nobody", null, { read: "unknown", write: "unknown", administer: "unknown" }],
    ["a token of scope read", token("read"), { read: "granted", write: "denied", administer: "denied" }],
    ["a token of scope import", token("import"), { read: "granted", write: "granted", administer: "denied" }],
    ["an editor", editor("editor"), { read: "granted", write: "granted", administer: "denied" }],
    ["an admin", editor("admin"), { read: "granted", write: "granted", administer: "granted" }],
  ];

  it.each(table)("%s", (_, actor, expected) => {
    for (const need of ["read", "write", "administer"] as const)
      expect(accessOf(actor, need), need).toBe(expected[need]);
  });
});

describe("a lock", () => {
  it.each([
    [9, 0],
    [10, 1],
    [11, 2],
    [15, 32],
    [16, 60],
    [10_000, 60],
  ])("after %i wrong passwords lasts %i minutes", (failures, minutes) => {
    expect(lockAfter(failures)).toBe(minutes * 60_000);
  });
});
