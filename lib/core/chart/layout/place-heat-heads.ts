import { hasArabic } from "../font/font-runs";
import { textWidth, wrapText } from "../font/text-width";
import type { HeatTablePlot } from "../heat-table-plot";
import type { PlacedText } from "./placed";
import type { PlotSize } from "./plot-size";

/** Where the columns of a heat table stand. */
export interface HeatGrid {
  readonly x: number;
  readonly column: number;
}

/** The names of the answers, above their columns or as a numbered key. */
export interface HeatHeads {
  readonly heads: readonly PlacedText[];
  readonly key: readonly PlacedText[];
  readonly bottom: number;
}

const MOST_HEAD_LINES = 4;
const MOST_KEY_LINES = 2;
/** Names that do not fit at the size of the figures may be a little smaller. */
const HEAD_SIZES = [1, 0.88];

/** Names of answers above their columns where every word fits, else numbers there and a key of the names. */
export function placeHeatHeads(model: HeatTablePlot, grid: HeatGrid, y: number, size: PlotSize): HeatHeads {
  for (const factor of HEAD_SIZES) {
    const heads = placeNames(model, grid, y, size.textPx * factor);
    if (heads !== null) return heads;
  }
  return placeKey(model, grid, y, size);
}

function placeNames(model: HeatTablePlot, grid: HeatGrid, y: number, textPx: number): HeatHeads | null {
  const room = grid.column - textPx * 0.5;
  const names = model.columns.map(({ label }) => wrapText(label, room, textPx, 600));
  const words = model.columns.flatMap(({ label }) => label.split(/\s+/));
  if (words.some((word) => textWidth(word, textPx, 600) > room)) return null;
  const lines = Math.max(1, ...names.map((name) => name.length));
  if (lines > MOST_HEAD_LINES) return null;
  const lineHeight = lineHeightOf(model, textPx);
  return {
    key: [],
    heads: names.flatMap((name, column) =>
      name.map((content, line) =>
        textAt(centreOf(column, grid), y + (lines - name.length + line) * lineHeight, content, textPx, 600, "middle"),
      ),
    ),
    bottom: y + lines * lineHeight + textPx * 0.6,
  };
}

function placeKey(model: HeatTablePlot, grid: HeatGrid, y: number, size: PlotSize): HeatHeads {
  const { textPx } = size;
  const lineHeight = lineHeightOf(model, textPx);
  const sides = size.compact ? 1 : 2;
  const width = size.width / sides;
  const indent = textWidth(`${model.columns.length} `, textPx, 600) + textPx * 0.3;
  const names = model.columns.map(({ label }) => wrapText(label, width - indent - textPx, textPx, 400, MOST_KEY_LINES));
  const perSide = Math.ceil(names.length / sides);
  let most = 0;
  const key = names.flatMap((name, index) => {
    const side = Math.floor(index / perSide);
    const above = names.slice(side * perSide, index).reduce((sum, { length }) => sum + Math.max(1, length), 0);
    most = Math.max(most, above + Math.max(1, name.length));
    const top = y + above * lineHeight;
    return [
      textAt(side * width, top, String(index + 1), textPx, 600, "start"),
      ...name.map((content, line) =>
        textAt(side * width + indent, top + line * lineHeight, content, textPx, 400, "start"),
      ),
    ];
  });
  const headsY = y + (most + 0.5) * lineHeight;
  return {
    key,
    heads: model.columns.map((_, column) =>
      textAt(centreOf(column, grid), headsY, String(column + 1), textPx, 600, "middle"),
    ),
    bottom: headsY + lineHeight + textPx * 0.4,
  };
}

function centreOf(column: number, grid: HeatGrid): number {
  return grid.x + (column + 0.5) * grid.column;
}

function lineHeightOf(model: HeatTablePlot, textPx: number): number {
  return textPx * (model.columns.some(({ label }) => hasArabic(label)) ? 1.5 : 1.25);
}

function textAt(
  x: number,
  top: number,
  text: string,
  sizePx: number,
  weight: 400 | 600,
  anchor: PlacedText["anchor"],
): PlacedText {
  return { x, y: top + sizePx, text, sizePx, weight, anchor, tone: "text" };
}
