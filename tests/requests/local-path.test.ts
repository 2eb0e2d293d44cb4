import { describe, expect, it } from "vitest";
import { localPath } from "@/lib/http/local-path";

const next = (text: string | null) => localPath(text, "/admin");

describe("where signing in leads", () => {
  it.each(["/", "/upload", "/admin/editors?page=2", "/polls/a-poll?countries=GB,FR", "/polls/a%20b"])(
    "%s is a page of this site",
    (path) => {
      expect(next(path)).toBe(path);
    },
  );

  it.each([
    null,
    "",
    "admin",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "/%2e//evil.example",
    "https://evil.example",
    "https:/evil.example",
    "javascript:alert(1)",
    "/ /evil.example",
    "/evil\r\nset-cookie: a=b",
    "/\u00a0/evil.example",
    "@evil.example",
  ])("%j is not", (path) => {
    expect(next(path)).toBe("/admin");
  });
});
