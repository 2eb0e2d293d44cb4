import { describe, expect, it } from "vitest";
import { shiftDecimal } from "@/lib/core/import/values/decimal-text";

describe("moving the decimal point", () => {
  it.each([
    ["0.145", 2, "14.5"],
    ["0.1", 2, "10"],
    ["1", 2, "100"],
    ["0.000001", 2, "0.0001"],
    ["3.1", -2, "0.031"],
    ["56", -2, "0.56"],
    ["0", -2, "0.00"],
    ["-0.5", 2, "-50"],
    ["12.50", 2, "1250"],
  ])("%s by %i places is %s", (text, places, shifted) => {
    expect(shiftDecimal(text, places)).toBe(shifted);
  });

  it("every share of three decimals comes out digit for digit, without float noise", () => {
    for (let thousandths = 0; thousandths <= 1000; thousandths += 1) {
      const text = (thousandths / 1000).toFixed(3);
      const shifted = shiftDecimal(text, 2);
      expect(shifted).toBe((thousandths / 10).toFixed(1));
      expect(Number(shiftDecimal(shifted, -2))).toBe(thousandths / 1000);
    }
  });
});
