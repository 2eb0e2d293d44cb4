import type { ReactNode } from "react";
import type { ChartModel } from "@/lib/core/chart/chart-model";
import { cardSize, mediumSize } from "@/lib/core/chart/layout/plot-size";
import { ChartTable } from "../tables/chart-table";
import { Caveat, ChartFoot, ChartSubtitle } from "./chart-words";
import { StillPlot } from "./still-plot";

interface ChartCardProps {
  model: ChartModel;
  id: string;
  href: string;
  /** Above the headline: dates, badges. */
  kicker: ReactNode;
}

/** A chart among others: a link to its page, its table one press away. */
export function ChartCard({ model, id, href, kicker }: ChartCardProps) {
  return (
    <figure className="chart card" id={id}>
      <figcaption className="chart-head">
        <div className="small secondary">{kicker}</div>
        <h3 className="chart-headline">
          <a href={href}>{model.words.headline}</a>
        </h3>
        <ChartSubtitle words={model.words} />
      </figcaption>
      <div className="plot">
        <StillPlot model={model} size={mediumSize} id={`${id}-medium`} className="plot-medium" />
        <StillPlot model={model} size={cardSize} id={`${id}-compact`} className="plot-compact" />
        <Caveat model={model} />
      </div>
      <ChartFoot words={model.words} brief />
      <details className="table-of-chart">
        <summary>Table of these figures</summary>
        <ChartTable table={model.table} />
      </details>
    </figure>
  );
}
