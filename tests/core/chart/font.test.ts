import path from "node:path";
import fc from "fast-check";
import * as fontkit from "fontkit";
import { describe, expect, it } from "vitest";
import { balanceText, fitText, textWidth, wrapText } from "@/lib/core/chart/font/text-width";

function shapedWidth(name: string, file: string, text: string, weight: 400 | 600 | 700): number {
  const font = fontkit.openSync(
    path.resolve(`node_modules/@expo-google-fonts/${name}/${FILES[weight]}/${file}_${FILES[weight]}.ttf`),
  );
  if (!("unitsPerEm" in font)) throw new Error("not one font");
  return (font.layout(text, { mark: false, mkmk: false }).advanceWidth / font.unitsPerEm) * 1000;
}

const FILES = { 400: "400Regular", 600: "600SemiBold", 700: "700Bold" } as const;

describe("textWidth", () => {
  it.each([
    [400, "United Kingdom"],
    [600, "Zażółć gęślą jaźń"],
    [700, "56% of Britons polled support"],
    [400, "Ελλάδα, България, Türkiye"],
    [400, "– − ± ≈ → ▲ ▼ ● ■"],
  ] as const)("agrees with the bundled font at weight %i for “%s”", (weight, text) => {
    const file = path.resolve(
      `node_modules/@expo-google-fonts/source-sans-3/${FILES[weight]}/SourceSans3_${FILES[weight]}.ttf`,
    );
    const font = fontkit.openSync(file);
    if (!("unitsPerEm" in font)) throw new Error("not one font");
    const units = [...text].reduce(
      (sum, character) => sum + font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth,
      0,
    );
    expect(textWidth(text, 100, weight)).toBeCloseTo((units / font.unitsPerEm) * 100, 0);
  });

  it("takes a character the font lacks as wide rather than as nothing", () => {
    expect(textWidth("漢", 100)).toBe(100);
  });

  it.each([
    [400, "תל אביב"],
    [600, "ירושלים והגליל"],
    [700, "בעד"],
  ] as const)("is what the bundled Hebrew font takes without kerning at weight %i for “%s”", (weight, text) => {
    const shaped = shapedWidth("noto-sans-hebrew", "NotoSansHebrew", text, weight);
    expect(textWidth(text, 1000, weight)).toBeGreaterThanOrEqual(shaped);
    expect(textWidth(text, 1000, weight)).toBeLessThanOrEqual(shaped * 1.03);
  });

  it("takes Arabic as wide as the shaped text, at most a little wider, never narrower", () => {
    const word = fc.string({
      unit: fc.constantFrom(..."ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىةپچگکی"),
      minLength: 1,
      maxLength: 9,
    });
    const phrase = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(phrase, fc.constantFrom(400, 600, 700), (text, weight) => {
        const shaped = shapedWidth("noto-sans-arabic", "NotoSansArabic", text, weight);
        const measured = textWidth(text, 1000, weight);
        expect(measured).toBeGreaterThanOrEqual(shaped);
        expect(measured).toBeLessThanOrEqual(shaped * 1.1 + 160 * text.split(" ").length);
      }),
      { seed: 5, numRuns: 400 },
    );
  });

  it("counts nothing for controls of direction, and a mark over a letter as nothing", () => {
    expect(textWidth("\u2068abc\u2069", 14)).toBe(textWidth("abc", 14));
    expect(textWidth("e\u0301", 14)).toBe(textWidth("e", 14));
  });
});

describe("wrapText", () => {
  it("keeps every word and no line wider than asked", () => {
    const text = "The source gives no sample sizes, so gaps of 0 and 4 points cannot be judged.";
    const lines = wrapText(text, 200, 14);
    expect(lines.join(" ")).toBe(text);
    for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(200);
  });

  it("breaks a word longer than a line", () => {
    const lines = wrapText("Donaudampfschifffahrtsgesellschaft", 80, 14);
    expect(lines.join("")).toBe("Donaudampfschifffahrtsgesellschaft");
    for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(80);
  });

  it("ends the last line in … when something is left over", () => {
    const lines = wrapText("one two three four five six seven", 60, 14, 400, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(textWidth(lines[1] ?? "", 14)).toBeLessThanOrEqual(60);
  });

  it("gives no line for no text", () => {
    expect(wrapText("  ", 100, 14)).toEqual([]);
  });
});

it("balanceText needs no more lines than wrapText and leaves no lone word", () => {
  const text = "56% of Britons polled support sending peacekeepers to Ukraine, 36% of Poles";
  const [first = "", second = ""] = balanceText(text, 1000, 40, 700);
  expect(wrapText(text, 1000, 40, 700)).toHaveLength(2);
  expect(textWidth(second, 40, 700)).toBeGreaterThan(textWidth(first, 40, 700) * 0.6);
});

it("fitText shortens to the width and marks it", () => {
  expect(fitText("short", 200, 14)).toBe("short");
  const shortened = fitText("Bosnia and Herzegovina", 80, 14);
  expect(shortened).toMatch(/^Bosnia.*…$/);
  expect(textWidth(shortened, 14)).toBeLessThanOrEqual(80);
});
