import { textWidth } from "@/lib/core/chart/font/text-width";
import type { PlacedStackedBars, PlacedText } from "@/lib/core/chart/layout/placed";
import type { ChartStyle } from "./chart-style";
import { GapRows } from "./gap-rows";
import { HatchPattern } from "./hatch";
import { Legend } from "./legend";
import { PlacedLabel, px } from "./placed-label";
import { Segment } from "./segment";

/** 100% bars, one a country, cut into the answers of the legend above them. */
export function StackedBars({ placed, style }: { placed: PlacedStackedBars; style: ChartStyle }) {
  const { theme, marksOnly } = style;
  return (
    <>
      <StackedBarsContext placed={placed} style={style} />
      {placed.rows.map((row) => (
        <g key={row.key} data-key={row.key}>
          {row.segments.map((segment) => (
            <g key={segment.answer}>
              <Segment className="mark" rect={segment} colour={segment.colour} style={style} />
              {segment.value && !marksOnly ? (
                <SegmentValue value={segment.value} colour={segment.colour} style={style} />
              ) : null}
            </g>
          ))}
          {marksOnly
            ? null
            : [row.label, ...row.columns].map((text) => (
                <PlacedLabel key={`${text.x} ${text.text}`} text={text} theme={theme} />
              ))}
        </g>
      ))}
    </>
  );
}

/** All of a stacked chart that is no row: the hatch, the legend and the heads of the columns. */
export function StackedBarsContext({ placed, style }: { placed: PlacedStackedBars; style: ChartStyle }) {
  return (
    <>
      <defs>
        <HatchPattern id={style.id} theme={style.theme} />
      </defs>
      {style.marksOnly ? null : (
        <>
          <Legend items={placed.legend} style={style} />
          {placed.heads.map((head) => (
            <PlacedLabel key={head.text} text={head} theme={style.theme} />
          ))}
          <GapRows gaps={placed.gaps} style={style} />
        </>
      )}
    </>
  );
}

/** A figure printed on its segment; on a hatch it stands on a chip of the surface colour. */
export function SegmentValue({
  value,
  colour,
  style,
}: {
  value: PlacedText;
  colour: PlacedStackedBars["rows"][number]["segments"][number]["colour"];
  style: ChartStyle;
}) {
  const { theme } = style;
  if (colour !== "dont-know") return <PlacedLabel text={value} theme={theme} fill={theme.fills[colour].label} />;
  const width = textWidth(value.text, value.sizePx) + 6;
  return (
    <>
      <rect
        x={px(value.x - width / 2)}
        y={px(value.y - value.sizePx * 0.95)}
        width={px(width)}
        height={px(value.sizePx * 1.25)}
        fill={theme.surface.surface}
      />
      <PlacedLabel text={value} theme={theme} />
    </>
  );
}
