import { EUROPE_GRID, GRID_COLUMNS, GRID_ROWS } from "../map/europe-grid";
import type { MapArea } from "../map/map-areas";
import type { TileMapPlot } from "../tile-map-plot";
import type { PlacedTileMap } from "./map-placed";
import { placeClasses } from "./place-classes";
import { placeMapFrame, placeMapList } from "./place-map-list";
import type { PlacedText } from "./placed";
import type { PlotSize } from "./plot-size";

/** A tile against the height of a bar of the same plot. */
const TILE_PER_ROW = 1.9;
/** Surface between neighbours, in parts of a tile. */
const GAP = 0.06;

/** Places the tiles of Europe, the limits of the classes above and the ranking beside or below where there is room. */
export function placeTileMap(model: TileMapPlot, size: PlotSize): PlacedTileMap {
  const byCode = new Map(model.areas.map((area) => [area.key, area]));
  const hasEmpty = EUROPE_GRID.some(({ code }) => (byCode.get(code)?.step ?? null) === null);
  const legend = placeClasses(model.classes, hasEmpty, size.width, size.textPx);
  const shape = { heightPerWidth: GRID_ROWS / GRID_COLUMNS, widest: size.rowPx * TILE_PER_ROW * GRID_COLUMNS };
  const { map, list } = placeMapFrame(model.areas, shape, legend.height, size);
  const placedList = placeMapList(model.areas, list, size);
  const pitch = map.width / GRID_COLUMNS;
  return {
    kind: "tile-map",
    width: size.width,
    height: Math.ceil(Math.max(map.y + map.height, placedList === null ? 0 : list.y + list.height)),
    legend: legend.items,
    tiles: EUROPE_GRID.map(({ code, column, row }) =>
      placeTile(code, byCode.get(code), map.x + column * pitch, map.y + row * pitch, pitch, size),
    ),
    list: placedList,
  };
}

function placeTile(
  code: string,
  area: MapArea | undefined,
  x: number,
  y: number,
  pitch: number,
  size: PlotSize,
): PlacedTileMap["tiles"][number] {
  const side = pitch * (1 - GAP);
  const textPx = Math.min(size.textPx, side * 0.4);
  const text = (content: string, baseline: number, weight: 400 | 700, tone: PlacedText["tone"]): PlacedText => ({
    x: x + side / 2,
    y: y + baseline,
    text: content,
    sizePx: textPx,
    weight,
    anchor: "middle",
    tone,
  });
  const hasValue = area !== undefined && area.valueLabel !== "";
  const middle = side / 2;
  return {
    key: code,
    share: area?.share ?? null,
    published: area?.published ?? null,
    step: area?.step ?? null,
    x,
    y,
    width: side,
    height: side,
    code: text(
      code,
      hasValue ? middle - textPx * 0.16 : middle + textPx * 0.35,
      400,
      hasValue ? "text" : "text-secondary",
    ),
    value: hasValue ? text(area.valueLabel, middle + textPx * 0.88, 700, "text") : null,
  };
}
