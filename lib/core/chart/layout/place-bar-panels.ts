import type { ShareAxis } from "../chart-model";
import { fitText, textWidth } from "../font/text-width";
import type { BarPanels } from "../small-multiples-plot";
import { gapSlot, placeGap, slotOf } from "./gap-row";
import { panelGrid } from "./panel-grid";
import type { PlacedRect, PlacedText } from "./placed";
import type { PlotSize } from "./plot-size";
import type { PlacedBarPanel, PlacedSmallMultiples } from "./small-multiples-placed";

const LEAST_PANEL_EM = 8;
/** Bars of a panel are thinner than those of a chart of its own. */
const BAR_PART = 0.72;

/** Places one panel an answer; the countries stand left of the first column, in the same order in every panel. */
export function placeBarPanels(content: BarPanels, axis: ShareAxis, size: PlotSize): PlacedSmallMultiples {
  const { textPx } = size;
  const names = [...content.rows, ...content.gaps].map(({ label }) => textWidth(label, textPx));
  const left = Math.round(Math.min(size.width * (size.compact ? 0.4 : 0.26), Math.max(0, ...names) + textPx));
  const grid = panelGrid(content.panels.length, size.width - left, LEAST_PANEL_EM, size);
  const barPx = Math.max(size.rowPx * BAR_PART, textPx * 0.9);
  const rowPitch = Math.max(barPx + size.gapPx * BAR_PART, textPx * 1.3);
  const slots = content.rows.length + content.gaps.length;
  const titleHeight = textPx * 1.6;
  const linePitch = Math.round(titleHeight + slots * rowPitch + textPx * 0.8);
  const place = (index: number) => ({
    x: Math.round(left + (index % grid.columns) * (grid.panelWidth + grid.gap)) + 0.5,
    y: Math.round(Math.floor(index / grid.columns) * linePitch + titleHeight),
    width: grid.panelWidth - 1,
    height: slots * rowPitch,
  });
  const lineTops = Array.from({ length: grid.lines }, (_, line) => line * linePitch + titleHeight);
  return {
    kind: "small-multiples",
    over: "countries",
    width: size.width,
    height: Math.round(grid.lines * linePitch - textPx * 0.8) + 1,
    lines: grid.lines,
    dotPx: 0,
    names: lineTops.flatMap((top) =>
      content.rows.map((row, index) => ({
        x: 0,
        y: top + (slotOf(index, content.gaps) + 0.5) * rowPitch + textPx * 0.35,
        text: fitText(row.label, left - textPx * 0.7, textPx),
        sizePx: textPx,
        weight: 400 as const,
        anchor: "start" as const,
        tone: "text" as const,
      })),
    ),
    gaps: lineTops.flatMap((top, line) =>
      content.gaps.map((gap) => ({
        ...placeGap(gap, top + (gapSlot(gap, content.gaps) + 0.5) * rowPitch, left, size.width, size),
        after: gap.after + line * content.rows.length,
      })),
    ),
    panels: content.panels.map((panel, index) =>
      placePanel(panel, content, axis, { plot: place(index), barPx, rowPitch, slots }, size),
    ),
  };
}

interface Place {
  readonly plot: PlacedRect;
  readonly barPx: number;
  readonly rowPitch: number;
  readonly slots: number;
}

function placePanel(
  panel: BarPanels["panels"][number],
  { rows, gaps }: BarPanels,
  axis: ShareAxis,
  { plot, barPx, rowPitch, slots }: Place,
  { textPx }: PlotSize,
): PlacedBarPanel {
  const valueRoom = Math.max(0, ...panel.bars.map(({ valueLabel }) => textWidth(valueLabel, textPx))) + textPx * 0.5;
  // One scale for all panels: room for the widest figure anywhere, "100%" or words where a figure is missing.
  const scale =
    Math.max(1, plot.width - Math.max(valueRoom, textWidth("100%", textPx) + textPx * 0.5)) / (axis.domain[1] || 1);
  const text = (x: number, y: number, words: string, weight: 400 | 600, tone: PlacedText["tone"]): PlacedText => ({
    x,
    y,
    text: words,
    sizePx: textPx,
    weight,
    anchor: "start",
    tone,
  });
  return {
    key: panel.key,
    name: panel.label,
    colour: panel.colour,
    title: text(plot.x, plot.y - textPx * 0.55, fitText(panel.label, plot.width, textPx, 600), 600, "text"),
    plot,
    pitch: rowPitch,
    slots,
    bars: panel.bars.map((bar, index) => {
      const slot = slotOf(index, gaps);
      const middle = plot.y + (slot + 0.5) * rowPitch;
      const width = (bar.share ?? 0) * scale;
      return {
        key: bar.key,
        slot,
        name: rows[index]?.label ?? bar.key,
        published: bar.published,
        bar: bar.share === null ? null : { x: plot.x, y: middle - barPx / 2, width, height: barPx },
        value: text(
          plot.x + width + textPx * 0.35,
          middle + textPx * 0.35,
          fitText(bar.valueLabel, plot.width, textPx),
          400,
          bar.share === null ? "text-secondary" : "text",
        ),
      };
    }),
  };
}
