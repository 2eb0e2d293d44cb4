"use client";

import type { PlacedSeats } from "@/lib/core/chart/layout/seats-placed";
import type { ChartStyle } from "../chart/chart-style";
import { MajorityLine } from "../chart/seats";
import { LiveRankedBars } from "./live-ranked-bars";

/** Bars of seats one can point at, with the line of the majority. */
export function LiveSeats({ placed, label, style }: { placed: PlacedSeats; label: string; style: ChartStyle }) {
  return (
    <LiveRankedBars placed={placed.ranking} label={label} style={style}>
      <MajorityLine placed={placed} style={style} />
    </LiveRankedBars>
  );
}
