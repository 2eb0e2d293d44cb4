import type { MapPlot } from "./map/map-areas";

/** Europe as tiles of one size, the figure printed in each; countries without a figure are outlined and empty. */
export interface TileMapPlot extends MapPlot {
  readonly kind: "tile-map";
}
