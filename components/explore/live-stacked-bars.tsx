"use client";

import { Bar, BarChart, type BarShapeProps, XAxis, YAxis } from "recharts";
import type { PlacedStackedBars } from "@/lib/core/chart/layout/placed";
import { isolate } from "@/lib/core/format/direction";
import type { ChartStyle } from "../chart/chart-style";
import { PlacedLabel } from "../chart/placed-label";
import { Segment } from "../chart/segment";
import { SegmentValue, StackedBarsContext } from "../chart/stacked-bars";
import { LiveTooltip } from "./live-tooltip";

interface Props {
  placed: PlacedStackedBars;
  label: string;
  style: ChartStyle;
}

/** 100% bars one can point at; every segment is drawn where the still chart has it. */
export function LiveStackedBars({ placed, label, style }: Props) {
  const answers = placed.legend.map((item) => item.key);
  const [first, second] = placed.rows;
  const firstBar = first?.segments[0];
  const barTop = firstBar?.y ?? 0;
  const rowHeight = firstBar?.height ?? 0;
  const isGapAfterFirst = placed.gaps.some((gap) => gap.after === 1);
  const pitch = first && second ? ((second.segments[0]?.y ?? 0) - barTop) / (isGapAfterFirst ? 2 : 1) : rowHeight;
  // Recharts divides its height evenly: the gap of left-out rows needs a row of its own.
  const slots = placed.rows.flatMap((row, index) =>
    placed.gaps.some((gap) => gap.after === index) ? [null, row] : [row],
  );
  const rights = placed.rows.flatMap((row) => row.segments.map((segment) => segment.x + segment.width));
  const left = firstBar?.x ?? 0;
  const data = slots.map((row, slot) => ({
    key: row?.key ?? `gap ${slot}`,
    ...Object.fromEntries(row?.segments.map((segment) => [segment.answer, segment.share]) ?? []),
  }));
  return (
    <BarChart
      layout="vertical"
      width={placed.width}
      height={placed.height}
      data={data}
      margin={{
        top: barTop,
        bottom: Math.max(0, placed.height - barTop - pitch * slots.length),
        left,
        right: placed.width - Math.max(left + 1, ...rights),
      }}
      title={label}
      accessibilityLayer
    >
      <XAxis type="number" domain={[0, 1]} hide />
      <YAxis type="category" dataKey="key" hide />
      <StackedBarsContext placed={placed} style={style} />
      {answers.map((answer) => (
        <Bar
          key={answer}
          dataKey={(row: Record<string, number | string>) => row[answer]}
          name={answer}
          stackId="answers"
          isAnimationActive={false}
          shape={({ payload }: BarShapeProps) => {
            // By key: Recharts counts only the rows that have this answer.
            const row = placed.rows.find((candidate) => candidate.key === payload.key);
            const segment = row?.segments.find((candidate) => candidate.answer === answer);
            if (segment === undefined) return null;
            return (
              <g>
                <Segment className="mark" rect={segment} colour={segment.colour} style={style} />
                {segment.value ? <SegmentValue value={segment.value} colour={segment.colour} style={style} /> : null}
              </g>
            );
          }}
        />
      ))}
      {placed.rows.map((row) => (
        <g key={row.key}>
          {[row.label, ...row.columns].map((text) => (
            <PlacedLabel key={`${text.x} ${text.text}`} text={text} theme={style.theme} />
          ))}
        </g>
      ))}
      <LiveTooltip
        read={(index) => {
          const row = slots[index];
          if (!row) return null;
          return {
            heading: row.label.text,
            lines: row.segments.map((segment) => `${isolate(segment.answer)} ${segment.published}`),
          };
        }}
      />
    </BarChart>
  );
}
