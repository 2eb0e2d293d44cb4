"use client";

import type { ChartPlot } from "@/lib/core/chart/chart-model";
import { placeChart } from "@/lib/core/chart/layout/place-chart";
import type { PlacedChart } from "@/lib/core/chart/layout/placed";
import type { PlotSize } from "@/lib/core/chart/layout/plot-size";
import { cssTheme } from "@/lib/theme/tokens";
import type { ChartStyle } from "../chart/chart-style";
import { LiveDivergingBars } from "./live-diverging-bars";
import { LiveDots } from "./live-dots";
import { LiveDotsWithIntervals } from "./live-dots-with-intervals";
import { LiveDumbbell } from "./live-dumbbell";
import { LiveGroupedDots } from "./live-grouped-dots";
import { LiveRankedBars } from "./live-ranked-bars";
import { LiveSeats } from "./live-seats";
import { LiveSlope } from "./live-slope";
import { LiveSmallMultiples } from "./live-small-multiples";
import { LiveStackedBars } from "./live-stacked-bars";

export interface LiveChartProps {
  plot: ChartPlot;
  size: PlotSize;
  /** The width there is on the page; the chart is drawn at its own size and scaled like the still one. */
  widthPx: number;
  /** What the chart shows, for those who cannot see it. */
  label: string;
  id: string;
}

/** A compact chart never grows beyond this: the style sheet holds the same number. */
const WIDEST_COMPACT_PX = 480;

/** The live chart: Recharts over the very geometry of the still chart. */
export function LiveChart({ plot, size, widthPx, label, id }: LiveChartProps) {
  const placed = placeChart(plot, size);
  const shown = size.compact ? Math.min(widthPx, WIDEST_COMPACT_PX) : widthPx;
  const scale = shown / placed.width;
  return (
    <div className="live-chart" style={{ width: shown, height: placed.height * scale }}>
      <div style={{ width: placed.width, height: placed.height, transform: `scale(${scale})`, transformOrigin: "0 0" }}>
        <LiveKind plot={plot} placed={placed} label={label} style={{ theme: cssTheme, id }} />
      </div>
    </div>
  );
}

function LiveKind({
  plot,
  placed,
  label,
  style,
}: {
  plot: ChartPlot;
  placed: PlacedChart;
  label: string;
  style: ChartStyle;
}) {
  switch (placed.kind) {
    case "ranked-bars":
      return <LiveRankedBars placed={placed} label={label} style={style} />;
    case "seats":
      return <LiveSeats placed={placed} label={label} style={style} />;
    case "stacked-bars":
      return <LiveStackedBars placed={placed} label={label} style={style} />;
    case "dots-over-time":
      return plot.kind === "dots-over-time" ? (
        <LiveDots plot={plot} placed={placed} label={label} style={style} />
      ) : null;
    case "dots-with-intervals":
      return <LiveDotsWithIntervals placed={placed} label={label} style={style} />;
    case "diverging-bars":
      return <LiveDivergingBars placed={placed} label={label} style={style} />;
    case "dumbbell":
      return <LiveDumbbell placed={placed} label={label} style={style} />;
    case "slope":
      return plot.kind === "slope" ? <LiveSlope plot={plot} placed={placed} label={label} style={style} /> : null;
    case "grouped-dots":
      return <LiveGroupedDots placed={placed} label={label} style={style} />;
    case "small-multiples":
      return plot.kind === "small-multiples" ? (
        <LiveSmallMultiples plot={plot} placed={placed} label={label} style={style} />
      ) : null;
    default:
      // These kinds print all their figures (components/chart/live-kinds.ts).
      return null;
  }
}
