import type { ChartModel } from "@/lib/core/chart/chart-model";
import { placeChart } from "@/lib/core/chart/layout/place-chart";
import type { PlotSize } from "@/lib/core/chart/layout/plot-size";
import { cssTheme } from "@/lib/theme/tokens";
import { Plot } from "./plot";

interface StillPlotProps {
  model: ChartModel;
  size: PlotSize;
  /** Unique on the page. */
  id: string;
  className: string;
}

/** A chart's plot as SVG in the page: complete before any script runs, in the colours of the reader's theme. */
export function StillPlot({ model, size, id, className }: StillPlotProps) {
  const placed = placeChart(model, size);
  return (
    <svg
      className={className}
      viewBox={`0 0 ${placed.width} ${placed.height}`}
      width={placed.width}
      height={placed.height}
      role="img"
      aria-label={model.words.textAlternative}
    >
      <Plot placed={placed} style={{ theme: cssTheme, id }} />
    </svg>
  );
}
