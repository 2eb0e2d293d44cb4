import type { PlacedGap } from "@/lib/core/chart/layout/gap-row";
import type { ChartStyle } from "./chart-style";
import { PlacedLabel, px } from "./placed-label";

/** Where a shortened chart leaves rows out: how many, and a dashed line. */
export function GapRows({ gaps, style }: { gaps: readonly PlacedGap[]; style: ChartStyle }) {
  const { theme, marksOnly } = style;
  if (marksOnly) return null;
  return gaps.map((gap) => (
    <g key={gap.after}>
      <PlacedLabel text={gap.label} theme={theme} />
      <line
        x1={px(gap.line.x1)}
        x2={px(gap.line.x2)}
        y1={px(gap.line.y)}
        y2={px(gap.line.y)}
        stroke={theme.surface.gridline}
        strokeDasharray="4 4"
      />
    </g>
  ));
}
