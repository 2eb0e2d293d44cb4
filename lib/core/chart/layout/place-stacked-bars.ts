import type { ColourRole, StackedBarsPlot } from "../chart-model";
import { fitText, textWidth } from "../font/text-width";
import { gapSlot, placeGap, slotOf } from "./gap-row";
import { placeLegend } from "./place-legend";
import type { PlacedStackedBars, PlacedText } from "./placed";
import type { PlotSize } from "./plot-size";

type Row = StackedBarsPlot["rows"][number];

/** Surface shows between neighbours, so that every fill stands against it. */
const SEGMENT_GAP_PX = 2;
/** A figure is printed in a segment that is at least this many times the type size wide: 28 px at 14 px. */
const LEAST_SEGMENT_EM = 2;

interface Columns {
  readonly barX: number;
  readonly barWidth: number;
  readonly netX: number | null;
  readonly nX: number | null;
}

/** Places legend, rows and the columns at the right. Compact: name and net above the bar, n in the table only. */
export function placeStackedBars(model: StackedBarsPlot, size: PlotSize): PlacedStackedBars {
  const columns = placeColumns(model, size);
  const legend = placeAnswers(model, columns, size);
  const heads = placeHeads(columns, legend.height + size.textPx, size);
  const rowsTop = legend.height + (heads.length > 0 ? size.textPx * 1.6 : 0);
  const nameHeight = size.compact ? Math.round(size.textPx * 1.5) : 0;
  const pitch = size.rowPx + size.gapPx + nameHeight;
  const colours = new Map(model.answers.map((answer) => [answer.key, answer.colour]));
  return {
    kind: "stacked-bars",
    width: size.width,
    height: Math.max(1, Math.round(rowsTop + (model.rows.length + model.gaps.length) * pitch - size.gapPx) + 1),
    legend: legend.items,
    heads,
    rows: model.rows.map((row, index) =>
      placeRow(row, Math.round(rowsTop + slotOf(index, model.gaps) * pitch), nameHeight, columns, colours, size),
    ),
    gaps: model.gaps.map((gap) => {
      const y = rowsTop + (gapSlot(gap, model.gaps) + 0.5) * pitch - size.gapPx / 2;
      return placeGap(gap, y, columns.barX, columns.barX + columns.barWidth, size);
    }),
  };
}

/** The legend begins above the bars where it fits one line there, else at the left edge. */
function placeAnswers(model: StackedBarsPlot, columns: Columns, size: PlotSize): ReturnType<typeof placeLegend> {
  const entries = model.answers.map((answer) => ({ ...answer, symbol: null }));
  const aligned = placeLegend(entries, columns.barX, size.width - columns.barX, size.textPx);
  const fromLeft = placeLegend(entries, 0, size.width, size.textPx);
  return fromLeft.height < aligned.height ? fromLeft : aligned;
}

function placeColumns(model: StackedBarsPlot, size: PlotSize): Columns {
  if (size.compact) return { barX: 0, barWidth: size.width, netX: null, nX: null };
  const names = [...model.rows, ...model.gaps].map(({ label }) => textWidth(label, size.textPx));
  const barX = Math.round(Math.min(size.width * 0.3, Math.max(0, ...names) + size.textPx));
  const nWidth = model.showsN ? size.textPx * 4.5 : 0;
  const netWidth = model.showsNet ? size.textPx * 4 : 0;
  return {
    barX,
    barWidth: size.width - barX - nWidth - netWidth,
    netX: model.showsNet ? size.width - nWidth : null,
    nX: model.showsN ? size.width : null,
  };
}

function placeHeads(columns: Columns, y: number, size: PlotSize): readonly PlacedText[] {
  const head = (text: string, x: number | null): readonly PlacedText[] =>
    x === null ? [] : [{ x, y, text, sizePx: size.textPx, weight: 600, anchor: "end", tone: "text-secondary" }];
  return [...head("Net", columns.netX), ...head("n", columns.nX)];
}

function placeRow(
  row: Row,
  top: number,
  nameHeight: number,
  columns: Columns,
  colours: ReadonlyMap<string, ColourRole>,
  size: PlotSize,
): PlacedStackedBars["rows"][number] {
  const barY = top + nameHeight;
  const middle = barY + size.rowPx / 2 + size.textPx * 0.35;
  const nameY = size.compact ? top + size.textPx : middle;
  const text = (x: number, content: string, weight: 400 | 700, tone: PlacedText["tone"]): PlacedText => ({
    x,
    y: nameY,
    text: content,
    sizePx: size.textPx,
    weight,
    anchor: "end",
    tone,
  });
  const netX = size.compact && row.net !== null ? size.width : columns.netX;
  const nameRoom = size.compact ? size.width - size.textPx * 6 : columns.barX - size.textPx * 0.7;
  // Published answers may add up to more than 100: the bar keeps its length, and the note says so.
  const end = Math.max(1, ...row.segments.map((segment) => segment.start + segment.share));
  const whole = columns.barWidth / end;
  return {
    key: row.key,
    label: {
      x: 0,
      y: nameY,
      text: fitText(row.label, nameRoom, size.textPx),
      sizePx: size.textPx,
      weight: 400,
      anchor: "start",
      tone: "text",
    },
    segments: row.segments.map((segment, index) => {
      const x = columns.barX + segment.start * whole;
      const length = segment.share * whole;
      const width = Math.max(0, index === row.segments.length - 1 ? length : length - SEGMENT_GAP_PX);
      const label: PlacedText = {
        x: x + width / 2,
        y: middle,
        text: segment.valueLabel,
        sizePx: size.textPx,
        weight: 400,
        anchor: "middle",
        tone: "text",
      };
      return {
        answer: segment.answer,
        share: segment.share,
        published: segment.published,
        colour: colours.get(segment.answer) ?? "other",
        x,
        y: barY,
        width,
        height: size.rowPx,
        value: width >= LEAST_SEGMENT_EM * size.textPx ? label : null,
      };
    }),
    columns: [
      ...(netX === null || row.net === null
        ? []
        : [text(netX, size.compact ? `net ${row.net}` : row.net, 700, "text")]),
      ...(columns.nX === null || row.n === null ? [] : [text(columns.nX, row.n, 400, "text-secondary")]),
    ],
  };
}
