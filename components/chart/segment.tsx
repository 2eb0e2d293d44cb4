import type { ColourRole } from "@/lib/core/chart/chart-model";
import type { PlacedRect } from "@/lib/core/chart/layout/placed";
import type { ChartStyle } from "./chart-style";
import { px } from "./placed-label";

/** One answer's part of a bar; don't know is hatched with an outline. */
export function Segment({
  rect,
  colour,
  style,
  className,
}: {
  rect: PlacedRect;
  colour: ColourRole;
  style: ChartStyle;
  className?: string;
}) {
  const place = { x: px(rect.x), y: px(rect.y), width: px(rect.width), height: px(rect.height) };
  if (colour !== "dont-know") return <rect className={className} {...place} fill={style.theme.fills[colour].fill} />;
  const inset = {
    x: px(rect.x + 0.5),
    y: px(rect.y + 0.5),
    width: px(Math.max(0, rect.width - 1)),
    height: px(Math.max(0, rect.height - 1)),
  };
  return (
    <rect className={className} {...inset} fill={`url(#${style.id}-hatch)`} stroke={style.theme.fills[colour].fill} />
  );
}
