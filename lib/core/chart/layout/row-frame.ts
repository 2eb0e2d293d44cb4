import type { RowGap, ShareAxis } from "../chart-model";
import { fitText, textWidth } from "../font/text-width";
import { gapSlot, type PlacedGap, placeGap, slotOf } from "./gap-row";
import type { PlacedText } from "./placed";
import type { PlotSize } from "./plot-size";

/** Rows of one height, each with its name before the marks or, compact, above them. */
export interface RowFrame {
  /** Where marks begin and end. */
  readonly x: number;
  readonly width: number;
  readonly nameHeight: number;
  readonly top: number;
  readonly pitch: number;
  /** Below the last row. */
  readonly bottom: number;
}

/** What a chart of rows has in common for the live chart. */
export interface PlacedRows {
  readonly width: number;
  readonly height: number;
  readonly frame: RowFrame;
  readonly gaps: readonly PlacedGap[];
  readonly rows: readonly { readonly key: string; readonly name: string; readonly reading: readonly string[] }[];
}

export interface PlacedTick {
  readonly share: number;
  readonly x: number;
  readonly y1: number;
  readonly y2: number;
  readonly label: PlacedText | null;
}

interface Rows {
  readonly rows: readonly { readonly label: string; readonly emphasised?: boolean }[];
  readonly gaps: readonly RowGap[];
}

/** Names take what they need, at most a third; `right` is kept free for columns beside the marks. */
export function frameRows({ rows, gaps }: Rows, size: PlotSize, top: number, right: number): RowFrame {
  const nameHeight = size.compact ? Math.round(size.textPx * 1.5) : 0;
  const pitch = size.rowPx + size.gapPx + nameHeight;
  const names = [
    ...rows.map((row) => textWidth(row.label, size.textPx, row.emphasised ? 700 : 400)),
    ...gaps.map((gap) => textWidth(gap.label, size.textPx)),
  ];
  const nameWidth = size.compact ? 0 : Math.min(size.width * 0.32, Math.max(0, ...names) + size.textPx);
  const x = Math.round(nameWidth) + 0.5;
  const slots = rows.length + gaps.length;
  return {
    x,
    width: Math.max(1, size.width - x - right),
    nameHeight,
    top: Math.round(top),
    pitch,
    bottom: Math.round(top + slots * pitch - size.gapPx),
  };
}

/** The top of a row's marks. */
function rowTop(frame: RowFrame, row: number, gaps: readonly RowGap[]): number {
  return Math.round(frame.top + slotOf(row, gaps) * frame.pitch) + frame.nameHeight;
}

/** The height where the middle of a row's marks is, and the baseline of text beside them. */
export function rowMiddle(frame: RowFrame, row: number, gaps: readonly RowGap[], size: PlotSize): number {
  return rowTop(frame, row, gaps) + size.rowPx / 2;
}

export function placeName(
  { label, emphasised = false }: Rows["rows"][number],
  middle: number,
  frame: RowFrame,
  size: PlotSize,
  roomRight = 0,
): PlacedText {
  const room = size.compact ? size.width - roomRight : frame.x - size.textPx * 0.7;
  const weight = emphasised ? 700 : 400;
  return {
    x: 0,
    y: size.compact ? middle - size.rowPx / 2 - frame.nameHeight + size.textPx : middle + size.textPx * 0.35,
    text: fitText(label, room, size.textPx, weight),
    sizePx: size.textPx,
    weight,
    anchor: "start",
    tone: "text",
  };
}

/** Text of the chart at a place of its own, beside the middle of a row. */
export function besideRow(
  x: number,
  middle: number,
  text: string,
  size: PlotSize,
  style: Partial<Pick<PlacedText, "weight" | "anchor" | "tone">> = {},
): PlacedText {
  return {
    x,
    y: middle + size.textPx * 0.35,
    text,
    sizePx: size.textPx,
    weight: style.weight ?? 400,
    anchor: style.anchor ?? "start",
    tone: style.tone ?? "text",
  };
}

export function placeGaps(gaps: readonly RowGap[], frame: RowFrame, size: PlotSize): readonly PlacedGap[] {
  return gaps.map((gap) => {
    const middle = frame.top + (gapSlot(gap, gaps) + 0.5) * frame.pitch - size.gapPx / 2;
    return placeGap(gap, middle, frame.x, frame.x + frame.width, size);
  });
}

/** Gridlines down the rows with their shares below; a label that would touch the one before is left out. */
export function placeTicks(axis: ShareAxis, frame: RowFrame, size: PlotSize): readonly PlacedTick[] {
  const [start, end] = axis.domain;
  let free = Number.NEGATIVE_INFINITY;
  return axis.ticks.map((share, index) => {
    const x = frame.x + ((share - start) / (end - start || 1)) * frame.width;
    const text = `${Math.round(share * 100)}${index === 0 ? "%" : ""}`;
    const half = textWidth(text, size.textPx) / 2;
    const at = Math.min(size.width - half, Math.max(half, x));
    const fits = at - half >= free;
    if (fits) free = at + half + size.textPx * 0.5;
    return {
      share,
      x: Math.round(x) + 0.5,
      y1: frame.top,
      y2: frame.bottom + 4,
      label: fits
        ? {
            x: at,
            y: frame.bottom + size.textPx * 1.4,
            text,
            sizePx: size.textPx,
            weight: 400,
            anchor: "middle",
            tone: "text-secondary",
          }
        : null,
    };
  });
}

/** Room below the rows for the labels of the ticks. */
export function tickRoom(size: PlotSize): number {
  return Math.round(size.textPx * 1.8);
}
