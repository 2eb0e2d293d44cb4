import type { PlacedHeatTable } from "@/lib/core/chart/layout/heat-table-placed";
import { colourOf } from "@/lib/core/chart/layout/place-classes";
import type { ChartStyle } from "./chart-style";
import { ClassLegend, ClassTile } from "./class-legend";
import { GapRows } from "./gap-rows";
import { PlacedLabel, px } from "./placed-label";

/** Countries × answers, the figure printed in each cell; the largest of a row are framed. */
export function HeatTable({ placed, style }: { placed: PlacedHeatTable; style: ChartStyle }) {
  const { theme, marksOnly } = style;
  return (
    <>
      {marksOnly ? null : (
        <>
          <ClassLegend items={placed.legend} theme={theme} />
          {[...placed.key, ...placed.heads].map((text) => (
            <PlacedLabel key={`${text.x} ${text.y}`} text={text} theme={theme} />
          ))}
        </>
      )}
      {placed.rows.map((row) => (
        <g key={row.key} data-key={row.key}>
          {marksOnly ? null : <PlacedLabel text={row.label} theme={theme} />}
          {row.cells.map((cell) => {
            const token = cell.step === null ? null : theme.fills[colourOf(cell.step)];
            return (
              <g key={cell.answer}>
                <ClassTile rect={cell} fill={token?.fill ?? null} theme={theme} className="mark" />
                {cell.emphasised && !marksOnly ? (
                  <Frame cell={cell} stroke={token?.label ?? theme.surface.text} />
                ) : null}
                {cell.value && !marksOnly ? <PlacedLabel text={cell.value} theme={theme} fill={token?.label} /> : null}
              </g>
            );
          })}
        </g>
      ))}
      <GapRows gaps={placed.gaps} style={style} />
    </>
  );
}

/** A frame within the cell, so that its colour needs to stand out against the fill alone. */
function Frame({ cell, stroke }: { cell: PlacedHeatTable["rows"][number]["cells"][number]; stroke: string }) {
  return (
    <rect
      x={px(cell.x + 2.5)}
      y={px(cell.y + 2.5)}
      width={px(Math.max(0, cell.width - 5))}
      height={px(Math.max(0, cell.height - 5))}
      fill="none"
      stroke={stroke}
      strokeWidth={1.5}
    />
  );
}
