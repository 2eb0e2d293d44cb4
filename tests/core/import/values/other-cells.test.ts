import { describe, expect, it } from "vitest";
import { joinDate, readDate } from "@/lib/core/import/values/read-date";
import { readMargin } from "@/lib/core/import/values/read-margin";
import { readEffectiveN, readSampleSize } from "@/lib/core/import/values/read-sample-size";

describe("a date cell", () => {
  it.each(["2026-11-03", "2026-11", "2026", "2024-02-29"])("%s is kept as far as it is stated", (cell) => {
    expect(readDate(cell)).toEqual({ ok: true, value: cell });
  });

  it.each(["", "NA"])("%j is not stated", (cell) => {
    expect(readDate(cell)).toEqual({ ok: true, value: null });
  });

  it.each(["2026-02-29", "2026-13", "03/11/2026", "3 Nov 2026", "26-11-03", "45292", "2026-1-3"])(
    "%s is refused rather than guessed",
    (cell) => {
      expect(readDate(cell)).toMatchObject({ ok: false, code: "DATE_UNREADABLE" });
    },
  );

  it("is joined from year, month and day as far as they are filled", () => {
    expect(joinDate(["2026", "3", "7"])).toBe("2026-03-07");
    expect(joinDate(["2026", "11", ""])).toBe("2026-11");
    expect(joinDate(["2026", "NA", "7"])).toBe("2026");
    expect(joinDate([""])).toBe("");
  });
});

describe("a sample size", () => {
  it.each([
    ["1005", ".", 1005],
    ["1,005", ".", 1005],
    ["1 005", ".", 1005],
    ["1\u202f005", ".", 1005],
    ["1'005", ".", 1005],
    ["1005.0", ".", 1005],
    ["1.005", ",", 1005],
    ["2,494,848", ".", 2_494_848],
    ["", ".", null],
    ["NA", ".", null],
    ["-", ".", null],
  ] as const)("%j beside the decimal sign %s is %s", (cell, decimal, n) => {
    expect(readSampleSize(cell, decimal)).toEqual({ ok: true, value: n });
  });

  it.each(["0", "-5", "1.005", "10.5", "about 1000", "1,00", "1,0055"])("%j is refused", (cell) => {
    expect(readSampleSize(cell, ".")).toMatchObject({ ok: false, code: "N_NOT_A_NUMBER" });
  });

  it("an effective size may have decimals", () => {
    expect(readEffectiveN("1,245.83", ".")).toEqual({ ok: true, value: 1245.83 });
    expect(readEffectiveN("0", ".")).toMatchObject({ ok: false, code: "N_NOT_A_NUMBER" });
  });
});

describe("a margin of error", () => {
  it.each([
    ["3.1", 3.1],
    ["±3%", 3],
    ["+/-3.1 points", 3.1],
    ["±1.1 pp", 1.1],
    ["", null],
  ])("%j is %s points", (cell, points) => {
    expect(readMargin(cell, ".")).toEqual({ ok: true, value: points });
  });

  it.each(["about 3", "-3", "300"])("%j is refused", (cell) => {
    expect(readMargin(cell, ".")).toMatchObject({ ok: false, code: "MARGIN_NOT_A_NUMBER" });
  });
});
