import type { ColourRole } from "../chart-model";
import type { DivergingBarsPlot } from "../diverging-bars-plot";
import { fitText, textWidth } from "../font/text-width";
import type { PlacedDivergingBars } from "./diverging-bars-placed";
import { placeLegend } from "./place-legend";
import type { PlacedText } from "./placed";
import type { PlotSize } from "./plot-size";
import { besideRow, frameRows, placeGaps, placeName, type RowFrame, rowMiddle } from "./row-frame";

type Row = DivergingBarsPlot["rows"][number];

/** Surface shows between neighbours, so that every fill stands against it. */
const SEGMENT_GAP_PX = 2;
const LEAST_SEGMENT_EM = 2;
/** Room for a figure beside its bar, and between columns. */
const VALUE_EM = 2.3;
const COLUMN_GAP_EM = 1;

interface ApartColumn {
  readonly key: string;
  readonly label: string;
  readonly colour: ColourRole;
  readonly x: number;
  readonly width: number;
}

interface Columns {
  readonly zeroX: number;
  /** Width in px of one whole share (100%), the same in all columns. */
  readonly shareWidth: number;
  readonly apart: readonly ApartColumn[];
  readonly netX: number;
  readonly nX: number | null;
}

/** Places both sides at one zero line, the answers on no side in columns right of them, then net and n. */
export function placeDivergingBars(model: DivergingBarsPlot, size: PlotSize): PlacedDivergingBars {
  const { textPx } = size;
  const apart = model.answers.filter(({ side }) => side === null);
  const named = size.compact ? model.answers : model.answers.filter(({ side }) => side !== null);
  const legend = placeLegend(
    named.map((answer) => ({ ...answer, symbol: null })),
    0,
    size.width,
    textPx,
  );
  const headHeight = size.compact && apart.length === 0 ? 0 : textPx * 1.6;
  const frame = frameRows(model, size, legend.height + headHeight, 0);
  const columns = placeColumns(model, frame, size);
  const headY = legend.height + textPx;
  return {
    kind: "diverging-bars",
    width: size.width,
    height: frame.bottom + 1,
    frame,
    legend: legend.items,
    heads: size.compact ? [] : placeHeads(columns, headY, size),
    headSwatches: size.compact ? placeSwatches(columns, headY, size) : [],
    zero: { x: Math.round(columns.zeroX) + 0.5, top: frame.top + frame.nameHeight, bottom: frame.bottom },
    gaps: placeGaps(model.gaps, frame, size),
    rows: model.rows.map((row, index) =>
      placeRow(row, model, rowMiddle(frame, index, model.gaps, size), columns, frame, size),
    ),
  };
}

/** One scale for all bars, as large as the width allows once every column has room for its figures and head. */
function placeColumns(model: DivergingBarsPlot, frame: RowFrame, size: PlotSize): Columns {
  const { textPx, compact } = size;
  const nWidth = model.showsN && !compact ? textPx * 4.2 : 0;
  const netWidth = compact ? 0 : textPx * 3.4;
  const answers = model.answers.filter(({ side }) => side === null);
  const largest = answers.map(({ key }) =>
    Math.max(
      0,
      ...model.rows.flatMap((row) => row.apart.filter(({ answer }) => answer === key).map(({ share }) => share)),
    ),
  );
  const heads = answers.map(({ label }) => Math.min(textWidth(label, textPx, 600), textPx * 7));
  const widths = (scale: number) =>
    answers.map((_, index) =>
      compact ? textPx * VALUE_EM : Math.max(heads[index] ?? 0, (largest[index] ?? 0) * scale + textPx * VALUE_EM),
    );
  const reach = model.reach.oppose + model.reach.support || 1;
  const room = frame.width - nWidth - netWidth - answers.length * textPx * COLUMN_GAP_EM;
  const shareWidth = largestScale(room / reach, (scale) => {
    const needed = widths(scale).reduce((sum, width) => sum + width, 0);
    return scale * reach + needed <= room;
  });
  let x = frame.x + reach * shareWidth;
  const placed = answers.map(({ key, label, colour }, index) => {
    const width = widths(shareWidth)[index] ?? 0;
    const column = { key, label, colour, x: x + textPx * COLUMN_GAP_EM, width };
    x = column.x + width;
    return column;
  });
  return {
    zeroX: frame.x + model.reach.oppose * shareWidth,
    shareWidth,
    apart: placed,
    netX: size.width - nWidth,
    nX: nWidth === 0 ? null : size.width,
  };
}

