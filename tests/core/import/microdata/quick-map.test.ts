import { describe, expect, it } from "vitest";
import { QuickMap } from "@/lib/core/import/microdata/quick-map";

describe("a quick map", () => {
  it("tells texts apart that look alike to it", () => {
    const map = new QuickMap<number>();
    for (const [position, text] of ["axb", "ayb", "azb", ""].entries()) map.set(text, position);
    expect(["ayb", "axb", "azb", "axb", "", "awb"].map((text) => map.get(text))).toEqual([1, 0, 2, 0, 3, undefined]);
    expect(map.values()).toEqual([0, 1, 2, 3]);
  });
});
