import { scaleLinear } from "d3-scale";
import type { ShareAxis } from "../chart-model";
import { fitText, textWidth } from "../font/text-width";
import type { TimePanels } from "../small-multiples-plot";
import { panelGrid } from "./panel-grid";
import type { PlacedRect, PlacedText } from "./placed";
import type { PlotSize } from "./plot-size";
import type { PlacedSmallMultiples, PlacedTimePanel } from "./small-multiples-placed";

const LEAST_PANEL_EM = 10;
const LEAST_COMPACT_EM = 8.5;
/** Height of a panel: in the rows of other charts, and as a part of a single chart's height. */
const PANEL_ROWS = 2.2;
export const PANEL_PART = 0.4;

/** Places one panel a country; shares stand left of the first column, dates below the last panel of each column. */
export function placeTimePanels(content: TimePanels, axis: ShareAxis, size: PlotSize): PlacedSmallMultiples {
  const { textPx } = size;
  const left = Math.ceil(
    Math.max(0, ...axis.ticks.map((share) => textWidth(`${Math.round(share * 100)}%`, textPx))) + textPx * 0.6,
  );
  const grid = panelGrid(
    content.panels.length,
    size.width - left,
    size.compact ? LEAST_COMPACT_EM : LEAST_PANEL_EM,
    size,
  );
  const titleHeight = textPx * 1.6;
  const plotHeight = Math.max(size.rowPx * PANEL_ROWS, size.plotPx * PANEL_PART);
  const pitch = Math.round(titleHeight + plotHeight + textPx * 2.1);
  // The figure of the last poll stands right of its mark.
  const endRoom = textWidth("100%", textPx, 600) + textPx * 0.7;
  return {
    kind: "small-multiples",
    over: "time",
    width: size.width,
    height: Math.round(grid.lines * pitch - textPx * 0.2),
    lines: grid.lines,
    dotPx: Math.max(4, Math.min(textPx * 0.5, grid.panelWidth / 24)),
    joined: content.joined,
    panels: content.panels.map((panel, index) => {
      const column = index % grid.columns;
      const line = Math.floor(index / grid.columns);
      const plot = {
        x: Math.round(left + column * (grid.panelWidth + grid.gap)) + 0.5,
        y: Math.round(line * pitch + titleHeight),
        width: Math.max(1, Math.round(grid.panelWidth - endRoom)),
        height: Math.round(plotHeight),
      };
      const isLast = index + grid.columns >= content.panels.length;
      return placePanel(panel, content, axis, { plot, endRoom, isFirst: column === 0, isLast }, size);
    }),
  };
}

interface Place {
  readonly plot: PlacedRect;
  readonly endRoom: number;
  /** In the first column. */
  readonly isFirst: boolean;
  /** The lowest of its column. */
  readonly isLast: boolean;
}

function placePanel(
  panel: TimePanels["panels"][number],
  { timeAxis, polls }: TimePanels,
  axis: ShareAxis,
  { plot, endRoom, isFirst, isLast }: Place,
  size: PlotSize,
): PlacedTimePanel {
  const { textPx } = size;
  const x = scaleLinear()
    .domain(timeAxis.domain)
    .range([plot.x, plot.x + plot.width]);
  const y = scaleLinear()
    .domain(axis.domain)
    .range([plot.y + plot.height, plot.y]);
  const text = (at: number, baseline: number, words: string, anchor: PlacedText["anchor"]): PlacedText => ({
    x: at,
    y: baseline,
    text: words,
    sizePx: textPx,
    weight: 400,
    anchor,
    tone: "text-secondary",
  });
  const points = panel.points.map(({ poll, share, published }) => ({
    x: x(polls[poll]?.day ?? 0),
    y: y(share),
    poll,
    published,
  }));
  const last = points.at(-1);
  return {
    key: panel.key,
    name: panel.label,
    title: {
      ...text(plot.x, plot.y - textPx * 0.55, fitText(panel.label, plot.width + endRoom, textPx, 600), "start"),
      weight: 600,
      tone: "text",
    },
    plot,
    gridlines: endsAndMiddle(axis.ticks, plot.height / (textPx * 1.3)).map((share) => ({
      y: Math.round(y(share)) + 0.5,
      label: isFirst
        ? text(
            plot.x - textPx * 0.5,
            y(share) + textPx * 0.35,
            `${Math.round(share * 100)}${share === axis.ticks.at(-1) ? "%" : ""}`,
            "end",
          )
        : null,
    })),
    timeTicks: isLast
      ? fittingTicks(timeAxis.ticks, x, plot, endRoom, size).map((tick) => ({
          x: x(tick.day),
          label: text(tick.at, plot.y + plot.height + textPx * 1.4, tick.label, "middle"),
        }))
      : [],
    points,
    end:
      last === undefined
        ? null
        : {
            ...text(last.x + textPx * 0.5, endBaseline(last.y, plot, textPx), panel.endLabel, "start"),
            weight: 600,
            tone: "text",
          },
  };
}

/** The figure of the last mark, kept inside the height of its panel. */
function endBaseline(y: number, plot: PlacedRect, textPx: number): number {
  return Math.min(plot.y + plot.height, Math.max(plot.y + textPx * 0.7, y + textPx * 0.35));
}

/** As many ticks as the height has lines for: all, the ends and the middle, or the ends. */
function endsAndMiddle(ticks: readonly number[], lines: number): readonly number[] {
  if (ticks.length <= lines) return ticks;
  const [first, last] = [ticks[0], ticks.at(-1)];
  const middle = ticks.length % 2 === 1 && lines >= 3 ? ticks[(ticks.length - 1) / 2] : undefined;
  return [first, middle, last].filter((tick) => tick !== undefined);
}

/** The dates that fit below a panel: the first, and those that keep clear of the one before. */
function fittingTicks(
  ticks: TimePanels["timeAxis"]["ticks"],
  x: (day: number) => number,
  plot: PlacedRect,
  endRoom: number,
  { textPx }: PlotSize,
): readonly { readonly day: number; readonly label: string; readonly at: number }[] {
  let free = plot.x - textPx;
  const end = plot.x + plot.width + endRoom;
  return ticks.flatMap(({ day, label }) => {
    const half = textWidth(label, textPx) / 2;
    const at = Math.min(end - half, Math.max(plot.x + half, x(day)));
    if (half * 2 > plot.width + endRoom || at - half < free) return [];
    free = at + half + textPx * 1.5;
    return [{ day, label, at }];
  });
}
