import type { PictureLabels } from "@/lib/core/chart/svg/picture-labels";
import { embedFonts } from "./embed-fonts";
import { labelPng } from "./png-labels";
import { svgToPdf } from "./svg-to-pdf";
import { svgToPng } from "./svg-to-png";

export type PictureFormat = "svg" | "png" | "pdf";

/** A picture to be made into a file. */
export interface DrawingJob {
  readonly format: PictureFormat;
  /** The picture as SVG text, without fonts. */
  readonly svg: string;
  /** Of a PNG: how many times the size of the SVG. */
  readonly scale: number;
  readonly labels: PictureLabels;
}

/** Makes the file of a picture. */
export async function drawFile({ format, svg, scale, labels }: DrawingJob): Promise<Uint8Array<ArrayBuffer>> {
  switch (format) {
    case "svg":
      return new TextEncoder().encode(await embedFonts(svg));
    case "png":
      return labelPng(await svgToPng(svg, scale), labels);
    case "pdf":
      return svgToPdf(svg, labels);
  }
}
