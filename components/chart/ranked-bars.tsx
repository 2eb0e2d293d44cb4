import type { PlacedRankedBars } from "@/lib/core/chart/layout/placed";
import type { ChartStyle } from "./chart-style";
import { GapRows } from "./gap-rows";
import { PlacedLabel, px } from "./placed-label";

/** Bars from a common baseline, with the value at the end of each. */
export function RankedBars({ placed, style }: { placed: PlacedRankedBars; style: ChartStyle }) {
  const { theme, marksOnly } = style;
  return (
    <>
      {placed.bars.map((bar) => (
        <g key={bar.key} data-key={bar.key}>
          {marksOnly ? null : <PlacedLabel text={bar.label} theme={theme} />}
          {bar.share === null ? null : (
            <rect
              className="mark"
              x={px(bar.x)}
              y={px(bar.y)}
              width={px(bar.width)}
              height={px(bar.height)}
              fill={theme.fills[bar.colour].fill}
            />
          )}
          {marksOnly ? null : <PlacedLabel text={bar.value} theme={theme} />}
        </g>
      ))}
      <RankedBarsContext placed={placed} style={style} />
    </>
  );
}

/** All of a ranking that is no bar: baseline, left-out rows, empty rows and the bracket. */
export function RankedBarsContext({ placed, style }: { placed: PlacedRankedBars; style: ChartStyle }) {
  const { theme, marksOnly } = style;
  const { gaps, withheld, bracket, baseline } = placed;
  return (
    <>
      <GapRows gaps={gaps} style={style} />
      {withheld && !marksOnly ? (
        <g>
          <PlacedLabel text={withheld.label} theme={theme} />
          <rect
            x={px(withheld.box.x)}
            y={px(withheld.box.y)}
            width={px(withheld.box.width)}
            height={px(withheld.box.height)}
            fill="none"
            stroke={theme.surface.border}
            strokeDasharray="4 4"
          />
          <PlacedLabel text={withheld.reason} theme={theme} />
        </g>
      ) : null}
      {placed.showsBaseline ? (
        <line
          x1={px(baseline.x)}
          x2={px(baseline.x)}
          y1={px(baseline.top)}
          y2={px(baseline.bottom)}
          stroke={theme.surface.text}
        />
      ) : null}
      {bracket && !marksOnly ? (
        <g>
          <path
            d={`M${px(bracket.x)},${px(bracket.top)}h8v${px(bracket.bottom - bracket.top)}h-8m8,${px(-(bracket.bottom - bracket.top) / 2)}h6`}
            fill="none"
            stroke={theme.surface["text-secondary"]}
            strokeWidth={1.5}
          />
          {bracket.lines.map((line) => (
            <PlacedLabel key={line.y} text={line} theme={theme} />
          ))}
        </g>
      ) : null}
    </>
  );
}
