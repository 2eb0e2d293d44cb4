import type { PlacedMapList } from "@/lib/core/chart/layout/map-placed";
import type { Theme } from "@/lib/theme/tokens";
import { PlacedLabel } from "./placed-label";

/** The ranking beside a map. */
export function MapList({ list, theme }: { list: PlacedMapList; theme: Theme }) {
  return (
    <>
      {list.rows.map((row) => (
        <g key={row.key} data-key={row.key}>
          <PlacedLabel text={row.label} theme={theme} />
          <PlacedLabel text={row.value} theme={theme} />
        </g>
      ))}
      {list.more === null ? null : <PlacedLabel text={list.more} theme={theme} />}
    </>
  );
}
