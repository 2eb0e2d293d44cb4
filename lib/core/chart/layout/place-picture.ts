import { isolate } from "../../format/direction";
import { type ChartModel, plotOf } from "../chart-model";
import { hasArabic } from "../font/font-runs";
import { missingLettersNote } from "../font/missing-letters";
import { balanceText, fitText, textWidth, wrapText } from "../font/text-width";
import { fitPlot } from "./fit-plot";
import { PICTURE_SIZES, type PictureSizeName } from "./picture-sizes";
import { withPictureTexts } from "./picture-texts";
import type { PlacedChart, PlacedText } from "./placed";

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

/** The most lines of each part; `foot` are notes and source lines together. */
interface LineLimits {
  readonly headline: number;
  readonly wording: number;
  readonly measure: number;
  readonly foot: number;
  readonly notes: number;
}

/** Long words around a low picture give way step by step, so that the plot keeps its part of the height. */
const LINE_LIMITS: readonly [LineLimits, ...LineLimits[]] = [
  { headline: 3, wording: 3, measure: 2, foot: 7, notes: 4 },
  { headline: 3, wording: 2, measure: 2, foot: 6, notes: 3 },
  { headline: 2, wording: 2, measure: 1, foot: 5, notes: 3 },
  { headline: 2, wording: 1, measure: 1, foot: 4, notes: 2 },
  { headline: 1, wording: 1, measure: 1, foot: 4, notes: 2 },
];
const LEAST_PLOT = 0.36;

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
  const brandWidth = textWidth("Toplines", styles.brand.sizePx, 700) + 44 * unit;
  const bottom = height - margin * 0.8 - inset;
  const frameOf = (limits: LineLimits) => {
    const head = stack(headLines(model, inner, styles, limits), margin, margin + inset);
    const foot = footLines(model, inner, brandWidth + 32 * unit, styles.source, limits);
    const footTop = bottom - foot.reduce((sum, text) => sum + lineHeight(text, styles.source), 0);
    const ruleY = Math.round(footTop - 14 * unit);
    const plotY = head.bottom + 22 * unit;
    return { head, foot, footTop, ruleY, plotY, room: ruleY - 20 * unit - plotY };
  };
  let frame = frameOf(LINE_LIMITS[0]);
  for (const limits of LINE_LIMITS.slice(1)) {
    if (frame.room >= (height - 2 * inset) * LEAST_PLOT) break;
    frame = frameOf(limits);
  }
  const { head, foot, footTop, ruleY, plotY, room } = frame;
  const plot = fitPlot(model, inner, room, unit);
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

function headLines(model: ChartModel, width: number, styles: ReturnType<typeof textStyles>, limits: LineLimits) {
  const headline = balanceText(model.words.headline, width, styles.headline.sizePx, 700, limits.headline);
  return [
    ...headline.map((text) => ({ text, style: styles.headline })),
    ...subtitleLines(model, width, styles.subtitle, limits),
  ];
}

function subtitleLines(model: ChartModel, width: number, style: TextStyle, limits: LineLimits) {
  const { wording, measure } = model.words;
  const subtitle = wording === null ? `Question wording not stated. ${measure}` : wording;
  const lines = wrapText(subtitle, width, style.sizePx, 400, limits.wording);
  const rest = wording === null ? [] : wrapText(measure, width, style.sizePx, 400, limits.measure);
  return [...lines, ...rest].map((text) => ({ text, style }));
}

/** Notes and source lines; the last line leaves room for the mark of the site. */
function footLines(
  model: ChartModel,
  width: number,
  brandRoom: number,
  style: TextStyle,
  limits: LineLimits,
): readonly string[] {
  const { notes } = model.words;
  const sourceWidth = width - brandRoom;
  const sourceLines = model.words.sourceLines.flatMap((line) => wrapText(line, sourceWidth, style.sizePx));
  // Notes say how far the picture can be trusted: of many source lines they keep half of the room, and what is cut says so.
  const sourceRoom = notes.length === 0 ? limits.foot : Math.max(2, limits.foot - limits.notes);
  const sources = shortened(sourceLines, sourceRoom, sourceWidth, style);
  const room = limits.foot - sources.length;
  const noteLines =
    notes.length === 0 ? [] : wrapText(`Note: ${notes.map(isolate).join(" ")}`, width, style.sizePx, 400, room);
  return [...noteLines, ...sources];
}

function shortened(lines: readonly string[], most: number, width: number, { sizePx }: TextStyle): readonly string[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), fitText(`${lines[most - 1]} …`, width, sizePx)];
}

/** Arabic reaches further above and below its line than the other scripts. */
function lineHeight(text: string, style: TextStyle): number {
  return hasArabic(text) ? Math.max(style.lineHeight, style.sizePx * 1.5) : style.lineHeight;
}

function stack(lines: readonly { readonly text: string; readonly style: TextStyle }[], x: number, top: number) {
  let y = top;
  const texts = lines.map(({ text, style }): PlacedText => {
    const baseline = y + (hasArabic(text) ? style.sizePx * 1.02 : style.lineHeight * 0.78);
    y += lineHeight(text, style);
    return { x, y: baseline, text, sizePx: style.sizePx, weight: style.weight, anchor: "start", tone: style.tone };
  });
  return { texts, bottom: y };
}
