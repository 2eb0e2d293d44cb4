import { EMPTY_CLASS } from "@/lib/core/chart/layout/place-classes";
import type { PlacedLegendItem, PlacedRect } from "@/lib/core/chart/layout/placed";
import type { Theme } from "@/lib/theme/tokens";
import { PlacedLabel, px } from "./placed-label";

/** The limits of the classes of a map or heat table. */
export function ClassLegend({ items, theme }: { items: readonly PlacedLegendItem[]; theme: Theme }) {
  return items.map((item) => (
    <g key={item.key}>
      <ClassTile
        rect={item.swatch}
        fill={item.key === EMPTY_CLASS ? null : theme.fills[item.colour].fill}
        theme={theme}
      />
      <PlacedLabel text={item.label} theme={theme} />
    </g>
  ));
}

interface ClassTileProps {
  rect: PlacedRect;
  /** `null` = outlined only. */
  fill: string | null;
  theme: Theme;
  className?: string;
}

/** A tile with the border every class needs: the palest are hardly darker than the surface. */
export function ClassTile({ rect, fill, theme, className }: ClassTileProps) {
  return (
    <rect
      className={className}
      x={px(rect.x + 0.5)}
      y={px(rect.y + 0.5)}
      width={px(Math.max(0, rect.width - 1))}
      height={px(Math.max(0, rect.height - 1))}
      fill={fill ?? "none"}
      stroke={theme.surface.border}
    />
  );
}
