"use client";

import { type DotItemDotProps, Line, LineChart, XAxis, YAxis } from "recharts";
import type { PlacedSlope } from "@/lib/core/chart/layout/slope-placed";
import type { SlopePlot } from "@/lib/core/chart/slope-plot";
import { isolate } from "@/lib/core/format/direction";
import type { ChartStyle } from "../chart/chart-style";
import { clearOnTop, lineWidth, SlopeContext, SlopeEnd } from "../chart/slope";
import { LiveTooltip } from "./live-tooltip";

interface Props {
  plot: SlopePlot;
  placed: PlacedSlope;
  label: string;
  style: ChartStyle;
}

/** Two waves one can point at: the figures of all lines at the nearer axis. */
export function LiveSlope({ plot, placed, label, style }: Props) {
  const { x, y, width, height } = placed.plot;
  // In px from the top of the plot, so that the lines are those of the still chart.
  const data = [0, 1].map((wave) => ({
    wave,
    ...Object.fromEntries(placed.lines.map(({ key, ends }) => [key, ends[wave === 0 ? 0 : 1] - y])),
  }));
  return (
    <LineChart
      width={placed.width}
      height={placed.height}
      data={data}
      margin={{ top: y, left: x, right: placed.width - x - width, bottom: placed.height - y - height }}
      title={label}
      accessibilityLayer
    >
      <XAxis type="number" dataKey="wave" domain={[0, 1]} hide />
      <YAxis type="number" domain={[0, height]} reversed hide />
      <SlopeContext placed={placed} style={style} />
      {clearOnTop(placed.lines).map((line) => (
        <Line
          key={line.key}
          dataKey={(row: Record<string, number>) => row[line.key]}
          type="linear"
          stroke={style.theme.fills[line.colour].fill}
          strokeWidth={lineWidth(placed)}
          isAnimationActive={false}
          activeDot={false}
          dot={({ key, index }: DotItemDotProps) => (
            <SlopeEnd key={key} line={line} end={index === 0 ? 0 : 1} placed={placed} style={style} />
          )}
        />
      ))}
      <LiveTooltip
        read={(index) => {
          const wave = index === 0 ? 0 : 1;
          return {
            heading: plot.waves[wave],
            lines: plot.lines.map((line) =>
              wave === 0
                ? `${isolate(line.label)} ${line.published[0]}`
                : `${isolate(line.label)} ${line.published[1]}, ${line.changeLabel}`,
            ),
          };
        }}
      />
    </LineChart>
  );
}
