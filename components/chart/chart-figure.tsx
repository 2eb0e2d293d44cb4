import type { ReactNode } from "react";
import { type ChartModel, plotOf } from "@/lib/core/chart/chart-model";
import { type PlotSize, phoneSize } from "@/lib/core/chart/layout/plot-size";
import { LivePlot } from "../explore/live-plot";
import { ChartTable } from "../tables/chart-table";
import { Caveat, ChartFoot, ChartSubtitle } from "./chart-words";
import { hasLiveChart } from "./live-kinds";
import { StillPlot } from "./still-plot";

export type ChartView = "chart" | "table" | "live";

interface ChartFigureProps {
  model: ChartModel;
  /** The plot where there is room for it; narrower places get the compact one. */
  size: PlotSize;
  id: string;
  heading: "h1" | "h2";
  view: ChartView;
  /** Links of the switches above the chart. */
  controls?: ReactNode;
}

/**
 * A chart in the order of every figure here: headline, wording with unit and base, controls, chart, note, source line,
 * table. Wide and compact plots are both in the page, and style shows the one that fits: no script decides.
 */
export function ChartFigure({ model, size, id, heading: Heading, view, controls }: ChartFigureProps) {
  const still = (
    <>
      <StillPlot model={model} size={size} id={`${id}-wide`} className="plot-wide" />
      <StillPlot model={model} size={phoneSize} id={`${id}-compact`} className="plot-compact" />
    </>
  );
  return (
    <figure className="chart" id={id}>
      <figcaption className="chart-head">
        <Heading className="chart-headline">{model.words.headline}</Heading>
        <ChartSubtitle words={model.words} />
      </figcaption>
      {controls}
      <div className="plot" data-view={view}>
        {hasLiveChart(model.kind) ? (
          <LivePlot
            plot={plotOf(model)}
            wide={size}
            compact={phoneSize}
            id={id}
            label={model.words.textAlternative}
            startsLive={view === "live"}
          >
            {still}
          </LivePlot>
        ) : (
          still
        )}
        <Caveat model={model} />
      </div>
      <ChartFoot words={model.words} />
      <details className="table-of-chart" open={view === "table"}>
        <summary>Table of these figures</summary>
        <ChartTable table={model.table} />
      </details>
    </figure>
  );
}
