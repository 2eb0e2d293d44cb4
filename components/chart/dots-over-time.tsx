import { group } from "d3-array";
import { line } from "d3-shape";
import type { PlacedDots } from "@/lib/core/chart/layout/placed";
import type { ChartStyle } from "./chart-style";
import { Legend } from "./legend";
import { Mark } from "./mark-symbol";
import { PlacedLabel, px } from "./placed-label";

/** Diameter of a poll's mark, for its type size. */
export function markSize(placed: PlacedDots): number {
  return Math.max(7, (placed.timeTicks[0]?.label.sizePx ?? 14) * 0.65);
}

/** Polls as marks over time; joined only where the model says so. */
export function DotsOverTime({ placed, style }: { placed: PlacedDots; style: ChartStyle }) {
  const { theme } = style;
  return (
    <>
      <DotsContext placed={placed} style={style} />
      {placed.series.map((series) => (
        <g key={series.key} data-key={series.key}>
          {linesOf(series).map((points) => (
            <JoinedLine key={points[0]?.line} points={points} stroke={theme.fills[series.colour].fill} />
          ))}
          {series.points.map((point) => (
            <g key={point.poll} className="mark">
              <Mark
                symbol={series.symbol}
                x={point.x}
                y={point.y}
                size={markSize(placed)}
                fill={theme.fills[series.colour].fill}
                surface={theme.surface.surface}
                hollow={point.inOtherWords}
              />
            </g>
          ))}
        </g>
      ))}
    </>
  );
}

/** Legend, gridlines, time axis and end labels. */
export function DotsContext({ placed, style }: { placed: PlacedDots; style: ChartStyle }) {
  const { theme, marksOnly } = style;
  const { plot } = placed;
  return (
    <>
      {marksOnly ? null : <Legend items={placed.legend} style={style} />}
      {placed.gridlines.map((gridline) => (
        <g key={gridline.share}>
          <line
            x1={px(plot.x)}
            x2={px(plot.x + plot.width)}
            y1={px(gridline.y)}
            y2={px(gridline.y)}
            stroke={theme.surface.gridline}
          />
          {marksOnly ? null : <PlacedLabel text={gridline.label} theme={theme} />}
        </g>
      ))}
      {marksOnly
        ? null
        : placed.timeTicks.map((tick) => (
            <g key={tick.day}>
              <line
                x1={px(tick.x)}
                x2={px(tick.x)}
                y1={px(plot.y + plot.height)}
                y2={px(plot.y + plot.height + 5)}
                stroke={theme.surface.border}
              />
              <PlacedLabel text={tick.label} theme={theme} />
            </g>
          ))}
      {marksOnly
        ? null
        : placed.series.map((series) =>
            series.endLabel ? <PlacedLabel key={series.key} text={series.endLabel} theme={theme} /> : null,
          )}
    </>
  );
}

type PlacedPoint = PlacedDots["series"][number]["points"][number];

/** The points of each line: those of one wording. */
export function linesOf<P extends { readonly line: number | null }>(series: {
  readonly points: readonly P[];
}): readonly (readonly P[])[] {
  const joined = series.points.filter(({ line }) => line !== null);
  return [...group(joined, ({ line }) => line).values()];
}

function JoinedLine({ points, stroke }: { points: readonly PlacedPoint[]; stroke: string }) {
  const path = line<PlacedPoint>(
    (point) => px(point.x),
    (point) => px(point.y),
  )(points);
  return <path d={path ?? ""} fill="none" stroke={stroke} strokeWidth={2} />;
}
