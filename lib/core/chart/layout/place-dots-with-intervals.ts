import type { DotsWithIntervalsPlot } from "../dots-with-intervals-plot";
import { textWidth } from "../font/text-width";
import type { PlacedIntervals } from "./dots-with-intervals-placed";
import type { PlotSize } from "./plot-size";
import {
  besideRow,
  frameRows,
  placeGaps,
  placeName,
  placeTicks,
  type RowFrame,
  rowMiddle,
  tickRoom,
} from "./row-frame";

type Row = DotsWithIntervalsPlot["rows"][number];

/** Places dots, interval lines, names and values; the value stands at the upper end of its interval. */
export function placeDotsWithIntervals(model: DotsWithIntervalsPlot, size: PlotSize): PlacedIntervals {
  const valueWidth = Math.max(0, ...model.rows.map((row) => textWidth(row.valueLabel, size.textPx, 700)));
  const frame = frameRows(model, size, 0, valueWidth + size.textPx * 1.4);
  const dotPx = dotSize(size);
  const [start, end] = model.axis.domain;
  const x = (share: number) => frame.x + ((share - start) / (end - start || 1)) * frame.width;
  return {
    kind: "dots-with-intervals",
    width: size.width,
    height: frame.bottom + tickRoom(size),
    frame,
    dotPx,
    ticks: placeTicks(model.axis, frame, size),
    gaps: placeGaps(model.gaps, frame, size),
    rows: model.rows.map((row, index) => placeRow(row, rowMiddle(frame, index, model.gaps, size), x, frame, size)),
  };
}

/** Diameter of a dot, for its row and type size. */
export function dotSize(size: PlotSize): number {
  return Math.max(5, Math.min(size.rowPx * 0.5, size.textPx * 0.8));
}

function placeRow(
  row: Row,
  middle: number,
  x: (share: number) => number,
  frame: RowFrame,
  size: PlotSize,
): PlacedIntervals["rows"][number] {
  const interval = row.interval === null ? null : { x1: x(row.interval.lower), x2: x(row.interval.upper) };
  const end = Math.max(interval?.x2 ?? frame.x, row.share === null ? frame.x : x(row.share) + dotSize(size) / 2);
  return {
    key: row.key,
    name: row.label,
    reading: row.reading,
    colour: row.colour,
    middle,
    x: row.share === null ? null : x(row.share),
    interval,
    label: placeName(row, middle, frame, size),
    value: besideRow(end + size.textPx * 0.5, middle, row.valueLabel, size, {
      weight: row.share === null ? 400 : 700,
      tone: row.share === null ? "text-secondary" : "text",
    }),
  };
}
