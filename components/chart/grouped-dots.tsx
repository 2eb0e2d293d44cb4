import type { PlacedGroupedDots } from "@/lib/core/chart/layout/grouped-dots-placed";
import type { ChartStyle } from "./chart-style";
import { Halo } from "./halo";
import { Legend } from "./legend";
import { Mark } from "./mark-symbol";
import { PlacedLabel, px } from "./placed-label";
import { ShareTicks } from "./share-ticks";

type Row = PlacedGroupedDots["rows"][number];

/** A row a group, a mark an answer. */
export function GroupedDots({ placed, style }: { placed: PlacedGroupedDots; style: ChartStyle }) {
  return (
    <>
      <GroupedContext placed={placed} style={style} />
      {placed.rows.map((row) => (
        <GroupRow key={row.key} row={row} dotPx={placed.dotPx} style={style} />
      ))}
    </>
  );
}

/** All of the chart that is no row. */
export function GroupedContext({ placed, style }: { placed: PlacedGroupedDots; style: ChartStyle }) {
  return (
    <>
      {style.marksOnly ? null : (
        <>
          <Legend items={placed.legend} style={style} />
          {placed.heads.map((head) => (
            <PlacedLabel key={head.text} text={head} theme={style.theme} />
          ))}
        </>
      )}
      <ShareTicks ticks={placed.ticks} style={style} />
    </>
  );
}

export function GroupRow({ row, dotPx, style }: { row: Row; dotPx: number; style: ChartStyle }) {
  const { theme, marksOnly } = style;
  return (
    <g data-key={row.key}>
      {row.span === null ? null : (
        <line
          x1={px(row.span[0])}
          x2={px(row.span[1])}
          y1={px(row.middle)}
          y2={px(row.middle)}
          stroke={theme.surface.gridline}
          strokeWidth={2}
        />
      )}
      {marksOnly ? null : (
        <Halo theme={theme}>
          {[row.label, ...row.columns].map((text) => (
            <PlacedLabel key={`${text.x} ${text.text}`} text={text} theme={theme} />
          ))}
          {row.dots.map(({ answer, value }) =>
            value === null ? null : <PlacedLabel key={answer} text={value} theme={theme} />,
          )}
        </Halo>
      )}
      {row.dots.map((dot) => (
        <g key={dot.answer} className="mark">
          <Mark
            symbol={dot.symbol}
            x={dot.x}
            y={row.middle}
            size={dotPx}
            fill={theme.fills[dot.colour].fill}
            surface={theme.surface.surface}
          />
        </g>
      ))}
    </g>
  );
}
