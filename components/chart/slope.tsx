import type { PlacedSlope } from "@/lib/core/chart/layout/slope-placed";
import type { ChartStyle } from "./chart-style";
import { Halo } from "./halo";
import { Mark } from "./mark-symbol";
import { PlacedLabel, px } from "./placed-label";

type Line = PlacedSlope["lines"][number];

/** Two waves as lines between two upright axes. */
export function Slope({ placed, style }: { placed: PlacedSlope; style: ChartStyle }) {
  const { x, width } = placed.plot;
  return (
    <>
      <SlopeContext placed={placed} style={style} />
      {clearOnTop(placed.lines).map((line) => (
        <g key={line.key} data-key={line.key}>
          <path
            d={`M${px(x)},${px(line.ends[0])}L${px(x + width)},${px(line.ends[1])}`}
            fill="none"
            stroke={style.theme.fills[line.colour].fill}
            strokeWidth={lineWidth(placed)}
          />
          <SlopeEnd line={line} end={0} placed={placed} style={style} />
          <SlopeEnd line={line} end={1} placed={placed} style={style} />
        </g>
      ))}
    </>
  );
}

/** Grey lines first, so that a clear change is not hidden. */
export function clearOnTop(lines: readonly Line[]): readonly Line[] {
  return lines.toSorted((a, b) => Number(b.colour === "context") - Number(a.colour === "context"));
}

export function lineWidth({ dotPx }: PlacedSlope): number {
  return px(Math.max(2, dotPx * 0.28));
}

/** The dot of a line at one of the axes: hollow at the older. */
export function SlopeEnd({
  line,
  end,
  placed,
  style,
}: {
  line: Line;
  end: 0 | 1;
  placed: PlacedSlope;
  style: ChartStyle;
}) {
  const { theme } = style;
  return (
    <g className="mark">
      <Mark
        symbol={end === 0 ? "ring" : "circle"}
        x={placed.plot.x + end * placed.plot.width}
        y={line.ends[end]}
        size={placed.dotPx}
        fill={theme.fills[line.colour].fill}
        surface={theme.surface.surface}
      />
    </g>
  );
}

/** Axes, dates, names and figures. */
export function SlopeContext({ placed, style }: { placed: PlacedSlope; style: ChartStyle }) {
  const { theme, marksOnly } = style;
  const { x, y, width, height } = placed.plot;
  return (
    <>
      {[x, x + width].map((at) => (
        <line key={at} x1={px(at)} x2={px(at)} y1={px(y)} y2={px(y + height)} stroke={theme.surface.gridline} />
      ))}
      {marksOnly ? null : (
        <>
          {placed.heads.map((head) => (
            <PlacedLabel key={head.x} text={head} theme={theme} />
          ))}
          <Halo theme={theme}>
            {placed.lines.flatMap((line) =>
              line.labels.map((label, index) => (
                <PlacedLabel
                  key={`${line.key} ${index === 0 ? "old" : label.y}${label.x}`}
                  text={label}
                  theme={theme}
                  fill={label.weight === 700 ? theme.fills[line.colour].fill : undefined}
                />
              )),
            )}
          </Halo>
        </>
      )}
    </>
  );
}
