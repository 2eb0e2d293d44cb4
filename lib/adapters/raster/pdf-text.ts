import type { SvgElement } from "./read-svg";

/** Letters that show nothing by themselves: a font without them would draw a box. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Hebrew, Arabic and their presentation forms: shaped as a whole line, from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Draws one line of text at its baseline, as letters that can be found and copied. */
export function drawText(
  document: PDFKit.PDFDocument,
  element: SvgElement,
  attributes: Readonly<Record<string, string>>,
): void {
  const text = shownText(element.text);
  if (text === "") return;
  document.font(fontName(attributes["font-weight"])).fontSize(Number(attributes["font-size"] ?? 16));
  document.fillColor(attributes.fill ?? "#000000", Number(attributes["fill-opacity"] ?? 1));
  // With a list of features, even an empty one, the line is shaped as a whole; without one word by word, which is faster.
  const shaping: { features?: PDFKit.Mixins.OpenTypeFeatures[] } = RIGHT_TO_LEFT.test(text) ? { features: [] } : {};
  const anchor = attributes["text-anchor"] ?? "start";
  const width = anchor === "start" ? 0 : document.widthOfString(text, shaping);
  const x = Number(attributes.x) - (anchor === "middle" ? width / 2 : width);
  document.text(text, x, Number(attributes.y), { lineBreak: false, baseline: "alphabetic", ...shaping });
}

/** The name under which a weight is known to the document. */
export function fontName(weight: number | string | undefined): string {
  return `Source Sans 3 ${weight ?? 400}`;
}

/** SVG shows any white space as one blank, and none at the ends. */
function shownText(text: string): string {
  return text.replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
}
