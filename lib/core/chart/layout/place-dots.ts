import { scaleLinear } from "d3-scale";
import { formatShare } from "../../format/percent";
import type { DotsOverTimePlot } from "../chart-model";
import { textWidth } from "../font/text-width";
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
    gridlines: model.shareAxis.ticks.map((share) => ({
      y: Math.round(y(share)) + 0.5,
      share,
      label: axisText(plot.x - textPx * 0.6, y(share) + textPx * 0.35, axisLabel(share, model), "end", textPx),
    })),
    timeTicks: spreadTicks(model.timeAxis.ticks, x, textPx).map((tick) => ({
      x: x(tick.day),
      day: tick.day,
      label: axisText(x(tick.day), plot.y + plot.height + textPx * 1.5, tick.label, "middle", textPx),
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

/** Drops ticks whose labels would touch the one before. */
function spreadTicks<T extends { readonly day: number; readonly label: string }>(
  ticks: readonly T[],
  x: (day: number) => number,
  textPx: number,
): readonly T[] {
  let free = Number.NEGATIVE_INFINITY;
  return ticks.filter((tick) => {
    const half = textWidth(tick.label, textPx) / 2;
    if (x(tick.day) - half < free) return false;
    free = x(tick.day) + half + textPx;
    return true;
  });
}

/** End labels at the height of the last mark, moved apart where they would overlap. */
function placeEndLabels(
  model: DotsOverTimePlot,
  heights: readonly (number | null)[],
  plot: PlacedRect,
  size: PlotSize,
): readonly (PlacedText | null)[] {
  const lineHeight = size.textPx * 1.3;
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
  const overflow = free - lineHeight - (plot.y + plot.height);
  return model.series.map((entry, index) => {
    const y = placed.get(index);
    if (y === undefined) return null;
    return {
      x: plot.x + plot.width + size.textPx * 0.9,
      y: y - Math.max(0, overflow) + size.textPx * 0.35,
      text: entry.endLabel,
      sizePx: size.textPx,
      weight: 600,
      anchor: "start",
      tone: "text",
    };
  });
}
