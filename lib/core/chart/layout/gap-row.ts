import type { RowGap } from "../chart-model";
import { fitText, textWidth } from "../font/text-width";
import type { PlacedText } from "./placed";
import type { PlotSize } from "./plot-size";

/** "17 more in between" with a dashed line, in the place of a row. */
export interface PlacedGap {
  /** Rows above the gap. */
  readonly after: number;
  readonly line: { readonly x1: number; readonly x2: number; readonly y: number };
  readonly label: PlacedText;
}

/** Where a row stands, counted in rows from the top, when gaps take a row of their own. */
export function slotOf(row: number, gaps: readonly RowGap[]): number {
  return row + gaps.filter((gap) => gap.after <= row).length;
}

/** Where the gap itself stands. */
export function gapSlot(gap: RowGap, gaps: readonly RowGap[]): number {
  return gap.after + gaps.filter((other) => other.after < gap.after).length;
}

/** A gap at height `y`; its line runs between the marks, `x1` to `x2`, where the words leave room. */
export function placeGap(gap: RowGap, y: number, x1: number, x2: number, size: PlotSize): PlacedGap {
  const text = fitText(gap.label, x2, size.textPx);
  return {
    after: gap.after,
    line: { x1: Math.min(x2, Math.max(x1, textWidth(text, size.textPx) + size.textPx)), x2, y },
    label: {
      x: 0,
      y: y + size.textPx * 0.35,
      text,
      sizePx: size.textPx,
      weight: 400,
      anchor: "start",
      tone: "text-secondary",
    },
  };
}
