import { textWidth } from "../font/text-width";
import type { GroupedDotsPlot } from "../grouped-dots-plot";
import type { PlacedGroupedDots } from "./grouped-dots-placed";
import { dotSize } from "./place-dots-with-intervals";
import { placeLegend } from "./place-legend";
import type { PlacedText } from "./placed";
import type { PlotSize } from "./plot-size";
import { besideRow, frameRows, placeName, placeTicks, type RowFrame, rowMiddle, tickRoom } from "./row-frame";

type Row = GroupedDotsPlot["rows"][number];

/** Places a row a group with a mark an answer, and the bases at the right; compact, the base stands beside the name. */
export function placeGroupedDots(model: GroupedDotsPlot, size: PlotSize): PlacedGroupedDots {
  const { textPx, compact } = size;
  const legend = placeLegend(model.answers, 0, size.width, textPx);
  const showsN = model.rows.some((row) => row.n !== null);
  const headed = showsN && !compact;
  const bases = model.rows.map((row) => textWidth(row.n ?? "", textPx));
  // A figure may stand right of the last dot.
  const right = textPx * 2.4 + (headed ? Math.max(...bases) + textPx : 0);
  const frame = frameRows(model, size, legend.height + (headed ? textPx * 1.4 : 0), right);
  return {
    kind: "grouped-dots",
    width: size.width,
    height: frame.bottom + tickRoom(size),
    frame,
    legend: legend.items,
    heads: headed ? [{ ...besideRow(size.width, 0, "n", size, HEAD), y: legend.height + textPx * 0.8 }] : [],
    dotPx: dotSize(size),
    ticks: placeTicks(model.axis, frame, size),
    gaps: [],
    rows: model.rows.map((row, index) => placeRow(row, model, rowMiddle(frame, index, model.gaps, size), frame, size)),
  };
}

const HEAD = { weight: 600, anchor: "end", tone: "text-secondary" } as const;

function placeRow(
  row: Row,
  model: GroupedDotsPlot,
  middle: number,
  frame: RowFrame,
  size: PlotSize,
): PlacedGroupedDots["rows"][number] {
  const { textPx, compact } = size;
  const [start, end] = model.axis.domain;
  const x = (share: number) => frame.x + ((share - start) / (end - start || 1)) * frame.width;
  const xs = row.dots.map(({ share }) => x(share));
  const n = row.n === null ? null : compact ? `n ${row.n}` : row.n;
  const nMiddle = compact ? middle - size.rowPx / 2 - frame.nameHeight + textPx * 0.65 : middle;
  return {
    key: row.key,
    name: row.label,
    reading: row.reading,
    middle,
    span: xs.length > 1 ? [Math.min(...xs), Math.max(...xs)] : null,
    dots: row.dots.map((dot, index) => {
      const answer = model.answers.find(({ key }) => key === dot.answer);
      return {
        answer: dot.answer,
        x: xs[index] ?? 0,
        colour: answer?.colour ?? "other",
        symbol: answer?.symbol ?? "circle",
        value: placeValue(dot.valueLabel, xs[index] ?? 0, xs, middle, size),
      };
    }),
    label: placeName(row, middle, frame, size, compact && n !== null ? textWidth(n, textPx) + textPx : 0),
    columns: [
      ...(row.instead === null
        ? []
        : [besideRow(frame.x + textPx * 0.5, middle, row.instead, size, { tone: "text-secondary" as const })]),
      ...(n === null
        ? []
        : [besideRow(size.width, nMiddle, n, size, { anchor: "end", tone: "text-secondary" as const })]),
    ],
  };
}

/** The figure right of its dot, where no other dot is in the way. */
function placeValue(
  label: string,
  x: number,
  all: readonly number[],
  middle: number,
  size: PlotSize,
): PlacedText | null {
  const radius = dotSize(size) / 2;
  const from = x + radius + size.textPx * 0.25;
  const to = from + textWidth(label, size.textPx) + size.textPx * 0.2 + radius;
  const isFree = all.filter((other) => other >= x - 1e-9 && other < to).length === 1;
  return isFree ? besideRow(from, middle, label, size) : null;
}
