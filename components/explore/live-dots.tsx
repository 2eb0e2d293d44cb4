"use client";

import { type DotItemDotProps, Line, LineChart, XAxis, YAxis } from "recharts";
import type { DotsOverTimePlot } from "@/lib/core/chart/chart-model";
import type { PlacedDots } from "@/lib/core/chart/layout/placed";
import { isolate } from "@/lib/core/format/direction";
import type { ChartStyle } from "../chart/chart-style";
import { DotsContext, linesOf, markSize } from "../chart/dots-over-time";
import { Mark } from "../chart/mark-symbol";
import { LiveTooltip } from "./live-tooltip";

interface Props {
  plot: DotsOverTimePlot;
  placed: PlacedDots;
  label: string;
  style: ChartStyle;
}

interface Row {
  readonly day: number;
  readonly poll: number;
}

/** Polls over time one can point at: Recharts places the marks on the scales of the still chart. */
export function LiveDots({ plot, placed, label, style }: Props) {
  const { theme } = style;
  const data: Row[] = plot.polls.map(({ day }, poll) => ({ day, poll }));
  const { x, y, width, height } = placed.plot;
  return (
    <LineChart
      width={placed.width}
      height={placed.height}
      data={data}
      margin={{ top: y, left: x, right: placed.width - x - width, bottom: placed.height - y - height }}
      title={label}
      accessibilityLayer
    >
      <XAxis
        type="number"
        dataKey="day"
        domain={[...plot.timeAxis.domain]}
        ticks={plot.timeAxis.ticks.map((tick) => tick.day)}
        interval={0}
        hide
      />
      <YAxis type="number" domain={[...plot.shareAxis.domain]} ticks={[...plot.shareAxis.ticks]} interval={0} hide />
      <DotsContext placed={placed} style={style} />
      {plot.series.flatMap((series) =>
        linesOf(series).map((points) => (
          <Line
            key={`${series.key} ${points[0]?.line}`}
            dataKey={(row: Row) => points.find(({ poll }) => poll === row.poll)?.share}
            type="linear"
            connectNulls
            stroke={theme.fills[series.colour].fill}
            strokeWidth={2}
            isAnimationActive={false}
            activeDot={false}
            dot={false}
          />
        )),
      )}
      {plot.series.map((series) => {
        const fill = theme.fills[series.colour].fill;
        return (
          <Line
            key={series.key}
            dataKey={(row: Row) => series.points.find(({ poll }) => poll === row.poll)?.share}
            name={series.label}
            type="linear"
            connectNulls
            stroke="none"
            isAnimationActive={false}
            activeDot={false}
            dot={({ key, cx, cy, index }: DotItemDotProps) =>
              cx === undefined || cy === undefined || Number.isNaN(cy) ? (
                <g key={key} />
              ) : (
                <g key={key} className="mark">
                  <Mark
                    symbol={series.symbol}
                    x={cx}
                    y={cy}
                    size={markSize(placed)}
                    fill={fill}
                    surface={theme.surface.surface}
                    hollow={series.points.some(({ poll, inOtherWords }) => inOtherWords && poll === index)}
                  />
                </g>
              )
            }
          />
        );
      })}
      <LiveTooltip
        read={(index) => {
          const poll = plot.polls[index];
          if (poll === undefined) return null;
          const lines = plot.series.flatMap((series) =>
            series.points
              .filter((point) => point.poll === index)
              .map((point) => `${isolate(series.label)} ${point.published}`),
          );
          return { heading: poll.label, lines };
        }}
      />
    </LineChart>
  );
}
