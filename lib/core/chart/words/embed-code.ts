import type { ChartModel } from "../chart-model";
import { EMBED_WIDTH, embedHeights } from "../layout/embed-height";
import { escapeXml } from "../svg/svg-metadata";

/** The HTML that shows a chart in another site's page: a frame that keeps its room before it is loaded, and loads when it is near. */
export function embedCode(model: ChartModel, address: string): string {
  const { wide, phone } = embedHeights(model);
  const style = `width:100%;max-width:${EMBED_WIDTH}px;height:auto;aspect-ratio:${EMBED_WIDTH}/${wide};min-height:${Math.min(wide, phone)}px;border:0`;
  return `<iframe src="${escapeXml(address)}" title="${escapeXml(model.words.headline)}" width="${EMBED_WIDTH}" height="${wide}" style="${style}" loading="lazy"></iframe>`;
}
