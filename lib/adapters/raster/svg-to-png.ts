import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { pictureFonts } from "./picture-fonts";

/**
 * Draws an SVG that we made as a PNG, `scale` times its size.
 * Only bundled fonts are used, so that a picture is the same on every machine. The rasteriser shapes each line with the whole
 * font file, so it gets files with the letters of this picture alone: that takes a third of the time.
 */
export async function svgToPng(svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await mkdtemp(path.join(tmpdir(), "toplines-fonts-"));
  try {
    const fonts = await pictureFonts(svg, "truetype");
    const fontFiles = await Promise.all(
      fonts.map(async ({ family, weight, data }) => {
        const file = path.join(folder, `${family}-${weight}.ttf`);
        await writeFile(file, data);
        return file;
      }),
    );
    const drawn = new Resvg(svg, {
      fitTo: { mode: "zoom", value: scale },
      font: { fontFiles, loadSystemFonts: false, defaultFontFamily: "Source Sans 3" },
    }).render();
    return new Uint8Array(drawn.asPng());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
