import { describe, expect, it } from "vitest";
import { closingLines, joinReports } from "@/lib/setup/test-report.mjs";

describe("the end of npm test", () => {
  it("is one line a skip, one a failure, and the counts on the last", () => {
    const report = joinReports([
      { passed: 1, failures: [], skips: [] },
      {
        passed: 2,
        failures: [{ file: "tests/a.test.ts", title: "adds up", message: "expected 1 to be 2\nat line 3" }],
        skips: [{ file: "tests/b.test.ts", title: "on PostgreSQL", message: "no PostgreSQL for this processor" }],
      },
      { passed: 0, failures: [{ file: "", title: "types", message: "a.ts(1,2): error" }], skips: [] },
    ]);
    expect(closingLines(report)).toEqual([
      "skipped  tests/b.test.ts > on PostgreSQL: no PostgreSQL for this processor",
      "failed   tests/a.test.ts > adds up: expected 1 to be 2",
      "failed   types: a.ts(1,2): error",
      "3 passed, 2 failed, 1 skipped",
    ]);
  });
});
