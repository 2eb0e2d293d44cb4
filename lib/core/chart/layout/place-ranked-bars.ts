import type { RankedBarsPlot } from "../chart-model";
import { fitText, textWidth, wrapText } from "../font/text-width";
import { gapSlot, placeGap, slotOf } from "./gap-row";
import type { PlacedRankedBars, PlacedText } from "./placed";
import type { PlotSize } from "./plot-size";

type Bar = RankedBarsPlot["bars"][number];

/** Room the words beside a bracket need at 14 px; narrower, they move below the chart. */
const BRACKET_TEXT_EM = 15;
const LEAST_BAR_PX = 160;

interface Columns {
  readonly barX: number;
  readonly barWidth: number;
  readonly bracketX: number | null;
  readonly bracketTextWidth: number;
}

/** Places bars, names and values. Compact: the name above its bar, no bracket. */
export function placeRankedBars(model: RankedBarsPlot, size: PlotSize): PlacedRankedBars {
  const columns = placeColumns(model, size);
  const pitch = size.rowPx + size.gapPx + (size.compact ? nameHeight(size) : 0);
  const shareWidth = columns.barWidth / (model.axis.domain[1] || 1);
  const slots = model.bars.length + model.gaps.length + (model.withheld === null ? 0 : 1);
  const top = (slot: number) => Math.round(slot * pitch);
  const bottom = Math.max(0, slots * pitch - size.gapPx);
  return {
    kind: "ranked-bars",
    width: size.width,
    height: Math.round(bottom) + 1,
    showsBaseline: !size.compact,
    baseline: { x: columns.barX, top: 0, bottom },
    shareWidth,
    bars: model.bars.map((bar, index) => placeBar(bar, top(slotOf(index, model.gaps)), columns, shareWidth, size)),
    gaps: model.gaps.map((gap) =>
      placeGap(gap, top(gapSlot(gap, model.gaps)) + pitch / 2, columns.barX, columns.barX + columns.barWidth, size),
    ),
    withheld: model.withheld === null ? null : placeWithheld(model.withheld, top(slots - 1), columns, size),
    bracket: placeBracket(model, columns, size, (index) => top(slotOf(index, model.gaps)), bottom),
  };
}

function nameHeight(size: PlotSize): number {
  return Math.round(size.textPx * 1.5);
}

function placeColumns(model: RankedBarsPlot, size: PlotSize): Columns {
  const valueWidth =
    Math.max(0, ...model.bars.map((bar) => textWidth(bar.valueLabel, size.textPx, 700))) + size.textPx * 0.6 + 4;
  if (size.compact) return { barX: 0.5, barWidth: size.width - valueWidth - 1, bracketX: null, bracketTextWidth: 0 };
  const names = [
    ...model.bars.map((bar) => textWidth(bar.label, size.textPx, bar.emphasised ? 700 : 400)),
    model.withheld === null ? 0 : textWidth(model.withheld.label, size.textPx),
    ...model.gaps.map((gap) => textWidth(gap.label, size.textPx)),
  ];
  const barX = Math.round(Math.min(size.width * 0.32, Math.max(...names) + size.textPx)) + 0.5;
  const bracketTextWidth = BRACKET_TEXT_EM * size.textPx;
  const bracketRoom = bracketTextWidth + size.textPx * 2.5;
  const without = size.width - barX - valueWidth;
  if (model.noOrder === null || without - bracketRoom < LEAST_BAR_PX) {
    return { barX, barWidth: without, bracketX: null, bracketTextWidth };
  }
  const barWidth = without - bracketRoom;
  return { barX, barWidth, bracketX: barX + barWidth + valueWidth + size.textPx * 0.5, bracketTextWidth };
}

function nameAt(text: string, top: number, columns: Columns, size: PlotSize, weight: 400 | 700): PlacedText {
  const room = size.compact ? size.width : columns.barX - size.textPx * 0.7;
  const y = size.compact ? top + size.textPx : top + size.rowPx / 2 + size.textPx * 0.35;
  return {
    x: 0,
    y,
    text: fitText(text, room, size.textPx, weight),
    sizePx: size.textPx,
    weight,
    anchor: "start",
    tone: "text",
  };
}

function placeBar(
  bar: Bar,
  top: number,
  columns: Columns,
  shareWidth: number,
  size: PlotSize,
): PlacedRankedBars["bars"][number] {
  const y = size.compact ? top + nameHeight(size) : top;
  const width = (bar.share ?? 0) * shareWidth;
  return {
    key: bar.key,
    share: bar.share,
    published: bar.published,
    colour: bar.colour,
    x: columns.barX,
    y,
    width,
    height: size.rowPx,
    label: nameAt(bar.label, top, columns, size, bar.emphasised ? 700 : 400),
    value: {
      x: columns.barX + width + size.textPx * 0.6,
      y: y + size.rowPx / 2 + size.textPx * 0.35,
      text: bar.valueLabel,
      sizePx: size.textPx,
      weight: bar.share === null ? 400 : 700,
      anchor: "start",
      tone: bar.share === null ? "text-secondary" : "text",
    },
  };
}

function placeWithheld(
  withheld: { readonly label: string; readonly reason: string },
  top: number,
  columns: Columns,
  size: PlotSize,
): PlacedRankedBars["withheld"] {
  const y = size.compact ? top + nameHeight(size) : top;
  return {
    box: { x: columns.barX, y: y + 0.5, width: columns.barWidth, height: size.rowPx - 1 },
    label: { ...nameAt(withheld.label, top, columns, size, 400), tone: "text-secondary" },
    reason: {
      x: columns.barX + size.textPx * 0.7,
      y: y + size.rowPx / 2 + size.textPx * 0.35,
      text: fitText(withheld.reason, columns.barWidth - size.textPx, size.textPx),
      sizePx: size.textPx,
      weight: 400,
      anchor: "start",
      tone: "text-secondary",
    },
  };
}

function placeBracket(
  model: RankedBarsPlot,
  columns: Columns,
  size: PlotSize,
  topOf: (index: number) => number,
  chartBottom: number,
): PlacedRankedBars["bracket"] {
  if (columns.bracketX === null || model.noOrder === null) return null;
  const top = topOf(model.noOrder.first);
  const bottom = topOf(model.noOrder.last) + size.rowPx;
  const lineHeight = size.textPx * 1.36;
  const lines = [
    ...wrapText(model.noOrder.title, columns.bracketTextWidth, size.textPx, 700).map((text) => ({
      text,
      weight: 700 as const,
    })),
    ...wrapText(model.noOrder.reason, columns.bracketTextWidth, size.textPx).map((text) => ({
      text,
      weight: 400 as const,
    })),
  ];
  const first =
    Math.min((top + bottom) / 2 - (lines.length * lineHeight) / 2, chartBottom - lines.length * lineHeight) +
    size.textPx;
  return {
    x: columns.bracketX,
    top,
    bottom,
    lines: lines.map(({ text, weight }, index) => ({
      x: (columns.bracketX ?? 0) + size.textPx * 1.5,
      y: Math.max(size.textPx, first) + index * lineHeight,
      text,
      sizePx: size.textPx,
      weight,
      anchor: "start",
      tone: "text",
    })),
  };
}
