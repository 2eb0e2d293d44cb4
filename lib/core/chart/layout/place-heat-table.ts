import { fitText, textWidth } from "../font/text-width";
import type { HeatCell, HeatTablePlot } from "../heat-table-plot";
import { gapSlot, placeGap, slotOf } from "./gap-row";
import type { PlacedHeatTable } from "./heat-table-placed";
import { placeClasses } from "./place-classes";
import { type HeatGrid, placeHeatHeads } from "./place-heat-heads";
import type { PlacedText } from "./placed";
import type { PlotSize } from "./plot-size";

const WIDEST_COLUMN_EM = 9;
/** Surface between neighbouring cells, in parts of the type size. */
const GAP_EM = 0.2;

/** Places a row a country, a column an answer; names of answers stand above their columns, or as a numbered key. */
export function placeHeatTable(model: HeatTablePlot, size: PlotSize): PlacedHeatTable {
  const { textPx } = size;
  const legend = placeClasses(model.classes, hasEmpty(model), size.width, textPx);
  const grid = placeGrid(model, size);
  const heads = placeHeatHeads(model, grid, legend.height, size);
  const nameHeight = size.compact ? Math.round(textPx * 1.5) : 0;
  const pitch = size.rowPx + Math.max(2, textPx * GAP_EM) + nameHeight;
  const top = (slot: number) => Math.round(heads.bottom + slot * pitch);
  const right = grid.x + model.columns.length * grid.column;
  return {
    kind: "heat-table",
    width: size.width,
    height: Math.ceil(heads.bottom + (model.rows.length + model.gaps.length) * pitch) + 1,
    legend: legend.items,
    key: heads.key,
    heads: heads.heads,
    rows: model.rows.map((row, index) => {
      const y = top(slotOf(index, model.gaps));
      return {
        key: row.key,
        label: placeName(row.label, y, grid, size),
        cells: row.cells.map((cell, column) => placeCell(cell, grid, column, y + nameHeight, size)),
      };
    }),
    gaps: model.gaps.map((gap) =>
      placeGap(gap, top(gapSlot(gap, model.gaps)) + pitch / 2, size.compact ? 0 : grid.x, right, size),
    ),
  };
}

function hasEmpty(model: HeatTablePlot): boolean {
  return model.rows.some((row) => row.cells.some((cell) => cell.share === null));
}

function placeGrid(model: HeatTablePlot, size: PlotSize): HeatGrid {
  const names = model.rows.map((row) => textWidth(row.label, size.textPx));
  const x = size.compact ? 0 : Math.round(Math.min(size.width * 0.26, Math.max(0, ...names) + size.textPx));
  const even = (size.width - x) / Math.max(1, model.columns.length);
  return { x, column: Math.min(even, WIDEST_COLUMN_EM * size.textPx) };
}

function placeName(name: string, y: number, grid: HeatGrid, size: PlotSize): PlacedText {
  return {
    x: 0,
    y: size.compact ? y + size.textPx : y + size.rowPx / 2 + size.textPx * 0.35,
    text: fitText(name, size.compact ? size.width : grid.x - size.textPx * 0.7, size.textPx),
    sizePx: size.textPx,
    weight: 400,
    anchor: "start",
    tone: "text",
  };
}

function placeCell(
  cell: HeatCell,
  grid: HeatGrid,
  column: number,
  y: number,
  size: PlotSize,
): PlacedHeatTable["rows"][number]["cells"][number] {
  const gap = Math.max(2, size.textPx * GAP_EM);
  const x = grid.x + column * grid.column;
  const width = grid.column - gap;
  const weight = cell.emphasised ? 700 : 400;
  const value: PlacedText = {
    x: x + width / 2,
    y: y + size.rowPx / 2 + size.textPx * 0.35,
    text: cell.valueLabel,
    sizePx: size.textPx,
    weight,
    anchor: "middle",
    tone: "text",
  };
  const fits = cell.valueLabel !== "" && textWidth(cell.valueLabel, size.textPx, weight) <= width;
  return { ...cell, x, y, width, height: size.rowPx, value: fits ? value : null };
}
