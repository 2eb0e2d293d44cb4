import { describe, expect, it } from "vitest";
import { boundedSlug } from "@/lib/core/import/bounded-slug";
import { columnLetter, columnNumber } from "@/lib/core/import/place";
import { slugSchema } from "@/lib/core/model/identifiers";

describe("a slug of bounded length", () => {
  it("is the plain slug where that keeps every letter", () => {
    expect(boundedSlug("Should we, or not?", 60)).toBe("should-we-or-not");
    expect(boundedSlug("Größe & Łódź", 60)).toBe("grosse-lodz");
  });

  it.each(["Партия", "政党", "Партия A", "x".repeat(70), `${"word ".repeat(20)}end`, "?!"])(
    "of %j is a valid slug all the same",
    (text) => {
      expect(boundedSlug(text, 60).length).toBeLessThanOrEqual(60);
      expect(slugSchema.safeParse(boundedSlug(text, 60)).success).toBe(true);
    },
  );

  it("differs for texts that differ only where they are cut or cannot be written", () => {
    const long = "Do you support or oppose sending peacekeepers to Ukraine after a ceasefire with";
    expect(boundedSlug(`${long} Russia?`, 60)).not.toBe(boundedSlug(`${long} others?`, 60));
    expect(boundedSlug("Партия A", 60)).not.toBe(boundedSlug("Группа A", 60));
  });
});

describe("column letters", () => {
  it.each([
    [1, "A"],
    [26, "Z"],
    [27, "AA"],
    [52, "AZ"],
    [500, "SF"],
    [702, "ZZ"],
    [703, "AAA"],
  ])("column %i is %s", (column, letter) => {
    expect(columnLetter(column)).toBe(letter);
    expect(columnNumber(letter)).toBe(column);
  });
});
