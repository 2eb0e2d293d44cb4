import { renderAsync } from "@resvg/resvg-js";
import { ALL_FONT_FILES } from "./font-files";

/**
 * Draws an SVG that we made as a PNG, `scale` times its size, off the main thread.
 * Only bundled fonts are used, so that a picture is the same on every machine.
 */
export async function svgToPng(svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const image = await renderAsync(svg, {
    fitTo: { mode: "zoom", value: scale },
    font: { fontFiles: [...ALL_FONT_FILES], loadSystemFonts: false, defaultFontFamily: "Source Sans 3" },
  });
  return new Uint8Array(image.asPng());
}
