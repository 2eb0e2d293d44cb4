import type { ChartModel } from "../chart-model";
import { EMBED_WIDTH, embedHeights } from "../layout/embed-height";
import { escapeXml } from "../svg/svg-metadata";

/** Narrower windows show the plot of a phone, which is higher. */
const PHONE_BELOW = 632;

/** The HTML that shows a chart in another site's page: a frame that keeps its room before it is loaded, and loads when it is near. */
export function embedCode(model: ChartModel, address: string): string {
  const { wide, phone } = embedHeights(model);
  // In a narrow window the middle of the clamp is larger than any height, in a wide one it is below zero.
  const least = phone > wide ? `clamp(${wide}px,(${PHONE_BELOW}px - 100vw)*9999,${phone}px)` : `${phone}px`;
  const style = `width:100%;max-width:${EMBED_WIDTH}px;height:auto;aspect-ratio:${EMBED_WIDTH}/${wide};min-height:${least};border:0`;
  return `<iframe src="${escapeXml(address)}" title="${escapeXml(model.words.headline)}" width="${EMBED_WIDTH}" height="${wide}" style="${style}" loading="lazy"></iframe>`;
}
