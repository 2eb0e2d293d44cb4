import type { PlacedSeats } from "@/lib/core/chart/layout/seats-placed";
import type { ChartStyle } from "./chart-style";
import { PlacedLabel, px } from "./placed-label";
import { RankedBars } from "./ranked-bars";

/** Bars of seats, and the line of the majority. */
export function Seats({ placed, style }: { placed: PlacedSeats; style: ChartStyle }) {
  return (
    <>
      <MajorityLine placed={placed} style={style} />
      <RankedBars placed={placed.ranking} style={style} />
    </>
  );
}

/** A dashed line at the number of seats that is more than half. */
export function MajorityLine({
  placed: { majority },
  style: { theme, marksOnly },
}: {
  placed: PlacedSeats;
  style: ChartStyle;
}) {
  if (majority === null) return null;
  return (
    <g>
      {majority.lines.map(({ top, bottom }) => (
        <line
          key={top}
          x1={px(majority.x)}
          x2={px(majority.x)}
          y1={px(top)}
          y2={px(bottom)}
          stroke={theme.surface["text-secondary"]}
          strokeDasharray="4 3"
        />
      ))}
      {marksOnly ? null : <PlacedLabel text={majority.label} theme={theme} />}
    </g>
  );
}
