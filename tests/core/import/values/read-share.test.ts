import { describe, expect, it } from "vitest";
import { readShare, type ShareNotation } from "@/lib/core/import/values/read-share";

const percent: ShareNotation = { unit: "percent", decimal: "." };
const fraction: ShareNotation = { unit: "fraction", decimal: "." };
const commas: ShareNotation = { unit: "percent", decimal: "," };
const seats: ShareNotation = { unit: "seats", decimal: "." };
const score: ShareNotation = { unit: "score", decimal: "." };

describe("a share cell with a number", () => {
  it.each([
    ["56", percent, "56"],
    ["56%", percent, "56"],
    ["56.4 %", percent, "56.4"],
    ["56.0", percent, "56.0"],
    [" 7 ", percent, "7"],
    ["007", percent, "7"],
    [".5", percent, "0.5"],
    ["0", percent, "0"],
    ["0.0", percent, "0.0"],
    ["-0", percent, "0"],
    ["100", percent, "100"],
    ["56\u00a0%", percent, "56"],
    ["５６％", percent, "56"],
    ["0.56", fraction, "56"],
    ["0.145", fraction, "14.5"],
    ["0.07", fraction, "7"],
    ["0.005", fraction, "0.5"],
    ["0.29", fraction, "29"],
    ["0.560", fraction, "56.0"],
    ["1", fraction, "100"],
    ["0", fraction, "0"],
    ["56%", fraction, "56"],
    ["27,5", commas, "27.5"],
    ["27,5 %", commas, "27.5"],
    ["1,234", seats, "1234"],
    ["-3.5", score, "-3.5"],
    ["\u22123.5", score, "-3.5"],
  ] as const)("%j in %j is %s", (cell, notation, share) => {
    expect(readShare(cell, notation)).toEqual({ ok: true, value: { status: "value", share, bound: null } });
  });
});

describe("a share cell without a number", () => {
  it.each([
    ["<1", "below", "1"],
    ["< 0.5%", "below", "0.5"],
    ["*", "suppressed", null],
    ["…", "suppressed", null],
    ["-", "not_asked", null],
    ["–", "not_asked", null],
    ["not asked", "not_asked", null],
    ["NA", "missing", null],
    ["n/a", "missing", null],
    ["", "missing", null],
    ["  ", "missing", null],
  ])("%j is %s, never 0", (cell, status, bound) => {
    expect(readShare(cell, percent)).toEqual({ ok: true, value: { status, share: null, bound } });
  });

  it("a bound in a column of fractions is told in percent", () => {
    expect(readShare("<0.01", fraction)).toEqual({ ok: true, value: { status: "below", share: null, bound: "1" } });
  });
});

describe("a share cell that is refused", () => {
  it.each([
    ["5I", percent, "SHARE_NOT_A_NUMBER"],
    ["56*", percent, "SHARE_NOT_A_NUMBER"],
    ["56²", percent, "SHARE_NOT_A_NUMBER"],
    ["1e2", percent, "SHARE_NOT_A_NUMBER"],
    ["56 57", percent, "SHARE_NOT_A_NUMBER"],
    ["27,5", percent, "SHARE_NOT_A_NUMBER"],
    ["27.5", commas, "SHARE_NOT_A_NUMBER"],
    ["1,005", percent, "SHARE_NOT_A_NUMBER"],
    ["12%", seats, "SHARE_NOT_A_NUMBER"],
    [".", percent, "SHARE_NOT_A_NUMBER"],
    ["156%", percent, "SHARE_OUT_OF_RANGE"],
    ["100.1", percent, "SHARE_OUT_OF_RANGE"],
    ["-5", percent, "SHARE_OUT_OF_RANGE"],
    ["<101", percent, "SHARE_OUT_OF_RANGE"],
    ["56", fraction, "SHARE_OUT_OF_RANGE"],
    ["-5", seats, "SHARE_OUT_OF_RANGE"],
  ] as const)("%j in %j is %s", (cell, notation, code) => {
    expect(readShare(cell, notation)).toMatchObject({ ok: false, code });
  });
});
