import type { Font } from "fontkit";
import { hasRightToLeft } from "@/lib/core/chart/font/font-runs";
import { faceOf, type PictureFont } from "./picture-fonts";
import type { SvgElement } from "./read-svg";

type Document = PDFKit.PDFDocument;

/** The fonts of joined letters, opened for their outlines, by their name in the document. */
export type OutlineFonts = ReadonlyMap<string, Font>;

/** Letters that show nothing by themselves: a font without them would draw a box. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Draws one line of text at its baseline, as letters that can be found and copied. */
export function drawText(
  document: Document,
  element: SvgElement,
  attributes: Readonly<Record<string, string>>,
  outlines: OutlineFonts,
): void {
  const text = shownText(element.text);
  if (text === "") return;
  const name = fontName(faceOf(attributes, { family: "Source Sans 3", weight: 400 }));
  const size = Number(attributes["font-size"] ?? 16);
  document.font(name).fontSize(size);
  document.fillColor(attributes.fill ?? "#000000", Number(attributes["fill-opacity"] ?? 1));
  // With features, even an empty list, the line is shaped as a whole; without them word by word, which is faster.
  const shaping: Shaping = hasRightToLeft(text) ? { features: [] } : {};
  const anchor = attributes["text-anchor"] ?? "start";
  const outlined = outlines.get(name);
  const width = anchor === "start" && outlined === undefined ? 0 : document.widthOfString(text, shaping);
  const x = Number(attributes.x) - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
  const y = Number(attributes.y);
  if (outlined === undefined) document.text(text, x, y, { ...AT_BASELINE, ...shaping });
  else drawJoined(document, outlined, { text, x, y, size, width });
}

interface Shaping {
  readonly features?: PDFKit.Mixins.OpenTypeFeatures[];
}

const AT_BASELINE = { lineBreak: false, baseline: "alphabetic" } as const;

/** Every letter as the glyph of its own, not taken apart into a stem and dots, and not joined. */
const UNJOINED: Readonly<Record<string, false>> = Object.fromEntries(
  "ccmp init medi fina isol rlig liga calt".split(" ").map((feature) => [feature, false] as const),
);

/** The font engine lays a whole run from right to left; the digits of a number run the other way. */
const DIGITS = /[0-9\u0660-\u0669\u06f0-\u06f9]+/g;

/**
 * Joined letters are drawn of stems that several letters share, so a reader of the file could not tell which letter a stem
 * stands for. What is seen are outlines; over them lie the letters themselves, unseen, to be found and copied.
 */
function drawJoined(
  document: Document,
  font: Font,
  { text: inOrder, x, y, size, width }: { text: string; x: number; y: number; size: number; width: number },
): void {
  const text = inOrder.replace(DIGITS, (number) => [...number].reverse().join(""));
  const run = font.layout(text);
  const scale = size / font.unitsPerEm;
  let at = 0;
  run.glyphs.forEach((glyph, index) => {
    const position = run.positions[index];
    const path = glyph.path.toSVG();
    if (path !== "") {
      document.save();
      document.translate(x + (at + (position?.xOffset ?? 0)) * scale, y - (position?.yOffset ?? 0) * scale);
      document.scale(scale, -scale).path(path).fill();
      document.restore();
    }
    at += position?.xAdvance ?? 0;
  });
  // The package reads an object as well as the list its types know.
  const features = UNJOINED as unknown as PDFKit.Mixins.OpenTypeFeatures[];
  const own = document.widthOfString(text, { features });
  document.save();
  document.addContent("3 Tr");
  const scaled = { ...AT_BASELINE, features, horizontalScaling: own === 0 ? 100 : (width / own) * 100 };
  document.text(text, x, y, scaled);
  document.restore();
}

/** The name under which a font is known to the document. */
export function fontName({ family, weight }: Pick<PictureFont, "family" | "weight">): string {
  return `${family} ${weight}`;
}

/** SVG shows any white space as one blank, and none at the ends. */
function shownText(text: string): string {
  return text.replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
}
