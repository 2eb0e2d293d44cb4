import type { PlacedDumbbell } from "@/lib/core/chart/layout/dumbbell-placed";
import type { ChartStyle } from "./chart-style";
import { GapRows } from "./gap-rows";
import { Halo } from "./halo";
import { Legend } from "./legend";
import { Mark } from "./mark-symbol";
import { PlacedLabel, px } from "./placed-label";
import { ShareTicks } from "./share-ticks";

type Row = PlacedDumbbell["rows"][number];

/** Two waves as two dots a row, joined. */
export function Dumbbell({ placed, style }: { placed: PlacedDumbbell; style: ChartStyle }) {
  return (
    <>
      <DumbbellContext placed={placed} style={style} />
      {placed.rows.map((row) => (
        <DumbbellRow key={row.key} row={row} dotPx={placed.dotPx} style={style} />
      ))}
    </>
  );
}

/** All of the chart that is no row. */
export function DumbbellContext({ placed, style }: { placed: PlacedDumbbell; style: ChartStyle }) {
  return (
    <>
      {style.marksOnly ? null : <Legend items={placed.legend} style={style} />}
      <ShareTicks ticks={placed.ticks} style={style} />
      <GapRows gaps={placed.gaps} style={style} />
    </>
  );
}

export function DumbbellRow({ row, dotPx, style }: { row: Row; dotPx: number; style: ChartStyle }) {
  const { theme, marksOnly } = style;
  const fill = theme.fills[row.colour].fill;
  const mark = { y: row.middle, size: dotPx, fill, surface: theme.surface.surface };
  return (
    <g data-key={row.key}>
      {row.ends === null ? null : (
        <>
          <line
            x1={px(row.ends[0])}
            x2={px(row.ends[1])}
            y1={px(row.middle)}
            y2={px(row.middle)}
            stroke={fill}
            strokeWidth={px(Math.max(2, dotPx * 0.3))}
          />
          <g className="mark">
            <Mark symbol="ring" x={row.ends[0]} {...mark} />
          </g>
          <g className="mark">
            <Mark symbol="circle" x={row.ends[1]} {...mark} />
          </g>
        </>
      )}
      {marksOnly ? null : (
        <Halo theme={theme}>
          <PlacedLabel text={row.label} theme={theme} />
          {row.values.map((value) => (
            <PlacedLabel key={value.anchor} text={value} theme={theme} />
          ))}
          <PlacedLabel text={row.change} theme={theme} fill={row.colour === "context" ? undefined : fill} />
        </Halo>
      )}
    </g>
  );
}
