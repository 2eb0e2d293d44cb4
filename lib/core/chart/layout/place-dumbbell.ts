import type { DumbbellPlot } from "../dumbbell-plot";
import { textWidth } from "../font/text-width";
import { changeColour } from "./change-colour";
import type { PlacedDumbbell } from "./dumbbell-placed";
import { dotSize } from "./place-dots-with-intervals";
import { placeLegend } from "./place-legend";
import type { PlacedText } from "./placed";
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

type Row = DumbbellPlot["rows"][number];

/** Places both dots of each row on one axis, their figures outside them, the change at the right. */
export function placeDumbbell(model: DumbbellPlot, size: PlotSize): PlacedDumbbell {
  const { textPx, compact } = size;
  const legend = placeLegend(
    [
      { key: "old", label: model.waves[0], colour: "context", symbol: "ring" },
      { key: "latest", label: model.waves[1], colour: "context", symbol: "circle" },
    ],
    0,
    size.width,
    textPx,
  );
  const changes = model.rows.map((row) => textWidth(row.changeLabel, textPx, row.direction === null ? 400 : 700));
  const changeRoom = compact ? 0 : Math.max(0, ...changes) + textPx * 1.2;
  // The figures stand outside the dots, at either end of the axis too.
  const values = Math.max(0, ...model.rows.flatMap((row) => row.valueLabels.map((label) => textWidth(label, textPx))));
  const outside = values + textPx * 0.9;
  const names = frameRows(model, size, legend.height, changeRoom + outside);
  const frame = { ...names, x: names.x + outside, width: Math.max(1, names.width - outside) };
  const [start, end] = model.axis.domain;
  const x = (share: number) => frame.x + ((share - start) / (end - start || 1)) * frame.width;
  return {
    kind: "dumbbell",
    width: size.width,
    height: frame.bottom + tickRoom(size),
    frame,
    legend: legend.items,
    dotPx: dotSize(size),
    ticks: placeTicks(model.axis, frame, size),
    gaps: placeGaps(model.gaps, frame, size),
    rows: model.rows.map((row, index) =>
      placeRow(row, rowMiddle(frame, index, model.gaps, size), x, { names, frame }, size),
    ),
  };
}

function placeRow(
  row: Row,
  middle: number,
  x: (share: number) => number,
  { names, frame }: { readonly names: RowFrame; readonly frame: RowFrame },
  size: PlotSize,
): PlacedDumbbell["rows"][number] {
  const { textPx, compact } = size;
  const ends = row.shares === null ? null : ([x(row.shares[0]), x(row.shares[1])] as const);
  const weight = row.direction === null ? 400 : 700;
  const changeMiddle = compact ? middle - size.rowPx / 2 - frame.nameHeight + textPx * 0.65 : middle;
  const changeRoom = compact ? textWidth(row.changeLabel, textPx, weight) + textPx : 0;
  return {
    key: row.key,
    name: row.label,
    reading: row.reading,
    colour: changeColour(row.direction),
    middle,
    ends,
    label: placeName(row, middle, names, size, changeRoom),
    values: ends === null ? [] : placeValues(row, ends, middle, size),
    change: besideRow(size.width, changeMiddle, row.changeLabel, size, {
      weight,
      anchor: "end",
      tone: row.direction === null ? "text-secondary" : "text",
    }),
  };
}

/** The smaller figure left of its dot, the larger right of its own; one figure where both dots are the same. */
function placeValues(row: Row, ends: readonly [number, number], middle: number, size: PlotSize): readonly PlacedText[] {
  const away = dotSize(size) / 2 + size.textPx * 0.35;
  const [older, later] = row.valueLabels;
  const isUp = ends[1] >= ends[0];
  const left = besideRow(Math.min(...ends) - away, middle, isUp ? older : later, size, {
    anchor: "end",
    tone: isUp ? "text-secondary" : "text",
  });
  const right = besideRow(Math.max(...ends) + away, middle, isUp ? later : older, size, {
    tone: isUp ? "text" : "text-secondary",
  });
  return ends[0] === ends[1] ? [right] : [left, right];
}
