import { dotOf, WORLD } from "../map/world-places";
import type { WorldMapPlot } from "../world-map-plot";
import type { PlacedWorldMap } from "./map-placed";
import { placeClasses } from "./place-classes";
import { placeMapFrame, placeMapList } from "./place-map-list";
import type { PlotSize } from "./plot-size";

/** The width of the map against the height of a bar of the same plot. */
const WIDTH_PER_ROW = 26;
/** Radius of a dot in parts of the map's width, and at least. */
const DOT = 0.0055;
const LEAST_DOT_PX = 3;

/** Places the map, its dots, the limits of the classes above it and the ranking beside or below where there is room. */
export function placeWorldMap(model: WorldMapPlot, size: PlotSize): PlacedWorldMap {
  const legend = placeClasses(model.classes, true, size.width, size.textPx);
  const shape = { heightPerWidth: WORLD.height / WORLD.width, widest: size.rowPx * WIDTH_PER_ROW };
  const { map, list } = placeMapFrame(model.areas, shape, legend.height, size);
  const placedList = placeMapList(model.areas, list, size);
  const scale = map.width / WORLD.width;
  const r = Math.max(LEAST_DOT_PX * Math.min(1, size.textPx / 14), map.width * DOT);
  return {
    kind: "world-map",
    width: size.width,
    height: Math.ceil(Math.max(map.y + map.height, placedList === null ? 0 : list.y + list.height)),
    legend: legend.items,
    map: { ...map, scale },
    areas: model.areas.map(({ key, label, share, published, step }) => {
      const place = dotOf(key);
      const dot = place === null ? null : { x: map.x + place[0] * scale, y: map.y + place[1] * scale, r };
      return { key, label, share, published, step, dot };
    }),
    list: placedList,
  };
}
