"use client";

import type { PlacedGroupedDots } from "@/lib/core/chart/layout/grouped-dots-placed";
import type { ChartStyle } from "../chart/chart-style";
import { GroupedContext, GroupRow } from "../chart/grouped-dots";
import { LiveRows } from "./live-rows";

/** Groups one can point at, row by row. */
export function LiveGroupedDots({
  placed,
  label,
  style,
}: {
  placed: PlacedGroupedDots;
  label: string;
  style: ChartStyle;
}) {
  return (
    <LiveRows
      placed={placed}
      label={label}
      context={<GroupedContext placed={placed} style={style} />}
      draw={(row) => <GroupRow row={row} dotPx={placed.dotPx} style={style} />}
    />
  );
}
