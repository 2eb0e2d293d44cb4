"use client";

import type { ReactNode } from "react";
import { Bar, BarChart, type BarShapeProps, XAxis, YAxis } from "recharts";
import type { PlacedRankedBars } from "@/lib/core/chart/layout/placed";
import type { ChartStyle } from "../chart/chart-style";
import { PlacedLabel, px } from "../chart/placed-label";
import { RankedBarsContext } from "../chart/ranked-bars";
import { LiveTooltip } from "./live-tooltip";

interface Props {
  placed: PlacedRankedBars;
  label: string;
  style: ChartStyle;
  /** Drawn behind the bars. */
  children?: ReactNode;
}

/** Ranked bars one can point at; every bar is drawn where the still chart has it. */
export function LiveRankedBars({ placed, label, style, children }: Props) {
  const { theme } = style;
  const longest = Math.max(0, ...placed.bars.map((bar) => bar.share ?? 0)) || 1;
  const left = placed.baseline.x;
  const pitch = rowPitch(placed);
  // Recharts divides its height evenly: the gap of left-out rows needs a row of its own.
  const slots = placed.bars.flatMap((bar, index) =>
    placed.gaps.some((gap) => gap.after === index) ? [null, bar] : [bar],
  );
  return (
    <BarChart
      layout="vertical"
      width={placed.width}
      height={placed.height}
      data={slots.map((bar, slot) => ({ key: bar?.key ?? `gap ${slot}`, share: bar?.share ?? null }))}
      margin={{
        top: placed.bars[0]?.y ?? 0,
        bottom: Math.max(0, placed.height - pitch * slots.length),
        left,
        right: placed.width - left - longest * placed.shareWidth,
      }}
      title={label}
      accessibilityLayer
    >
      <XAxis type="number" domain={[0, longest]} hide />
      <YAxis type="category" dataKey="key" hide />
      {children}
      <RankedBarsContext placed={placed} style={style} />
      <Bar
        dataKey="share"
        isAnimationActive={false}
        shape={({ payload }: BarShapeProps) => {
          // By key: Recharts counts only the rows that have a value.
          const at = placed.bars.find((bar) => bar.key === payload.key);
          if (at === undefined || at.share === null) return null;
          return (
            <rect
              className="mark"
              data-key={at.key}
              x={px(at.x)}
              y={px(at.y)}
              width={px(at.width)}
              height={px(at.height)}
              fill={theme.fills[at.colour].fill}
            />
          );
        }}
      />
      {placed.bars.map((bar) => (
        <g key={bar.key}>
          <PlacedLabel text={bar.label} theme={theme} />
          <PlacedLabel text={bar.value} theme={theme} />
        </g>
      ))}
      <LiveTooltip
        read={(index) => {
          const bar = slots[index];
          return bar ? { heading: bar.label.text, lines: [bar.published] } : null;
        }}
      />
    </BarChart>
  );
}

function rowPitch(placed: PlacedRankedBars): number {
  const [first, second] = placed.bars;
  if (first === undefined || second === undefined) return placed.height;
  return (second.y - first.y) / (placed.gaps.some((gap) => gap.after === 1) ? 2 : 1);
}
