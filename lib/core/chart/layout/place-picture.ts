import { isolate } from "../../format/direction";
import { type ChartModel, plotOf } from "../chart-model";
import { missingLettersNote } from "../font/missing-letters";
import { balanceText, textWidth, wrapText } from "../font/text-width";
import { PICTURE_SIZES, type PictureSizeName } from "./picture-sizes";
import { withPictureTexts } from "./picture-texts";
import { placeChart } from "./place-chart";
import type { PlacedChart, PlacedText } from "./placed";
import type { PlotSize } from "./plot-size";

/** A chart as a picture that carries its own proof: headline, wording, plot, notes and source line. */
export interface PlacedPicture {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  readonly plot: PlacedChart;
  readonly plotX: number;
  readonly plotY: number;
  /** The rule above the footer, and the mark of the site at its right end; `null` in a thumbnail. */
  readonly footer: {
    readonly x1: number;
    readonly x2: number;
    readonly y: number;
    readonly brand: PlacedText;
    readonly brandMarkX: number;
    readonly unit: number;
  } | null;
  /** Marks and headline only: too small for labels. */
  readonly marksOnly: boolean;
}

interface TextStyle {
  readonly sizePx: number;
  readonly lineHeight: number;
  readonly weight: 400 | 600 | 700;
  readonly tone: PlacedText["tone"];
}

const MOST_HEADLINE_LINES = 3;
const MOST_WORDING_LINES = 3;
const MOST_FOOT_LINES = 7;
const MOST_NOTE_LINES = 4;

/** Lays a picture out: text from the top and from the bottom, the plot in what is left between. */
export function placePicture(model: ChartModel, sizeName: PictureSizeName): PlacedPicture {
  const { width, height } = PICTURE_SIZES[sizeName];
  return withPictureTexts(
    sizeName === "thumb"
      ? placeThumbnail(model, width, height)
      : placeFull(withMissingLetters(model), width, height, sizeName === "story" ? height * 0.1 : 0),
  );
}

/** The model with a note first of all when the picture has no letters for some of its text. */
function withMissingLetters(model: ChartModel): ChartModel {
  const { headline, wording, measure, notes, sourceLines } = model.words;
  const note = missingLettersNote([
    JSON.stringify(plotOf(model)),
    headline,
    wording ?? "",
    measure,
    ...notes,
    ...sourceLines,
  ]);
  return note === null ? model : { ...model, words: { ...model.words, notes: [note, ...notes] } };
}

function placeFull(model: ChartModel, width: number, height: number, inset: number): PlacedPicture {
  // Type sizes are those of a picture 1200 px wide: headline 40, subtitle 24, labels 22, source 19.
  const unit = width / 1200;
  const margin = 56 * unit;
  const inner = width - 2 * margin;
  const styles = textStyles(unit);
  const head = stack(
    [
      ...balanceText(model.words.headline, inner, styles.headline.sizePx, 700, MOST_HEADLINE_LINES).map((text) => ({
        text,
        style: styles.headline,
      })),
      ...subtitleLines(model, inner, styles.subtitle),
    ],
    margin,
    margin + inset,
  );
  const brandWidth = textWidth("Toplines", styles.brand.sizePx, 700) + 44 * unit;
  const foot = footLines(model, inner, brandWidth + 32 * unit, styles.source);
  const footHeight = foot.length * styles.source.lineHeight;
  const bottom = height - margin * 0.8 - inset;
  const footTop = bottom - footHeight;
  const ruleY = Math.round(footTop - 14 * unit);
  const plotY = head.bottom + 22 * unit;
  const plot = fitPlot(model, inner, ruleY - 20 * unit - plotY, unit);
  return {
    width,
    height,
    texts: [
      ...head.texts,
      ...stack(
        foot.map((text) => ({ text, style: styles.source })),
        margin,
        footTop,
      ).texts,
    ],
    plot,
    plotX: margin,
    plotY,
    footer: {
      x1: margin,
      x2: width - margin,
      y: ruleY,
      brand: {
        x: width - margin,
        y: bottom - 4 * unit,
        text: "Toplines",
        sizePx: styles.brand.sizePx,
        weight: 700,
        anchor: "end",
        tone: "text",
      },
      brandMarkX: width - margin - brandWidth,
      unit,
    },
    marksOnly: false,
  };
}

