import type { PlacedDivergingBars } from "@/lib/core/chart/layout/diverging-bars-placed";
import type { ChartStyle } from "./chart-style";
import { GapRows } from "./gap-rows";
import { HatchPattern } from "./hatch";
import { Legend } from "./legend";
import { PlacedLabel, px } from "./placed-label";
import { Segment } from "./segment";
import { SegmentValue } from "./stacked-bars";

type Row = PlacedDivergingBars["rows"][number];

/** Oppose left and support right of a zero line; what is on no side in columns of its own. */
export function DivergingBars({ placed, style }: { placed: PlacedDivergingBars; style: ChartStyle }) {
  return (
    <>
      <DivergingContext placed={placed} style={style} />
      {placed.rows.map((row) => (
        <DivergingRow key={row.key} row={row} style={style} />
      ))}
    </>
  );
}

/** All of the chart that is no row: hatch, legend, heads of the columns, left-out rows and the zero line. */
export function DivergingContext({ placed, style }: { placed: PlacedDivergingBars; style: ChartStyle }) {
  const { theme, marksOnly } = style;
  const { zero } = placed;
  return (
    <>
      <defs>
        <HatchPattern id={style.id} theme={theme} />
      </defs>
      {marksOnly ? null : (
        <>
          <Legend items={placed.legend} style={style} />
          {placed.heads.map((head) => (
            <PlacedLabel key={head.text} text={head} theme={theme} />
          ))}
          {placed.headSwatches.map((swatch) => (
            <Segment key={swatch.key} rect={swatch} colour={swatch.colour} style={style} />
          ))}
        </>
      )}
      <GapRows gaps={placed.gaps} style={style} />
      <line x1={px(zero.x)} x2={px(zero.x)} y1={px(zero.top)} y2={px(zero.bottom)} stroke={theme.surface.border} />
    </>
  );
}

export function DivergingRow({ row, style }: { row: Row; style: ChartStyle }) {
  const { theme, marksOnly } = style;
  return (
    <g data-key={row.key}>
      {row.segments.map((segment) => (
        <g key={segment.answer}>
          <Segment className="mark" rect={segment} colour={segment.colour} style={style} />
          {segment.value && !marksOnly ? (
            <SegmentValue value={segment.value} colour={segment.colour} style={style} />
          ) : null}
        </g>
      ))}
      {row.apart.map(({ answer, bar, colour, value }) => (
        <g key={answer}>
          {bar === null ? null : <Segment className="mark" rect={bar} colour={colour} style={style} />}
          {marksOnly ? null : <PlacedLabel text={value} theme={theme} />}
        </g>
      ))}
      {marksOnly
        ? null
        : [row.label, ...row.columns].map((text) => (
            <PlacedLabel key={`${text.x} ${text.text}`} text={text} theme={theme} />
          ))}
    </g>
  );
}
