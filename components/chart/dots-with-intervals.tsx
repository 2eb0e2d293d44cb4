import type { PlacedIntervals } from "@/lib/core/chart/layout/dots-with-intervals-placed";
import type { ChartStyle } from "./chart-style";
import { GapRows } from "./gap-rows";
import { Halo } from "./halo";
import { Mark } from "./mark-symbol";
import { PlacedLabel, px } from "./placed-label";
import { ShareTicks } from "./share-ticks";

type Row = PlacedIntervals["rows"][number];

/** A dot and its interval a row; the dot is hollow where there is no interval. */
export function DotsWithIntervals({ placed, style }: { placed: PlacedIntervals; style: ChartStyle }) {
  return (
    <>
      <IntervalsContext placed={placed} style={style} />
      {placed.rows.map((row) => (
        <IntervalRow key={row.key} row={row} dotPx={placed.dotPx} style={style} />
      ))}
    </>
  );
}

/** All of the chart that is no row. */
export function IntervalsContext({ placed, style }: { placed: PlacedIntervals; style: ChartStyle }) {
  return (
    <>
      <ShareTicks ticks={placed.ticks} style={style} />
      <GapRows gaps={placed.gaps} style={style} />
    </>
  );
}

export function IntervalRow({ row, dotPx, style }: { row: Row; dotPx: number; style: ChartStyle }) {
  const { theme, marksOnly } = style;
  const fill = theme.fills[row.colour].fill;
  return (
    <g data-key={row.key}>
      {row.interval === null ? null : (
        <line
          x1={px(row.interval.x1)}
          x2={px(row.interval.x2)}
          y1={px(row.middle)}
          y2={px(row.middle)}
          stroke={fill}
          strokeWidth={px(Math.max(2, dotPx * 0.26))}
          strokeLinecap="round"
        />
      )}
      {row.x === null ? null : (
        <g className="mark">
          <Mark
            symbol={row.interval === null ? "ring" : "circle"}
            x={row.x}
            y={row.middle}
            size={dotPx}
            fill={fill}
            surface={theme.surface.surface}
          />
        </g>
      )}
      {marksOnly ? null : (
        <Halo theme={theme}>
          <PlacedLabel text={row.label} theme={theme} />
          <PlacedLabel text={row.value} theme={theme} />
        </Halo>
      )}
    </g>
  );
}
