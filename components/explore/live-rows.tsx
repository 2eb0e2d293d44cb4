"use client";

import type { ReactElement, ReactNode } from "react";
import { Bar, BarChart, type BarShapeProps, XAxis, YAxis } from "recharts";
import type { PlacedRows } from "@/lib/core/chart/layout/row-frame";
import { LiveTooltip } from "./live-tooltip";

interface Props<Row> {
  placed: Omit<PlacedRows, "rows"> & { readonly rows: readonly Row[] };
  /** What the chart shows, for those who cannot see it. */
  label: string;
  /** All of the still chart that is no row. */
  context: ReactNode;
  /** A row as the still chart draws it. */
  draw: (row: Row) => ReactElement;
}

/** Rows one can point at: Recharts finds the row, the drawing is that of the still chart. */
export function LiveRows<Row extends PlacedRows["rows"][number]>({ placed, label, context, draw }: Props<Row>) {
  const { frame, gaps, rows } = placed;
  // Recharts divides its height evenly: the gap of left-out rows needs a row of its own.
  const slots = rows.flatMap((row, index) => (gaps.some((gap) => gap.after === index) ? [null, row] : [row]));
  return (
    <BarChart
      layout="vertical"
      width={placed.width}
      height={placed.height}
      data={slots.map((row, slot) => ({ key: row?.key ?? `gap ${slot}`, whole: row === null ? null : 1 }))}
      margin={{
        top: frame.top,
        bottom: Math.max(0, placed.height - frame.top - frame.pitch * slots.length),
        left: 0,
        right: 0,
      }}
      title={label}
      accessibilityLayer
    >
      <XAxis type="number" domain={[0, 1]} hide />
      <YAxis type="category" dataKey="key" hide />
      {context}
      <Bar
        dataKey="whole"
        isAnimationActive={false}
        shape={({ payload }: BarShapeProps) => {
          // By key: Recharts counts only the rows that have a value.
          const row = rows.find((candidate) => candidate.key === payload.key);
          return row === undefined ? null : draw(row);
        }}
      />
      <LiveTooltip
        read={(index) => {
          const row = slots[index];
          return row ? { heading: row.name, lines: row.reading } : null;
        }}
      />
    </BarChart>
  );
}
