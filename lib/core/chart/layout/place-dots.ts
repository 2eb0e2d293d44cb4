import { scaleLinear } from "d3-scale";
import { formatShare } from "../../format/percent";
import type { DotsOverTimePlot } from "../chart-model";
import { hasArabic } from "../font/font-runs";
import { fitText, textWidth } from "../font/text-width";
import { placeLegend } from "./place-legend";
import type { PlacedDots, PlacedRect, PlacedText } from "./placed";
import type { PlotSize } from "./plot-size";

/** Places marks, gridlines, time ticks and end labels. Compact: the legend alone names the series. */
export function placeDots(model: DotsOverTimePlot, size: PlotSize): PlacedDots {
  const { textPx } = size;
  const legend = placeLegend(model.series, 0, size.width, textPx);
  const endWidths = model.series.map((entry) => textWidth(entry.endLabel, textPx, 600));
  const right = size.compact ? textPx * 0.75 : Math.min(size.width * 0.28, Math.max(0, ...endWidths) + textPx * 1.2);
  const left =
    Math.max(0, ...model.shareAxis.ticks.map((share) => textWidth(axisLabel(share, model), textPx))) + textPx * 0.8;
  const plot: PlacedRect = {
    x: Math.round(left) + 0.5,
    y: legend.height + Math.round(textPx * 0.8),
    width: Math.round(size.width - left - right),
    height: size.plotPx,
  };
  const x = scaleLinear()
    .domain(model.timeAxis.domain)
    .range([plot.x, plot.x + plot.width]);
  const y = scaleLinear()
    .domain(model.shareAxis.domain)
    .range([plot.y + plot.height, plot.y]);
  const series = model.series.map((entry) => ({
    key: entry.key,
    colour: entry.colour,
    symbol: entry.symbol,
    points: entry.points.map((point) => ({ ...point, x: x(model.polls[point.poll]?.day ?? 0), y: y(point.share) })),
  }));
  const ends = size.compact
    ? series.map(() => null)
    : placeEndLabels(
        model,
        series.map((entry) => entry.points.at(-1)?.y ?? null),
        plot,
        size,
      );
  return {
    kind: "dots-over-time",
    width: size.width,
    height: Math.round(plot.y + plot.height + textPx * 2),
    plot,
    legend: legend.items,
    gridlines: thinTicks(model.shareAxis.ticks, y, textPx).map((share) => ({
      y: Math.round(y(share)) + 0.5,
      share,
      label: axisText(plot.x - textPx * 0.6, y(share) + textPx * 0.35, axisLabel(share, model), "end", textPx),
    })),
    timeTicks: spreadTicks(model.timeAxis.ticks, x, size).map((tick) => ({
      x: x(tick.day),
      day: tick.day,
      label: axisText(
        labelX(tick.label, x(tick.day), size),
        plot.y + plot.height + textPx * 1.5,
        tick.label,
        "middle",
        textPx,
      ),
    })),
    series: series.map((entry, index) => ({ ...entry, endLabel: ends[index] ?? null })),
  };
}

/** The percent sign stands on the topmost label only. */
function axisLabel(share: number, model: DotsOverTimePlot): string {
  return `${formatShare(share)}${share === model.shareAxis.ticks.at(-1) ? "%" : ""}`;
}

function axisText(x: number, y: number, text: string, anchor: PlacedText["anchor"], sizePx: number): PlacedText {
  return { x, y, text, sizePx, weight: 400, anchor, tone: "text-secondary" };
}

/** Every tick of the share axis, or from the top every second, third … where their labels would touch. */
function thinTicks(ticks: readonly number[], y: (share: number) => number, textPx: number): readonly number[] {
  const pitch = Math.abs(y(ticks[0] ?? 0) - y(ticks[1] ?? 1));
  const every = Math.max(1, Math.ceil((textPx * 1.2) / Math.max(1, pitch)));
  return ticks.filter((_, index) => (ticks.length - 1 - index) % every === 0);
}

/** Drops ticks whose labels would touch the one before. */
function spreadTicks<T extends { readonly day: number; readonly label: string }>(
  ticks: readonly T[],
  x: (day: number) => number,
  size: PlotSize,
): readonly T[] {
  let free = Number.NEGATIVE_INFINITY;
  return ticks.filter((tick) => {
    const half = textWidth(tick.label, size.textPx) / 2;
    const at = labelX(tick.label, x(tick.day), size);
    if (at - half < free) return false;
    free = at + half + size.textPx;
    return true;
  });
}

/** The middle of a label under its tick, moved inwards where it would leave the drawing. */
function labelX(label: string, x: number, size: PlotSize): number {
  const half = textWidth(label, size.textPx) / 2;
  return Math.max(half, Math.min(x, size.width - half));
}

/** End labels at the height of the last mark, moved apart where they would overlap. */
function placeEndLabels(
  model: DotsOverTimePlot,
  heights: readonly (number | null)[],
  plot: PlacedRect,
  size: PlotSize,
): readonly (PlacedText | null)[] {
  const lineHeight = size.textPx * (model.series.some(({ endLabel }) => hasArabic(endLabel)) ? 1.5 : 1.3);
  // Where they do not fit beside the plot, the legend alone names the series.
  if ((model.series.length - 1) * lineHeight > plot.height) return model.series.map(() => null);
  const order = heights
    .map((y, index) => ({ y, index }))
    .filter((entry): entry is { y: number; index: number } => entry.y !== null)
    .toSorted((a, b) => a.y - b.y);
  const placed = new Map<number, number>();
  let free = plot.y;
  for (const { y, index } of order) {
    const at = Math.max(y, free);
    placed.set(index, at);
    free = at + lineHeight;
  }
  // Those that ran over the lower end move up again, and push the ones above them.
  let lowest = plot.y + plot.height;
  for (const { index } of order.toReversed()) {
    const at = Math.min(placed.get(index) ?? lowest, lowest);
    placed.set(index, at);
    lowest = at - lineHeight;
  }
  return model.series.map((entry, index) => {
    const y = placed.get(index);
    if (y === undefined) return null;
    return {
      x: plot.x + plot.width + size.textPx * 0.9,
      y: y + size.textPx * 0.35,
      text: fitText(entry.endLabel, size.width - plot.x - plot.width - size.textPx * 0.9, size.textPx, 600),
      sizePx: size.textPx,
      weight: 600,
      anchor: "start",
      tone: "text",
    };
  });
}
