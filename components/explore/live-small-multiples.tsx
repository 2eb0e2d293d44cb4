"use client";

import type { ReactNode } from "react";
import { Bar, BarChart, type BarShapeProps, type DotItemDotProps, Line, LineChart, XAxis, YAxis } from "recharts";
import type { PlacedRect } from "@/lib/core/chart/layout/placed";
import type {
  PlacedBarPanel,
  PlacedSmallMultiples,
  PlacedTimePanel,
} from "@/lib/core/chart/layout/small-multiples-placed";
import type { SmallMultiplesPlot, TimePanels } from "@/lib/core/chart/small-multiples-plot";
import { isolate } from "@/lib/core/format/direction";
import type { ChartStyle } from "../chart/chart-style";
import { px } from "../chart/placed-label";
import { MultiplesContext, PanelBar, PanelDot, PanelLine } from "../chart/small-multiples";
import { LiveTooltip } from "./live-tooltip";

interface Props {
  plot: SmallMultiplesPlot;
  placed: PlacedSmallMultiples;
  label: string;
  style: ChartStyle;
}

/** Panels one can point at, each a chart of its own on the drawing they share. */
export function LiveSmallMultiples({ plot, placed, label, style }: Props) {
  return (
    <div style={{ position: "relative", width: placed.width, height: placed.height }}>
      <svg
        width={placed.width}
        height={placed.height}
        viewBox={`0 0 ${placed.width} ${placed.height}`}
        role="img"
        aria-label={label}
      >
        <MultiplesContext placed={placed} style={style} />
      </svg>
      {placed.over === "time" && plot.content.over === "time"
        ? placed.panels.map((panel) => (
            <Over key={panel.key} plot={panel.plot}>
              <LiveTimePanel panel={panel} content={plot.content as TimePanels} placed={placed} style={style} />
            </Over>
          ))
        : null}
      {placed.over === "countries"
        ? placed.panels.map((panel) => (
            <Over key={panel.key} plot={panel.plot}>
              <LiveBarPanel panel={panel} style={style} />
            </Over>
          ))
        : null}
    </div>
  );
}

/** Marks on the edge of a plot reach over it. */
const RIM_PX = 8;

function Over({ plot, children }: { plot: PlacedRect; children: ReactNode }) {
  return <div style={{ position: "absolute", left: plot.x - RIM_PX, top: plot.y - RIM_PX }}>{children}</div>;
}

/** What is drawn in the coordinates of the whole, within the chart of a panel. */
function Whole({ plot, children }: { plot: PlacedRect; children: ReactNode }) {
  return <g transform={`translate(${px(RIM_PX - plot.x)} ${px(RIM_PX - plot.y)})`}>{children}</g>;
}

const MARGIN = { top: RIM_PX, right: RIM_PX, bottom: RIM_PX, left: RIM_PX };

function LiveTimePanel({
  panel,
  content,
  placed,
  style,
}: {
  panel: PlacedTimePanel;
  content: TimePanels;
  placed: PlacedSmallMultiples;
  style: ChartStyle;
}) {
  const { plot, points, name } = panel;
  return (
    <LineChart
      width={plot.width + 2 * RIM_PX}
      height={plot.height + 2 * RIM_PX}
      data={points.map(({ x, y }) => ({ x: x - plot.x, y: y - plot.y }))}
      margin={MARGIN}
      title={name}
      accessibilityLayer
    >
      <XAxis type="number" dataKey="x" domain={[0, plot.width]} hide />
      <YAxis type="number" domain={[0, plot.height]} reversed hide />
      {placed.over === "time" && placed.joined ? (
        <Whole plot={plot}>
          <PanelLine panel={panel} style={style} />
        </Whole>
      ) : null}
      <Line
        dataKey="y"
        stroke="none"
        isAnimationActive={false}
        activeDot={false}
        dot={({ key, index }: DotItemDotProps) => {
          const point = points[index];
          return (
            <Whole key={key} plot={plot}>
              {point === undefined ? null : <PanelDot point={point} dotPx={placed.dotPx} style={style} />}
            </Whole>
          );
        }}
      />
      <LiveTooltip
        read={(index) => {
          const point = points[index];
          if (point === undefined) return null;
          return { heading: `${isolate(name)} ${point.published}`, lines: [content.polls[point.poll]?.label ?? ""] };
        }}
      />
    </LineChart>
  );
}

function LiveBarPanel({ panel, style }: { panel: PlacedBarPanel; style: ChartStyle }) {
  const { plot, bars, name, slots } = panel;
  const inSlot = (slot: number) => bars.find((bar) => bar.slot === slot);
  return (
    <BarChart
      layout="vertical"
      width={plot.width + 2 * RIM_PX}
      height={plot.height + 2 * RIM_PX}
      data={Array.from({ length: slots }, (_, slot) => ({ slot, whole: inSlot(slot) === undefined ? null : 1 }))}
      margin={MARGIN}
      title={name}
      accessibilityLayer
    >
      <XAxis type="number" domain={[0, 1]} hide />
      <YAxis type="category" dataKey="slot" hide />
      <Bar
        dataKey="whole"
        isAnimationActive={false}
        shape={({ payload }: BarShapeProps) => {
          const bar = inSlot(payload.slot);
          if (bar === undefined) return null;
          return (
            <Whole plot={plot}>
              <PanelBar bar={bar} colour={panel.colour} style={style} />
            </Whole>
          );
        }}
      />
      <LiveTooltip
        read={(index) => {
          const bar = inSlot(index);
          return bar === undefined ? null : { heading: bar.name, lines: [`${isolate(name)} ${bar.published}`] };
        }}
      />
    </BarChart>
  );
}
