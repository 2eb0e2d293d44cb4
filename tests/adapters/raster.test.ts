import { describe, expect, it } from "vitest";
import { pictureMarkup } from "@/components/chart/picture-markup";
import { embedFonts } from "@/lib/adapters/raster/embed-fonts";
import { svgToPng } from "@/lib/adapters/raster/svg-to-png";
import { noChoices } from "@/lib/core/chart/chart-choices";
import { chartOfPoll } from "@/lib/core/chart/chart-of-poll";
import { optionOf, pollOf, questionOf, resultOf, testContext } from "../support/poll-fixtures";
import { darkPixels, readPng } from "../support/read-png";

const LABELS = {
  Latin: "Strongly in favour",
  Greek: "Συμφωνώ απόλυτα",
  Cyrillic: "Цілком підтримую",
  Hebrew: "תומך מאוד",
  Arabic: "أوافق بشدة",
} as const;

/** Five answers of one country, each in a script of its own. */
function manyScripts() {
  const labels = Object.values(LABELS);
  return chartOfPoll(
    {
      poll: pollOf(),
      question: questionOf({ kind: "multiple", responses: labels.map((label) => optionOf(label)) }),
      results: labels.map((label, index) => resultOf("IL", label, String(60 - index))),
    },
    noChoices,
    testContext,
  );
}

describe("a label in every script", () => {
  it.each(Object.entries(LABELS))("%s is text in the SVG and ink in the PNG", async (_script, label) => {
    const svg = await pictureMarkup(manyScripts(), "social", "light");
    const drawn = new RegExp(`<text x="([\\d.]+)" y="([\\d.]+)"[^>]*font-size="([\\d.]+)"[^>]*>${label}<`).exec(svg);
    const plot = /<g transform="translate\(([\d.]+) ([\d.]+)\)">/.exec(svg);
    if (drawn === null || plot === null) throw new Error(`“${label}” is not in the SVG`);
    const [x, y, size] = drawn.slice(1).map(Number);
    const left = (x ?? 0) + Number(plot[1]);
    const baseline = (y ?? 0) + Number(plot[2]);
    const pixels = readPng(await svgToPng(svg, 1));
    const ink = (width: number) => darkPixels(pixels, left, baseline - (size ?? 0), width, (size ?? 0) * 1.2);
    // Five letters of type are at least this much ink; a box or nothing at all would not be.
    expect(ink((size ?? 0) * 7)).toBeGreaterThan(180);
  });

  it("brings a font of its own for each script into the SVG, and none without need", async () => {
    const svg = await embedFonts(await pictureMarkup(manyScripts(), "social", "light"));
    for (const family of ["Source Sans 3", "Noto Sans Hebrew", "Noto Sans Arabic"])
      expect(svg).toContain(`@font-face{font-family:'${family}';font-weight:400`);
    const plain = await embedFonts(await pictureMarkup(chartOfPoll(latin(), noChoices, testContext), "page", "light"));
    expect(plain).not.toContain("Noto");
  });

  it("a letter no font has is a box in the picture, and the note says what it stands for", async () => {
    const svg = await pictureMarkup(chartOfPoll(latin("中国"), noChoices, testContext), "page", "light");
    expect(svg).toContain(">□□<");
    expect(svg.replace(/<[^>]+>/g, " ")).toMatch(
      /□ stands for what the fonts of this picture lack \(Chinese characters\)/,
    );
  });
});

function latin(label = "yes") {
  return {
    poll: pollOf(),
    question: questionOf({ kind: "multiple", responses: [optionOf(label), optionOf("no")] }),
    results: [resultOf("GB", label, "40"), resultOf("GB", "no", "60")],
  };
}

it.each([400, 600, 700])("a text of weight %i keeps it, whatever other weights a picture has", async (weight) => {
  const picture = (...texts: readonly string[]) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40">${texts.join("")}</svg>`;
  const text = `<text x="4" y="30" font-size="20" font-weight="${weight}">Sweden 73%</text>`;
  // Both letters that another weight lacks and letters that it has: what is missing is looked for elsewhere.
  const outside = [400, 600, 700].map(
    (other) =>
      `<text x="4" y="300" font-size="20" font-weight="${other}">${other === 400 ? "Sweden 73%" : "Swe7"}</text>`,
  );
  const [alone, among] = [await svgToPng(picture(text), 1), await svgToPng(picture(text, ...outside), 1)];
  expect(Buffer.compare(alone, among)).toBe(0);
});
