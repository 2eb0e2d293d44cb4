import type { PlacedTileMap } from "@/lib/core/chart/layout/map-placed";
import { colourOf } from "@/lib/core/chart/layout/place-classes";
import type { ChartStyle } from "./chart-style";
import { ClassLegend, ClassTile } from "./class-legend";
import { MapList } from "./map-list";
import { PlacedLabel } from "./placed-label";

/** Europe as tiles with code and figure; countries without a figure are outlined. */
export function TileMap({ placed, style }: { placed: PlacedTileMap; style: ChartStyle }) {
  const { theme, marksOnly } = style;
  return (
    <>
      {marksOnly ? null : <ClassLegend items={placed.legend} theme={theme} />}
      {placed.tiles.map((tile) => {
        const token = tile.step === null ? null : theme.fills[colourOf(tile.step)];
        return (
          <g key={tile.key} data-key={tile.key}>
            <ClassTile rect={tile} fill={token?.fill ?? null} theme={theme} className="mark" />
            {marksOnly ? null : <PlacedLabel text={tile.code} theme={theme} fill={token?.label} />}
            {tile.value && !marksOnly ? <PlacedLabel text={tile.value} theme={theme} fill={token?.label} /> : null}
          </g>
        );
      })}
      {placed.list && !marksOnly ? <MapList list={placed.list} theme={theme} /> : null}
    </>
  );
}
