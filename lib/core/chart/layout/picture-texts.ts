import { hasRightToLeft } from "../font/font-runs";
import { drawableText } from "../font/missing-letters";
import { visualRuns } from "../font/visual-runs";
import type { PlacedText } from "./placed";

/**
 * A placed chart with every text as a picture can draw it: letters no bundled font has become boxes, and a line with
 * Hebrew or Arabic is laid out in pieces of one font and direction, for renderers that cannot do it themselves.
 */
export function withPictureTexts<T>(placed: T): T {
  return mapTexts(placed) as T;
}

function mapTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mapTexts);
  if (typeof value !== "object" || value === null) return value;
  if (isPlacedText(value)) return pictureText(value);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapTexts(part)]));
}

function isPlacedText(value: object): value is PlacedText {
  return "text" in value && "sizePx" in value && "anchor" in value;
}

function pictureText(text: PlacedText): PlacedText {
  const drawn = drawableText(text.text);
  if (!hasRightToLeft(drawn)) return drawn === text.text ? text : { ...text, text: drawn };
  return { ...text, text: drawn, runs: visualRuns(drawn, text.sizePx, text.weight) };
}
