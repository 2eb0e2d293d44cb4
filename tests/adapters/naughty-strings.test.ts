import { describe, expect, it } from "vitest";
import { pictureMarkup } from "@/components/chart/picture-markup";
import { drawFile } from "@/lib/adapters/raster/draw-file";
import { readSvg, type SvgElement } from "@/lib/adapters/raster/read-svg";
import { hasRightToLeft } from "@/lib/core/chart/font/font-runs";
import { isDrawable } from "@/lib/core/chart/font/text-width";
import { compactSvg } from "@/lib/core/chart/svg/compact-svg";
import { withMetadata, withoutIllegalCharacters } from "@/lib/core/chart/svg/svg-metadata";
import { chartCalled } from "../support/naughty-chart";
import { NAUGHTY_STRINGS } from "../support/naughty-strings";
import { readPdf } from "../support/pdf-text";
import { pngTexts } from "../support/png-chunks";

/** Without what keeps a line's direction to itself, which a picture adds. */
function plain(text: string | undefined): string {
  return withoutIllegalCharacters(text ?? "").replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
}

function labelsOf(text: string) {
  return {
    title: text,
    description: `${text} …`,
    source: text,
    link: "http://localhost/",
    revision: 1,
    language: "en",
  };
}

function find(element: SvgElement, name: string): SvgElement | undefined {
  return element.name === name ? element : element.children.map((child) => find(child, name)).find(Boolean);
}

// Some 500 pictures each.
describe("every naughty string as title, answer and note", { timeout: 120_000 }, () => {
  it("is text in the SVG and nothing else", async () => {
    const usual = await pictureMarkup(chartCalled("plain"), "page", "light");
    const shape = (svg: string) => new Set([...svg.matchAll(/<(\w+)/g)].map(([, name]) => name));
    for (const text of NAUGHTY_STRINGS) {
      const model = chartCalled(text);
      const svg = withMetadata(compactSvg(await pictureMarkup(model, "page", "light")), labelsOf(text));
      const root = readSvg(svg);
      expect(plain(find(root, "title")?.text)).toBe(plain(model.words.headline));
      expect(plain(find(root, "desc")?.text)).toBe(plain(model.words.textAlternative));
      expect(find(root, "dc:source")?.text).toBe(withoutIllegalCharacters(text));
      for (const name of shape(svg.replace(/<metadata>.*<\/metadata>/s, ""))) expect(shape(usual)).toContain(name);
    }
  });

  it("is the title and the text alternative of the PDF, and drawn as text where our fonts have its letters", async () => {
    let drawn = 0;
    for (const text of NAUGHTY_STRINGS) {
      const labels = labelsOf(text);
      const svg = await pictureMarkup(chartCalled(text), "thumb", "light");
      const line = /<text [^>]*>[^<]*<\/text>/.exec(svg)?.[0] ?? "";
      const pdf = await readPdf(
        await drawFile({ format: "pdf", svg: `<svg width="300" height="160">${line}</svg>`, scale: 1, labels }),
      );
      expect(pdf.title.trim(), text).toBe(withoutIllegalCharacters(text).trim());
      expect(pdf.alternative?.trim(), text).toBe(withoutIllegalCharacters(`${text} …`).trim());
      const first = readSvg(`<svg>${line}</svg>`).children[0]?.text ?? "";
      if (!hasRightToLeft(first) && [...first].every(isDrawable) && !/\p{Cf}/u.test(first)) {
        // The font draws µ of the micro sign and μ of the Greeks with one glyph.
        expect(pdf.texts.join("").replace(/\s/g, "").normalize("NFKC"), text).toBe(
          first.replace(/\s/g, "").normalize("NFKC"),
        );
        drawn += 1;
      }
    }
    expect(drawn).toBeGreaterThan(250);
  });

  it("comes back from the PNG", async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text x="1" y="8" font-size="8">a</text></svg>';
    for (const text of NAUGHTY_STRINGS) {
      const png = await drawFile({ format: "png", svg, scale: 1, labels: labelsOf(text) });
      expect(pngTexts(png).get("Title")).toBe(text.replaceAll("\0", ""));
    }
  });
});
