import type { PictureLabels } from "@/lib/core/chart/svg/picture-labels";
import { embedFonts, fontStyle } from "./embed-fonts";
import { labelPng } from "./png-labels";
import { svgToPdf } from "./svg-to-pdf";
import { svgToPng } from "./svg-to-png";

export type PictureFormat = "svg" | "png" | "pdf";

/** A picture to be made into a file. */
export interface PictureJob {
  readonly format: PictureFormat;
  /** The picture as SVG text, without fonts. */
  readonly svg: string;
  /** Of a PNG: how many times the size of the SVG. */
  readonly scale: number;
  readonly labels: PictureLabels;
}

/** Only the fonts of an SVG, as a style sheet: for an SVG inside a page. */
export interface FontsJob {
  readonly format: "fonts";
  readonly svg: string;
}

export type DrawingJob = PictureJob | FontsJob;

/** Makes the file of a picture. */
export async function drawFile(job: DrawingJob): Promise<Uint8Array<ArrayBuffer>> {
  switch (job.format) {
    case "svg":
      return new TextEncoder().encode(await embedFonts(job.svg));
    case "png":
      return labelPng(await svgToPng(job.svg, job.scale), job.labels);
    case "pdf":
      return svgToPdf(job.svg, job.labels);
    case "fonts":
      return new TextEncoder().encode(await fontStyle(job.svg));
  }
}
