import { describe, expect, it } from "vitest";
import { fontRuns } from "@/lib/core/chart/font/font-runs";
import { drawableText, missingLettersNote } from "@/lib/core/chart/font/missing-letters";
import { textWidth } from "@/lib/core/chart/font/text-width";
import { visualRuns } from "@/lib/core/chart/font/visual-runs";
import { asOwnLine, isolate } from "@/lib/core/format/direction";

const seen = (text: string) => visualRuns(text, 100, 400).map((run) => run.text);

describe("isolate", () => {
  it("leaves text without right-to-left letters as it is, and drops controls that reorder", () => {
    expect(isolate("Łódź, Ελλάδα")).toBe("Łódź, Ελλάδα");
    expect(isolate("evil \u202etxet")).toBe("evil txet");
  });

  it("closes a Hebrew name in, whatever controls came with it", () => {
    expect(isolate("\u202eתל אביב\u2069")).toBe("\u2068תל אביב\u2069");
  });
});

it("a line closes the isolates it opens and drops what would close its own", () => {
  expect(asOwnLine("\u2068כן")).toBe("\u2068\u2068כן\u2069\u2069");
  expect(asOwnLine("כן\u2069\u2069 5")).toBe("\u2068כן 5\u2069");
});

it("each script is drawn with the font that has it, a phrase in one piece", () => {
  expect(fontRuns("Łódź תל אביב, مرحبا بالعالم 5")).toEqual([
    { family: "Source Sans 3", text: "Łódź " },
    { family: "Noto Sans Hebrew", text: "תל אביב" },
    { family: "Source Sans 3", text: ", " },
    { family: "Noto Sans Arabic", text: "مرحبا بالعالم" },
    { family: "Source Sans 3", text: " 5" },
  ]);
});

describe("visualRuns", () => {
  it("a Hebrew line reads from the right: its figure stands left of the words, its brackets are turned", () => {
    expect(seen("תל אביב (56% מהמצביעים)!")).toEqual(["!(", "מהמצביעים", "56%", ")", "תל אביב"]);
  });

  it("a name in an English sentence keeps its figure after it", () => {
    expect(seen(`Source: ${isolate("מכון הסקרים")} 2026`)).toEqual(["Source:", "מכון הסקרים", "2026"]);
  });

  it("Latin within Arabic stays readable, and Arabic punctuation ends on the left", () => {
    expect(seen("مرحبا YouGov، نعم؟")).toEqual(["؟", "نعم", "،", "YouGov", "مرحبا"]);
  });

  it("pieces follow each other from the left without overlap, and end where the line was measured to end", () => {
    const text = "abc שלום, مرحبا 12 def";
    const runs = visualRuns(text, 20, 400);
    for (const [index, run] of runs.entries()) {
      const next = runs[index + 1];
      if (next !== undefined) expect(run.x + run.width).toBeLessThanOrEqual(next.x + 0.01);
    }
    const last = runs.at(-1);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(textWidth(text, 20), 0);
  });
});

describe("letters no bundled font has", () => {
  it("become boxes, one a letter, and the picture names the scripts", () => {
    expect(drawableText("中国 and 🇬🇧")).toBe("□□ and □");
    expect(missingLettersNote(["中国", "🇬🇧"])).toBe(
      "□ stands for what the fonts of this picture lack (emoji, Chinese characters); the chart’s page and table have it.",
    );
  });

  it("are none in Latin, Greek, Cyrillic, Hebrew and Arabic with their accents, points and older codings", () => {
    const texts = ["Łódź Ấ e\u0301 ﬁ", "Ελλάδα Ὕδωρ", "Україна й Ґ", "שָׁלוֹם ﬡ", "مَرْحَبًا ٥٦٪ ﷲ ﻻ", "– − ± ≈ → ▲ “…” ½"];
    expect(missingLettersNote(texts)).toBeNull();
    expect(drawableText("ﻻ")).toBe("لا");
  });
});
