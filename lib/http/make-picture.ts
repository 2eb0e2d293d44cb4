import { createHash } from "node:crypto";
import { RasterPool } from "@/lib/adapters/raster/raster-pool";
import type { ChartModel } from "@/lib/core/chart/chart-model";
import type { PictureSizeName } from "@/lib/core/chart/layout/picture-sizes";
import { compactSvg } from "@/lib/core/chart/svg/compact-svg";
import { withMetadata } from "@/lib/core/chart/svg/svg-metadata";
import type { ChartProvenance } from "@/lib/core/export/about-figures";
import type { ThemeName } from "@/lib/theme/tokens";
import type { PictureRequest } from "./chart-request";
import type { ChartFile } from "./kept-files";

/** Draws a chart as SVG text; the drawing components live outside lib. */
export type DrawPicture = (model: ChartModel, size: PictureSizeName, theme: ThemeName) => Promise<string>;

const shared = globalThis as typeof globalThis & { toplinesRaster?: RasterPool };

/** The threads that draw pictures, for all addresses of this process. */
export function rasterPool(): RasterPool {
  shared.toplinesRaster ??= new RasterPool();
  return shared.toplinesRaster;
}

/**
 * The picture of a chart as a file.
 * @throws TooManyPictures when too many are waiting already
 */
export async function makePicture(
  { format, size, theme, scale }: PictureRequest,
  model: ChartModel,
  { link, revision }: ChartProvenance,
  draw: DrawPicture,
): Promise<ChartFile> {
  const { headline, textAlternative, sourceLines } = model.words;
  const labels = {
    title: headline,
    description: textAlternative,
    source: sourceLines.join(" "),
    link,
    revision,
    language: "en",
  };
  const svg = withMetadata(compactSvg(await draw(model, size, theme)), labels);
  const etag = `"${createHash("sha256").update(`${format} ${scale} ${svg}`).digest("base64url").slice(0, 27)}"`;
  return { body: await rasterPool().draw({ format, svg, scale, labels }), etag };
}
