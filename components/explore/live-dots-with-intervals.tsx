"use client";

import type { PlacedIntervals } from "@/lib/core/chart/layout/dots-with-intervals-placed";
import type { ChartStyle } from "../chart/chart-style";
import { IntervalRow, IntervalsContext } from "../chart/dots-with-intervals";
import { LiveRows } from "./live-rows";

/** Dots with intervals one can point at. */
export function LiveDotsWithIntervals({
  placed,
  label,
  style,
}: {
  placed: PlacedIntervals;
  label: string;
  style: ChartStyle;
}) {
  return (
    <LiveRows
      placed={placed}
      label={label}
      context={<IntervalsContext placed={placed} style={style} />}
      draw={(row) => <IntervalRow row={row} dotPx={placed.dotPx} style={style} />}
    />
  );
}