/** The largest scale up to `most` at which everything fits; what is needed only grows with it. */
function largestScale(most: number, fits: (scale: number) => boolean): number {
  let [low, high] = [0, Math.max(0, most)];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function placeHeads(columns: Columns, y: number, size: PlotSize): readonly PlacedText[] {
  const head = (x: number, text: string, anchor: PlacedText["anchor"]): PlacedText => ({
    x,
    y,
    text,
    sizePx: size.textPx,
    weight: 600,
    anchor,
    tone: "text-secondary",
  });
  return [
    ...columns.apart.map(({ x, width, label }) => head(x, fitText(label, width, size.textPx, 600), "start")),
    head(columns.netX, "Net", "end"),
    ...(columns.nX === null ? [] : [head(columns.nX, "n", "end")]),
  ];
}

function placeSwatches(columns: Columns, y: number, size: PlotSize): PlacedDivergingBars["headSwatches"] {
  const side = Math.round(size.textPx * 0.9);
  return columns.apart.map(({ key, colour, x, width }) => ({
    key,
    colour,
    x: x + width - side,
    y: y - side * 0.8,
    width: side,
    height: side,
  }));
}

function placeRow(
  row: Row,
  model: DivergingBarsPlot,
  middle: number,
  columns: Columns,
  frame: RowFrame,
  size: PlotSize,
): PlacedDivergingBars["rows"][number] {
  const { textPx, compact } = size;
  const top = middle - size.rowPx / 2;
  const colourOf = (key: string) => model.answers.find((answer) => answer.key === key)?.colour ?? "other";
  const net = row.net === null ? null : compact ? `net ${row.net}` : row.net;
  const netMiddle = compact ? middle - size.rowPx / 2 - frame.nameHeight + textPx * 0.65 : middle;
  const netRoom = compact && net !== null ? textWidth(net, textPx, 700) + textPx : 0;
  return {
    key: row.key,
    name: row.label,
    reading: row.reading,
    label: placeName(row, middle, frame, size, netRoom),
    segments: row.segments.map(({ answer, share, start, valueLabel }) => {
      const isLeft = start < -1e-9;
      const width = Math.max(0, share * columns.shareWidth - SEGMENT_GAP_PX);
      const x = columns.zeroX + start * columns.shareWidth + (isLeft ? 0 : SEGMENT_GAP_PX);
      return {
        answer,
        colour: colourOf(answer),
        x,
        y: top,
        width,
        height: size.rowPx,
        value:
          width >= LEAST_SEGMENT_EM * textPx
            ? besideRow(x + width / 2, middle, valueLabel, size, { anchor: "middle" })
            : null,
      };
    }),
    apart: row.apart.flatMap(({ answer, share, valueLabel }) => {
      const column = columns.apart.find(({ key }) => key === answer);
      if (column === undefined) return [];
      const bar = { x: column.x, y: top, width: share * columns.shareWidth, height: size.rowPx };
      return [
        {
          answer,
          colour: column.colour,
          bar: compact ? null : bar,
          value: compact
            ? besideRow(column.x + column.width, middle, valueLabel, size, { anchor: "end" })
            : besideRow(column.x + bar.width + textPx * 0.4, middle, valueLabel, size),
        },
      ];
    }),
    columns: [
      ...(net === null ? [] : [besideRow(columns.netX, netMiddle, net, size, { weight: 700, anchor: "end" })]),
      ...(columns.nX === null || row.n === null
        ? []
        : [besideRow(columns.nX, middle, row.n, size, { anchor: "end", tone: "text-secondary" as const })]),
    ],
  };
}
