import type { ChartPlot } from "../chart-model";
import { placeDots } from "./place-dots";
import { placeHeatTable } from "./place-heat-table";
import { placeRankedBars } from "./place-ranked-bars";
import { placeSeats } from "./place-seats";
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
  }
}
