import type { ChartModel } from "@/lib/core/chart/chart-model";
import { cardSize, mediumSize, phoneSize, wideSize } from "@/lib/core/chart/layout/plot-size";
import { Caveat, ChartFoot, ChartSubtitle } from "../../chart/chart-words";
import { StillPlot } from "../../chart/still-plot";
import { ChartTable } from "../../tables/chart-table";

interface DraftFigureProps {
  readonly model: ChartModel;
  readonly id: string;
  /** In a column beside the file, or as its page will show it. */
  readonly place: "side" | "page";
}

/** A chart as it will be published, drawn from what the browser read. */
export function DraftFigure({ model, id, place }: DraftFigureProps) {
  const isPage = place === "page";
  return (
    <figure className={isPage ? "chart" : "chart card"}>
      <figcaption className="chart-head">
        {isPage ? (
          <h2 className="chart-headline">{model.words.headline}</h2>
        ) : (
          <h3 className="chart-headline">{model.words.headline}</h3>
        )}
        <ChartSubtitle words={model.words} />
      </figcaption>
      <div className="plot">
        <StillPlot
          model={model}
          size={isPage ? wideSize : mediumSize}
          id={`${id}-wide`}
          className={isPage ? "plot-wide" : "plot-medium"}
        />
        <StillPlot model={model} size={isPage ? phoneSize : cardSize} id={`${id}-compact`} className="plot-compact" />
        <Caveat model={model} />
      </div>
      <ChartFoot words={model.words} />
      <details className="table-of-chart">
        <summary>Table of these figures</summary>
        <ChartTable table={model.table} />
      </details>
    </figure>
  );
}
