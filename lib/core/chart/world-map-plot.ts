import type { MapPlot } from "./map/map-areas";

/** The world in five classes; countries without a figure are outlined, small ones are dots. */
export interface WorldMapPlot extends MapPlot {
  readonly kind: "world-map";
}
