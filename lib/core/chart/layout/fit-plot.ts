import type { ChartModel } from "../chart-model";
import { placeChart } from "./place-chart";
import { PANEL_PART } from "./place-time-panels";
import type { PlacedChart } from "./placed";
import type { PlotSize } from "./plot-size";
import type { PlacedSmallMultiples } from "./small-multiples-placed";

/** At 1200 px: a bar taller than this looks like a block, a shorter one cannot carry its label. */
const TALLEST_ROW = 84;
const SHORTEST_ROW = 6;
const LARGEST_LABEL = 22;
const SMALLEST_LABEL = 9;
/** In lower rows letters of that size would touch those of the next row. */
const LOW_ROW = 11.5;
/** Part of the room of a time chart that belongs to its marks. */
const LEAST_AREA = 0.45;
/** Of a map the type keeps its size, and the tiles shrink. */
const MAP_LABEL = 19;
/** A last resort for long legends in a low picture: smaller type than we like, but all of it inside. */
const LEAST_SCALE = 0.25;

/** The plot of a picture at the largest row height (or plot height) at which it fits the room; sizes are for 1200 px. */
export function fitPlot(model: ChartModel, width: number, room: number, unit: number): PlacedChart {
  const sized = (rowPx: number, scale = 1): PlotSize => ({
    width,
    rowPx: rowPx * scale * unit,
    gapPx: rowPx * 0.26 * scale * unit,
    textPx: labelPx(model, rowPx) * scale * unit,
    compact: false,
    // What a map may take for itself and a list below it.
    plotPx: isMap(model) ? room : 0,
  });
  if (model.kind === "dots-over-time") return fitDots(model, sized, room);
  if (model.kind === "slope") return fitSlope(model, sized, room);
  const rowPx = tallestRow((px) => placeChart(model, sized(px)).height <= room);
  if (rowPx !== null) {
    const plot = placeChart(model, sized(rowPx));
    return plot.kind === "small-multiples" ? fillPanels(model, plot, sized(rowPx), room) : plot;
  }
  for (let scale = 0.95; scale > LEAST_SCALE; scale -= 0.05) {
    const plot = placeChart(model, sized(SHORTEST_ROW, scale));
    if (plot.height <= room) return plot;
  }
  return placeChart(model, sized(SHORTEST_ROW, LEAST_SCALE));
}

/** A lower row never makes a taller plot, so its height is found by halving: seven layouts and not seventy. */
function tallestRow(fits: (rowPx: number) => boolean): number | null {
  let low = SHORTEST_ROW - 1;
  let tooTall = TALLEST_ROW + 1;
  while (tooTall - low > 1) {
    const middle = Math.floor((low + tooTall) / 2);
    if (fits(middle)) low = middle;
    else tooTall = middle;
  }
  return low < SHORTEST_ROW ? null : low;
}

function isMap({ kind }: ChartModel): boolean {
  return kind === "tile-map" || kind === "world-map";
}

function labelPx(model: ChartModel, rowPx: number): number {
  if (isMap(model)) return MAP_LABEL;
  return rowPx < LOW_ROW ? rowPx * 0.78 : Math.min(LARGEST_LABEL, Math.max(rowPx * 0.72, SMALLEST_LABEL));
}

/** A time chart takes all of the room; long legends give way with smaller type before the marks do. */
function fitDots(model: ChartModel, sized: (rowPx: number) => PlotSize, room: number): PlacedChart {
  for (let rowPx = TALLEST_ROW; rowPx > LOW_ROW; rowPx -= 4) {
    const size = { ...sized(rowPx), gapPx: 0 };
    const around = placeChart(model, { ...size, plotPx: 0 }).height;
    if (room - around >= room * LEAST_AREA) return placeChart(model, { ...size, plotPx: room - around });
  }
  const size = { ...sized(LOW_ROW), gapPx: 0 };
  const around = placeChart(model, { ...size, plotPx: 0 }).height;
  return placeChart(model, { ...size, plotPx: Math.max(20, room - around) });
}

/** The largest type at which all names have a line of their own; the plot then fills the room. */
function fitSlope(model: ChartModel, sized: (rowPx: number) => PlotSize, room: number): PlacedChart {
  for (let rowPx = TALLEST_ROW; rowPx > SHORTEST_ROW; rowPx -= 2) {
    const least = placeChart(model, { ...sized(rowPx), plotPx: 0 });
    if (least.kind === "slope" && least.height <= room)
      return placeChart(model, { ...sized(rowPx), plotPx: room - least.plot.y });
  }
  return placeChart(model, sized(SHORTEST_ROW));
}

/** Panels over time grow into the room that is left, until they are square. */
function fillPanels(model: ChartModel, plot: PlacedSmallMultiples, size: PlotSize, room: number): PlacedChart {
  const [first] = plot.panels;
  if (plot.over !== "time" || first === undefined) return plot;
  const height = Math.min(first.plot.width, first.plot.height + (room - plot.height - plot.lines) / plot.lines);
  return placeChart(model, { ...size, plotPx: height / PANEL_PART });
}