function placeThumbnail(model: ChartModel, width: number, height: number): PlacedPicture {
  const style: TextStyle = { sizePx: 15, lineHeight: 18, weight: 700, tone: "text" };
  const lines = balanceText(model.words.headline, width - 24, style.sizePx, 700, 3);
  const head = stack(
    lines.map((text) => ({ text, style })),
    12,
    10,
  );
  const plotY = head.bottom + 8;
  return {
    width,
    height,
    texts: head.texts,
    plot: fitPlot(model, width - 24, height - plotY - 10, 0.1),
    plotX: 12,
    plotY,
    footer: null,
    marksOnly: true,
  };
}

function textStyles(unit: number) {
  const style = (
    sizePx: number,
    lineHeight: number,
    weight: TextStyle["weight"],
    tone: TextStyle["tone"],
  ): TextStyle => ({
    sizePx: sizePx * unit,
    lineHeight: lineHeight * unit,
    weight,
    tone,
  });
  return {
    headline: style(40, 48, 700, "text"),
    subtitle: style(24, 32, 400, "text-secondary"),
    source: style(19, 26, 400, "text-secondary"),
    brand: style(24, 28, 700, "text"),
  };
}

function subtitleLines(model: ChartModel, width: number, style: TextStyle) {
  const { wording, measure } = model.words;
  const subtitle = wording === null ? `Question wording not stated. ${measure}` : wording;
  const lines = wrapText(subtitle, width, style.sizePx, 400, MOST_WORDING_LINES);
  const rest = wording === null ? [] : wrapText(measure, width, style.sizePx, 400, 2);
  return [...lines, ...rest].map((text) => ({ text, style }));
}

/** Notes and source lines; the last line leaves room for the mark of the site. */
function footLines(model: ChartModel, width: number, brandRoom: number, style: TextStyle): readonly string[] {
  const { notes } = model.words;
  const sourceLines = model.words.sourceLines.flatMap((line) => wrapText(line, width - brandRoom, style.sizePx));
  // Notes say how far the picture can be trusted: of many source lines they keep half of the room, and what is cut says so.
  const sourceRoom = notes.length === 0 ? MOST_FOOT_LINES : Math.max(2, MOST_FOOT_LINES - MOST_NOTE_LINES);
  const sources = shortened(sourceLines, sourceRoom);
  const room = MOST_FOOT_LINES - sources.length;
  const noteLines =
    notes.length === 0 ? [] : wrapText(`Note: ${notes.map(isolate).join(" ")}`, width, style.sizePx, 400, room);
  return [...noteLines, ...sources];
}

function shortened(lines: readonly string[], most: number): readonly string[] {
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]} …`];
}

function stack(lines: readonly { readonly text: string; readonly style: TextStyle }[], x: number, top: number) {
  let y = top;
  const texts = lines.map(({ text, style }): PlacedText => {
    const baseline = y + style.lineHeight * 0.78;
    y += style.lineHeight;
    return { x, y: baseline, text, sizePx: style.sizePx, weight: style.weight, anchor: "start", tone: style.tone };
  });
  return { texts, bottom: y };
}

/** At 1200 px: a bar taller than this looks like a block, a shorter one cannot carry its label. */
const TALLEST_ROW = 84;
const SHORTEST_ROW = 6;
const LARGEST_LABEL = 22;

/** The largest row height (or plot height) at which the plot fits the room. */
function fitPlot(model: ChartModel, width: number, room: number, unit: number): PlacedChart {
  const sized = (rowPx: number): PlotSize => ({
    width,
    rowPx: rowPx * unit,
    gapPx: rowPx * 0.26 * unit,
    textPx: Math.min(LARGEST_LABEL, Math.max(rowPx * 0.72, 9)) * unit,
    compact: false,
    plotPx: 0,
  });
  if (model.kind === "dots-over-time") return fitDots(model, { ...sized(TALLEST_ROW), gapPx: 0 }, room);
  // A lower row never makes a taller plot, so the height is found by halving: seven layouts and not seventy.
  let fits = SHORTEST_ROW;
  let tooTall = TALLEST_ROW + 1;
  while (tooTall - fits > 1) {
    const middle = Math.floor((fits + tooTall) / 2);
    if (placeChart(model, sized(middle)).height <= room) fits = middle;
    else tooTall = middle;
  }
  return placeChart(model, sized(fits));
}

function fitDots(model: ChartModel, size: PlotSize, room: number): PlacedChart {
  const around = placeChart(model, { ...size, plotPx: 0 }).height;
  return placeChart(model, { ...size, plotPx: Math.max(20, room - around) });
}
