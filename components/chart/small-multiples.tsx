import { line } from "d3-shape";
import type {
  PlacedBarPanel,
  PlacedSmallMultiples,
  PlacedTimePanel,
} from "@/lib/core/chart/layout/small-multiples-placed";
import type { ChartStyle } from "./chart-style";
import { GapRows } from "./gap-rows";
import { Halo } from "./halo";
import { HatchPattern } from "./hatch";
import { Mark } from "./mark-symbol";
import { PlacedLabel, px } from "./placed-label";
import { Segment } from "./segment";

/** The same small chart for every country, or for every answer. */
export function SmallMultiples({ placed, style }: { placed: PlacedSmallMultiples; style: ChartStyle }) {
  return (
    <>
      <MultiplesContext placed={placed} style={style} />
      {placed.over === "time"
        ? placed.panels.map((panel) => (
            <g key={panel.key} data-key={panel.key}>
              {placed.joined ? <PanelLine panel={panel} style={style} /> : null}
              {panel.points.map((point) => (
                <PanelDot key={point.poll} point={point} dotPx={placed.dotPx} style={style} />
              ))}
            </g>
          ))
        : placed.panels.map((panel) => (
            <g key={panel.key} data-key={panel.key}>
              {panel.bars.map((bar) => (
                <PanelBar key={bar.key} bar={bar} colour={panel.colour} style={style} />
              ))}
            </g>
          ))}
    </>
  );
}

/** Titles, axes, names and figures: all that is no mark. */
export function MultiplesContext({ placed, style }: { placed: PlacedSmallMultiples; style: ChartStyle }) {
  const { theme, marksOnly } = style;
  if (placed.over === "time")
    return placed.panels.map((panel) => <TimeContext key={panel.key} panel={panel} style={style} />);
  return (
    <>
      <defs>
        <HatchPattern id={style.id} theme={theme} />
      </defs>
      <GapRows gaps={placed.gaps} style={style} />
      {placed.panels.map(({ key, plot, title, bars }) => (
        <g key={key}>
          <line
            x1={px(plot.x)}
            x2={px(plot.x)}
            y1={px(plot.y)}
            y2={px(plot.y + plot.height)}
            stroke={theme.surface.border}
          />
          {marksOnly ? null : (
            <>
              <PlacedLabel text={title} theme={theme} />
              {bars.map((bar) => (
                <PlacedLabel key={bar.key} text={bar.value} theme={theme} />
              ))}
            </>
          )}
        </g>
      ))}
      {marksOnly ? null : placed.names.map((name) => <PlacedLabel key={name.y} text={name} theme={theme} />)}
    </>
  );
}

function TimeContext({ panel, style }: { panel: PlacedTimePanel; style: ChartStyle }) {
  const { theme, marksOnly } = style;
  const { plot } = panel;
  return (
    <g>
      {panel.gridlines.map(({ y, label }) => (
        <g key={y}>
          <line x1={px(plot.x)} x2={px(plot.x + plot.width)} y1={px(y)} y2={px(y)} stroke={theme.surface.gridline} />
          {label && !marksOnly ? <PlacedLabel text={label} theme={theme} /> : null}
        </g>
      ))}
      {marksOnly ? null : (
        <>
          {panel.timeTicks.map(({ x, label }) => (
            <g key={x}>
              <line
                x1={px(x)}
                x2={px(x)}
                y1={px(plot.y + plot.height)}
                y2={px(plot.y + plot.height + 4)}
                stroke={theme.surface.border}
              />
              <PlacedLabel text={label} theme={theme} />
            </g>
          ))}
          <PlacedLabel text={panel.title} theme={theme} />
          {panel.end ? (
            <Halo theme={theme}>
              <PlacedLabel text={panel.end} theme={theme} />
            </Halo>
          ) : null}
        </>
      )}
    </g>
  );
}

export function PanelLine({ panel, style }: { panel: PlacedTimePanel; style: ChartStyle }) {
  const path = line<PlacedTimePanel["points"][number]>(
    (point) => px(point.x),
    (point) => px(point.y),
  )(panel.points);
  return <path d={path ?? ""} fill="none" stroke={style.theme.fills.focus.fill} strokeWidth={2} />;
}

export function PanelDot({
  point,
  dotPx,
  style,
}: {
  point: PlacedTimePanel["points"][number];
  dotPx: number;
  style: ChartStyle;
}) {
  const { theme } = style;
  return (
    <g className="mark">
      <Mark symbol="circle" {...point} size={dotPx} fill={theme.fills.focus.fill} surface={theme.surface.surface} />
    </g>
  );
}

export function PanelBar({
  bar: { bar },
  colour,
  style,
}: {
  bar: PlacedBarPanel["bars"][number];
  colour: PlacedBarPanel["colour"];
  style: ChartStyle;
}) {
  return bar === null ? null : <Segment className="mark" rect={bar} colour={colour} style={style} />;
}
