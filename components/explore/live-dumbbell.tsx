"use client";

import type { PlacedDumbbell } from "@/lib/core/chart/layout/dumbbell-placed";
import type { ChartStyle } from "../chart/chart-style";
import { DumbbellContext, DumbbellRow } from "../chart/dumbbell";
import { LiveRows } from "./live-rows";

/** Two waves one can point at, row by row. */
export function LiveDumbbell({ placed, label, style }: { placed: PlacedDumbbell; label: string; style: ChartStyle }) {
  return (
    <LiveRows
      placed={placed}
      label={label}
      context={<DumbbellContext placed={placed} style={style} />}
      draw={(row) => <DumbbellRow row={row} dotPx={placed.dotPx} style={style} />}
    />
  );
}
