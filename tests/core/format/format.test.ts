import { describe, expect, it } from "vitest";
import { formatDate, formatFieldwork } from "@/lib/core/format/dates";
import { countOf, formatList, numberInWords } from "@/lib/core/format/lists";
import { formatCount, formatPercent, formatShare, formatSignedPoints, roundHalfAway } from "@/lib/core/format/percent";

describe("roundHalfAway", () => {
  it.each([
    [0.565 * 100, 0, 57],
    [-56.5, 0, -57],
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [56.4999, 0, 56],
    [0, 0, 0],
    [-0.2, 0, 0],
  ])("%d to %i decimals is %d", (value, decimals, expected) => {
    expect(roundHalfAway(value, decimals)).toBe(expected);
  });
});

describe("shares", () => {
  it.each([
    [0, "0"],
    [0.0049, "<1"],
    [0.005, "1"],
    [0.56, "56"],
    [0.565, "57"],
    [0.49376252, "49"],
    [1, "100"],
  ])("formatShare(%d) is %s", (share, text) => {
    expect(formatShare(share)).toBe(text);
    expect(formatPercent(share)).toBe(`${text}%`);
  });

  it.each([
    [0.26, "+26"],
    [-0.05, "−5"],
    [0.004, "±0"],
    [0, "±0"],
  ])("formatSignedPoints(%d) is %s", (difference, text) => {
    expect(formatSignedPoints(difference)).toBe(text);
  });

  it("counts have thousands separators", () => {
    expect(formatCount(1005)).toBe("1,005");
  });
});

describe("dates", () => {
  it.each([
    ["2026-11-03", "3 Nov 2026"],
    ["2026-09-03", "3 Sep 2026"],
    ["2026-11", "Nov 2026"],
    ["2026", "2026"],
  ])("formatDate(%s) is %s", (date, text) => {
    expect(formatDate(date)).toBe(text);
  });

  it.each([
    [null, null, null],
    ["2026-11-03", "2026-11-17", "3–17 Nov 2026"],
    ["2026-10-28", "2026-11-03", "28 Oct – 3 Nov 2026"],
    ["2025-12-30", "2026-01-02", "30 Dec 2025 – 2 Jan 2026"],
    ["2026-11-03", "2026-11-03", "3 Nov 2026"],
    ["2017", "2017", "2017"],
    ["2017-03", "2017-04", "Mar 2017 – Apr 2017"],
    [null, "2026-11-03", "until 3 Nov 2026"],
    ["2026-11-03", null, "from 3 Nov 2026"],
  ])("fieldwork from %s to %s is %s", (start, end, text) => {
    expect(formatFieldwork({ start, end })).toBe(text);
  });
});

describe("words", () => {
  it.each([
    [["Italy"], "Italy"],
    [["France", "Italy"], "France and Italy"],
    [["France", "Italy", "Poland"], "France, Italy and Poland"],
  ])("%j reads “%s”", (items, text) => {
    expect(formatList(items)).toBe(text);
  });

  it("small numbers are words, large ones figures", () => {
    expect([numberInWords(4), numberInWords(13)]).toEqual(["four", "13"]);
  });

  it("counts agree with their noun", () => {
    expect([countOf(1, "poll"), countOf(1200, "poll"), countOf(2, "country", "countries")]).toEqual([
      "1 poll",
      "1,200 polls",
      "2 countries",
    ]);
  });
});
