import type { ChartModel } from "../chart-model";
import { type FontWeight, wrapText } from "../font/text-width";
import { placeChart } from "./place-chart";
import { phoneSize, wideSize } from "./plot-size";

/** The width for which the frame of an embedded chart is made, and that of a phone. */
export const EMBED_WIDTH = 850;
const PHONE_WIDTH = 375;
const PADDING = 16;

/** How high an embedded chart is at its full width and on a phone, in px: what its frame must reserve. */
export function embedHeights(model: ChartModel): { readonly wide: number; readonly phone: number } {
  return { wide: heightAt(model, EMBED_WIDTH), phone: heightAt(model, PHONE_WIDTH) };
}

function heightAt(model: ChartModel, width: number): number {
  const inner = width - 2 * PADDING;
  const size = inner >= 600 ? wideSize : phoneSize;
  const plot = (placeChart(model, size).height * inner) / size.width;
  const { headline, wording, measure, notes, sourceLines } = model.words;
  const height = (text: string, sizePx: number, linePx: number, weight: FontWeight = 400) =>
    text === "" ? 0 : wrapText(text, inner, sizePx, weight).length * linePx;
  const head =
    height(headline, 22, 28, 700) + 4 + height(`${wording ?? "Question wording not stated."} ${measure}`, 16, 24);
  const foot = [notes.length === 0 ? "" : `Note: ${notes.join(" ")}`, ...sourceLines].map((text) =>
    height(text, 13, 18),
  );
  const caveat = size.compact ? caveatOf(model) : "";
  const caveatHeight = caveat === "" ? 0 : 16 + wrapText(caveat, inner - 15, 14, 600).length * 20;
  // Space between the parts, the fold of the table and the line with the link.
  const rest = 2 * PADDING + 16 + 14 + 8 + 24 + 8 + 24;
  return Math.ceil(head + plot + caveatHeight + foot.reduce((sum, part) => sum + part, 0) + rest);
}

/** What a narrow chart says below its plot, for want of room in it. */
function caveatOf(model: ChartModel): string {
  return model.kind === "ranked-bars" && model.noOrder !== null ? `${model.noOrder.title} ${model.noOrder.reason}` : "";
}
