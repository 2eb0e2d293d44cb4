import type { PlacedWorldMap } from "@/lib/core/chart/layout/map-placed";
import { colourOf } from "@/lib/core/chart/layout/place-classes";
import type { ChartStyle } from "./chart-style";
import { ClassLegend } from "./class-legend";
import { MapList } from "./map-list";
import { px } from "./placed-label";
import outlines from "./world-outlines.json";

const OUTLINES: ReadonlyMap<string, string> = new Map(Object.entries(outlines));
const LINE_PX = 0.7;

/** The world in five classes. The outlines are kept projected (lib/setup/make-world-map.mjs) and only scaled here. */
export function WorldMap({ placed, style }: { placed: PlacedWorldMap; style: ChartStyle }) {
  const { theme, marksOnly } = style;
  const { map, areas } = placed;
  const fillOf = ({ step }: { step: PlacedWorldMap["areas"][number]["step"] }) =>
    step === null ? theme.surface.surface : theme.fills[colourOf(step)].fill;
  const drawn = areas.filter((area) => area.step !== null && area.dot === null && OUTLINES.has(area.key));
  const keys = new Set(drawn.map(({ key }) => key));
  const empty = [...OUTLINES].flatMap(([code, outline]) => (keys.has(code) ? [] : [outline])).join("");
  return (
    <>
      {marksOnly ? null : <ClassLegend items={placed.legend} theme={theme} />}
      <g
        transform={`translate(${px(map.x)} ${px(map.y)}) scale(${Math.round(map.scale * 10000) / 10000})`}
        stroke={theme.surface.border}
        strokeWidth={px((LINE_PX * Math.max(1, map.scale)) / map.scale)}
        strokeLinejoin="round"
        fill="none"
      >
        <path d={empty} />
        {drawn.map((area) => (
          <path key={area.key} className="mark" data-key={area.key} d={OUTLINES.get(area.key)} fill={fillOf(area)}>
            <title>{`${area.label} ${area.published}`}</title>
          </path>
        ))}
      </g>
      {areas.map((area) =>
        area.dot === null ? null : (
          <circle
            key={area.key}
            className="mark"
            data-key={area.key}
            cx={px(area.dot.x)}
            cy={px(area.dot.y)}
            r={px(area.dot.r)}
            fill={fillOf(area)}
            stroke={theme.surface.border}
          >
            <title>{`${area.label} ${area.published}`}</title>
          </circle>
        ),
      )}
      {placed.list && !marksOnly ? <MapList list={placed.list} theme={theme} /> : null}
    </>
  );
}
