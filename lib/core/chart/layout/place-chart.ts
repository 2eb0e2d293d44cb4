import type { ChartPlot } from "../chart-model";
import { placeDivergingBars } from "./place-diverging-bars";
import { placeDots } from "./place-dots";
import { placeDotsWithIntervals } from "./place-dots-with-intervals";
import { placeDumbbell } from "./place-dumbbell";
import { placeGroupedDots } from "./place-grouped-dots";
import { placeHeatTable } from "./place-heat-table";
import { placeRankedBars } from "./place-ranked-bars";
import { placeSeats } from "./place-seats";
import { placeSlope } from "./place-slope";
import { placeSmallMultiples } from "./place-small-multiples";
import { placeStackedBars } from "./place-stacked-bars";
import { placeTileMap } from "./place-tile-map";
import { placeWorldMap } from "./place-world-map";
import type { PlacedChart } from "./placed";
import type { PlotSize } from "./plot-size";

/** Puts every mark and text of a chart at its place: the one geometry of picture, page and live chart. */
export function placeChart(model: ChartPlot, size: PlotSize): PlacedChart {
  switch (model.kind) {
    case "ranked-bars":
      return placeRankedBars(model, size);
    case "stacked-bars":
      return placeStackedBars(model, size);
    case "dots-over-time":
      return placeDots(model, size);
    case "heat-table":
      return placeHeatTable(model, size);
    case "tile-map":
      return placeTileMap(model, size);
    case "world-map":
      return placeWorldMap(model, size);
    case "seats":
      return placeSeats(model, size);
    case "dots-with-intervals":
      return placeDotsWithIntervals(model, size);
    case "diverging-bars":
      return placeDivergingBars(model, size);
    case "dumbbell":
      return placeDumbbell(model, size);
    case "slope":
      return placeSlope(model, size);
    case "grouped-dots":
      return placeGroupedDots(model, size);
    case "small-multiples":
      return placeSmallMultiples(model, size);
  }
}
