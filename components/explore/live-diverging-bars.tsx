"use client";

import type { PlacedDivergingBars } from "@/lib/core/chart/layout/diverging-bars-placed";
import type { ChartStyle } from "../chart/chart-style";
import { DivergingContext, DivergingRow } from "../chart/diverging-bars";
import { LiveRows } from "./live-rows";

/** Diverging bars one can point at. */
export function LiveDivergingBars({
  placed,
  label,
  style,
}: {
  placed: PlacedDivergingBars;
  label: string;
  style: ChartStyle;
}) {
  return (
    <LiveRows
      placed={placed}
      label={label}
      context={<DivergingContext placed={placed} style={style} />}
      draw={(row) => <DivergingRow row={row} style={style} />}
    />
  );
}
