import type { PictureJob } from "@/lib/adapters/raster/draw-file";
import type { ChartChoices } from "@/lib/core/chart/chart-choices";
import { type PictureSizeName, scalesOf, usualScale } from "@/lib/core/chart/layout/picture-sizes";
import { type IgnoredChoice, parseChoices } from "@/lib/core/chart/parse-choices";
import { type ChartAddress, parseChartAddress } from "@/lib/reading/chart-address";
import type { ThemeName } from "@/lib/theme/tokens";
import { badChoices, DRAWING_NAMES, readDrawing } from "./drawing-keys";
import type { RequestProblem } from "./problem-response";

const PICTURE_FORMATS = ["svg", "png", "pdf"] as const satisfies readonly PictureJob["format"][];
export const FIGURE_FORMATS = ["csv", "json", "xlsx", "datapackage.zip"] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

/** What every request for a chart says. */
export interface ChartAsked {
  /** As in the address. */
  readonly name: string;
  readonly address: ChartAddress;
  readonly choices: ChartChoices;
  /** `null` = the current one. */
  readonly revision: number | null;
}

/** A picture somebody asked for. */
export interface PictureRequest extends ChartAsked {
  readonly format: PictureFormat;
  readonly size: PictureSizeName;
  readonly theme: ThemeName;
  readonly scale: number;
}

/** Figures somebody asked for. */
export interface FiguresRequest extends ChartAsked {
  readonly format: FigureFormat;
}

export type ChartRequest = PictureRequest | FiguresRequest;

type Parsed<T> = { readonly request: T } | { readonly problem: RequestProblem };

/** Reads the address of a chart's file strictly: what is not understood is refused, with what is allowed. */
export function parseChartRequest(file: string, query: URLSearchParams): Parsed<ChartRequest> {
  const match = /^(?<name>[a-z0-9-]+)\.(?<extension>[a-z.]+)$/.exec(file);
  const picture = PICTURE_FORMATS.find((candidate) => candidate === match?.groups?.extension);
  const figures = FIGURE_FORMATS.find((candidate) => candidate === match?.groups?.extension);
  const name = match?.groups?.name ?? "";
  const address = parseChartAddress(name);
  if ((picture === undefined && figures === undefined) || address === null) {
    const formats = [...PICTURE_FORMATS, ...FIGURE_FORMATS].join(", ");
    const detail = `There is no chart file “${file}”. Charts are at /charts/{poll}--{question} and /charts/{question}, each with one of the endings ${formats}.`;
    return { problem: notFound(detail) };
  }
  if (picture !== undefined) return parsePicture({ name, address, format: picture }, query);
  return parseFigures({ name, address, format: figures ?? "csv" }, query);
}

function parsePicture(
  asked: Pick<PictureRequest, "name" | "address" | "format">,
  query: URLSearchParams,
): Parsed<PictureRequest> {
  const { choices, ignored } = parseChoices(query, DRAWING_NAMES);
  const { values, wrong } = readDrawing(query, ["light", "dark"]);
  const size = values.size ?? "page";
  const scale = asked.format !== "png" ? 1 : (values.scale ?? usualScale(size));
  const problems = [...ignored, ...wrong, ...checkPixels(size, values.scale ?? scale)];
  if (problems.length > 0) return { problem: badChoices(problems) };
  const theme = values.theme === "dark" ? "dark" : "light";
  return { request: { ...asked, choices, size, theme, scale, revision: values.revision ?? null } };
}

function parseFigures(
  asked: Pick<FiguresRequest, "name" | "address" | "format">,
  query: URLSearchParams,
): Parsed<FiguresRequest> {
  const { choices, ignored } = parseChoices(query, DRAWING_NAMES);
  const { values, wrong } = readDrawing(query, ["light", "dark"]);
  const drawn = (["size", "theme", "scale"] as const)
    .filter((key) => query.has(key))
    .map((key) => ({ key, value: query.get(key) ?? "", allowed: "left out: only pictures are drawn" }));
  const rows =
    asked.format === "datapackage.zip" && choices.rows === "shown"
      ? [{ key: "rows", value: "shown", allowed: "all, or left out: a data package holds every figure" }]
      : [];
  const problems = [...ignored, ...(drawn.length > 0 ? drawn : wrong), ...rows];
  if (problems.length > 0) return { problem: badChoices(problems) };
  return { request: { ...asked, choices, revision: values.revision ?? null } };
}

/** A chart embedded in another site's page. */
export interface EmbedRequest extends ChartAsked {
  readonly theme: ThemeName | "auto";
}

/** Reads the address of an embedded chart, as strictly. */
export function parseEmbedRequest(name: string, query: URLSearchParams): Parsed<EmbedRequest> {
  const address = parseChartAddress(name);
  if (address === null) {
    const detail = `There is no chart “${name}”. Charts are at /embed/{poll}--{question} and /embed/{question}.`;
    return { problem: notFound(detail) };
  }
  const { choices, ignored } = parseChoices(query, ["theme", "lang", "revision"]);
  const { values, wrong } = readDrawing(query, ["light", "dark", "auto"]);
  const problems = [...ignored, ...wrong];
  if (problems.length > 0) return { problem: badChoices(problems) };
  return {
    request: { name, address, choices, theme: values.theme ?? "auto", revision: values.revision ?? null },
  };
}

function checkPixels(size: PictureSizeName, scale: number): readonly IgnoredChoice[] {
  const allowed = scalesOf(size);
  if (allowed.some((candidate) => candidate === scale)) return [];
  return [{ key: "scale", value: String(scale), allowed: `for size=${size} one of ${allowed.join(", ")}` }];
}

export function notFound(detail: string): RequestProblem {
  return { status: 404, code: "CHART_NOT_FOUND", title: "No such chart", detail };
}
