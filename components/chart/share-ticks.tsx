import type { PlacedTick } from "@/lib/core/chart/layout/row-frame";
import type { ChartStyle } from "./chart-style";
import { PlacedLabel, px } from "./placed-label";

/** Gridlines down the rows, their shares below them. */
export function ShareTicks({ ticks, style }: { ticks: readonly PlacedTick[]; style: ChartStyle }) {
  const { theme, marksOnly } = style;
  return ticks.map((tick) => (
    <g key={tick.share}>
      <line x1={px(tick.x)} x2={px(tick.x)} y1={px(tick.y1)} y2={px(tick.y2)} stroke={theme.surface.gridline} />
      {tick.label && !marksOnly ? <PlacedLabel text={tick.label} theme={theme} /> : null}
    </g>
  ));
}
