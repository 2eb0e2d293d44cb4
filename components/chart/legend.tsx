import type { PlacedLegendItem } from "@/lib/core/chart/layout/placed";
import type { ChartStyle } from "./chart-style";
import { Mark } from "./mark-symbol";
import { PlacedLabel } from "./placed-label";
import { Segment } from "./segment";

/** The legend, in the order of the segments or series, directly above the plot. */
export function Legend({ items, style }: { items: readonly PlacedLegendItem[]; style: ChartStyle }) {
  const { theme } = style;
  return items.map((item) => (
    <g key={item.key}>
      {item.symbol === null ? (
        <Segment rect={item.swatch} colour={item.colour} style={style} />
      ) : (
        <Mark
          symbol={item.symbol}
          x={item.swatch.x + item.swatch.width / 2}
          y={item.swatch.y + item.swatch.height / 2}
          size={item.swatch.height * 0.8}
          fill={theme.fills[item.colour].fill}
          surface={theme.surface.surface}
        />
      )}
      <PlacedLabel text={item.label} theme={theme} />
    </g>
  ));
}
