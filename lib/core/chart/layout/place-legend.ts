import type { ColourRole, MarkSymbol } from "../chart-model";
import { fitText, textWidth } from "../font/text-width";
import type { PlacedLegendItem } from "./placed";

interface LegendEntry {
  readonly key: string;
  readonly label: string;
  readonly colour: ColourRole;
  readonly symbol: MarkSymbol | null;
}

/** Legend entries in reading order from `x`, wrapped to `width`; `height` includes the space below. */
export function placeLegend(
  entries: readonly LegendEntry[],
  x: number,
  width: number,
  textPx: number,
): { readonly items: readonly PlacedLegendItem[]; readonly height: number } {
  const swatch = Math.round(textPx * 0.9);
  const lineHeight = Math.round(textPx * 1.6);
  const items: PlacedLegendItem[] = [];
  let left = x;
  let line = 0;
  for (const entry of entries) {
    const label = fitText(entry.label, width - swatch - 6, textPx);
    const itemWidth = swatch + 6 + textWidth(label, textPx) + textPx;
    if (left > x && left + itemWidth - textPx > x + width) {
      left = x;
      line += 1;
    }
    const middle = line * lineHeight + lineHeight / 2;
    items.push({
      key: entry.key,
      colour: entry.colour,
      symbol: entry.symbol,
      swatch: { x: left, y: middle - swatch / 2, width: swatch, height: swatch },
      label: {
        x: left + swatch + 6,
        y: middle + textPx * 0.35,
        text: label,
        sizePx: textPx,
        weight: 400,
        anchor: "start",
        tone: "text",
      },
    });
    left += itemWidth;
  }
  return { items, height: entries.length === 0 ? 0 : (line + 1) * lineHeight + 8 };
}
