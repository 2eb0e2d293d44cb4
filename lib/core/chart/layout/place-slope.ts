import { scaleLinear } from "d3-scale";
import { isolate } from "../../format/direction";
import { fitText, textWidth } from "../font/text-width";
import type { SlopePlot } from "../slope-plot";
import { changeColour } from "./change-colour";
import { dotSize } from "./place-dots-with-intervals";
import type { PlacedText } from "./placed";
import type { PlotSize } from "./plot-size";
import type { PlacedSlope } from "./slope-placed";
import { spread } from "./spread";

type Line = SlopePlot["lines"][number];

const LINE_EM = 1.35;

/** Places lines between two axes; names and figures at both ends, the change at the later one. Compact: names at the right only. */
export function placeSlope(model: SlopePlot, size: PlotSize): PlacedSlope {
  const { textPx, compact } = size;
  const linePx = textPx * LINE_EM;
  // Compact, the change stands below the name, nearer to it than to the next.
  const linesAtEnd = compact ? 2.2 : 1;
  const top = Math.round(textPx * 2.2);
  const height = Math.max(size.plotPx, model.lines.length * linePx * linesAtEnd);
  const dotPx = dotSize(size);
  const away = dotPx / 2 + textPx * 0.5;
  const leftTexts = model.lines.map((line) =>
    compact ? line.valueLabels[0] : `${isolate(line.label)} ${line.valueLabels[0]}`,
  );
  const rightTexts = model.lines.map((line) => `${line.valueLabels[1]} ${isolate(line.label)}`);
  const changes = model.lines.map(changeText);
  const changeWidth = Math.max(0, ...changes.map((text) => textWidth(text, textPx, 700)));
  const left = room(leftTexts, size, 0.34);
  const names = room(rightTexts, size, compact ? 0.5 : 0.34);
  const right = compact ? Math.max(names, Math.min(changeWidth, size.width * 0.5)) : names + textPx + changeWidth;
  const plot = {
    x: Math.round(left + away) + 0.5,
    y: top,
    width: Math.max(textPx * 3, Math.round(size.width - left - right - 2 * away - 1)),
    height,
  };
  const y = scaleLinear()
    .domain(model.domain)
    .range([plot.y + height - linePx / 2, plot.y + linePx / 2]);
  const ends = model.lines.map((line) => [y(line.shares[0]), y(line.shares[1])] as const);
  const bottom = plot.y + height - linePx / 2;
  const leftHeights = spread(
    ends.map(([old]) => old),
    linePx,
    plot.y + linePx / 2,
    bottom,
  );
  const rightHeights = spread(
    ends.map(([, latest]) => latest),
    linePx * linesAtEnd,
    plot.y + linePx / 2,
    bottom - (compact ? textPx * 1.2 : 0),
  );
  const rightX = plot.x + plot.width + away;
  return {
    kind: "slope",
    width: size.width,
    height: Math.round(plot.y + height),
    plot,
    dotPx,
    heads: placeHeads(model, plot, rightX, left, size),
    lines: model.lines.map((line, index) => {
      const end = rightHeights[index] ?? 0;
      const change = at(
        compact ? rightX : rightX + names + textPx,
        compact ? end + textPx * 1.2 : end,
        fitText(changes[index] ?? "", right, textPx, 700),
        size,
        line.direction === null ? "text-secondary" : "text",
        line.direction === null ? 400 : 700,
      );
      return {
        key: line.key,
        colour: changeColour(line.direction),
        ends: ends[index] ?? [0, 0],
        labels: [
          {
            ...at(
              plot.x - away,
              leftHeights[index] ?? 0,
              endingIn(leftTexts[index] ?? "", line.valueLabels[0], left, size),
              size,
            ),
            anchor: "end" as const,
          },
          at(rightX, end, fitText(rightTexts[index] ?? "", compact ? right : names, textPx), size),
          change,
        ],
      };
    }),
  };
}

function changeText({ changeLabel }: Line): string {
  return changeLabel;
}

function room(texts: readonly string[], size: PlotSize, part: number): number {
  return Math.min(size.width * part, Math.max(0, ...texts.map((text) => textWidth(text, size.textPx))) + 1);
}

/** A name and its figure in the room there is: what is cut is the name. */
function endingIn(text: string, value: string, width: number, size: PlotSize): string {
  if (text === value) return value;
  const name = text.slice(0, -value.length - 1);
  const left = width - textWidth(` ${value}`, size.textPx);
  return `${isolate(fitText(name, left, size.textPx))} ${value}`;
}

function at(
  x: number,
  middle: number,
  text: string,
  size: PlotSize,
  tone: PlacedText["tone"] = "text",
  weight: PlacedText["weight"] = 400,
): PlacedText {
  return { x, y: middle + size.textPx * 0.35, text, sizePx: size.textPx, weight, anchor: "start", tone };
}

/** The dates above the axes: the older ends at its axis where there is room left of it, the later begins at its own. */
function placeHeads(
  { waves }: SlopePlot,
  plot: PlacedSlope["plot"],
  rightX: number,
  left: number,
  size: PlotSize,
): readonly PlacedText[] {
  const { textPx } = size;
  const [old, latest] = waves;
  const gap = textPx;
  const latestRoom = size.width - rightX;
  // A date longer than the room beside its axis reaches over the plot, at most to its middle.
  const oldText = fitText(old, left + plot.width / 2 - gap / 2, textPx, 600);
  const latestText = fitText(latest, latestRoom + plot.width / 2 - gap / 2, textPx, 600);
  const oldWidth = textWidth(oldText, textPx, 600);
  const latestWidth = textWidth(latestText, textPx, 600);
  const head = (x: number, text: string): PlacedText => ({
    x,
    y: textPx,
    text,
    sizePx: textPx,
    weight: 600,
    anchor: "start",
    tone: "text-secondary",
  });
  return [
    head(Math.max(0, plot.x - oldWidth / 2 - Math.max(0, oldWidth / 2 - plot.width / 2 + gap / 2)), oldText),
    head(
      Math.min(size.width - latestWidth, plot.x + plot.width - Math.min(latestWidth / 2, plot.width / 2 - gap / 2)),
      latestText,
    ),
  ];
}
