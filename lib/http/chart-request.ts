import { z } from "zod";
import type { ChartChoices } from "@/lib/core/chart/chart-choices";
import { PICTURE_SIZES, type PictureSizeName } from "@/lib/core/chart/layout/picture-sizes";
import { CHOICE_NAMES, type IgnoredChoice, parseChoices } from "@/lib/core/chart/parse-choices";
import { type ChartAddress, parseChartAddress } from "@/lib/reading/chart-address";
import type { ThemeName } from "@/lib/theme/tokens";
import type { RequestProblem } from "./problem-response";

export const PICTURE_FORMATS = ["svg", "png"] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** A picture somebody asked for. */
export interface PictureRequest {
  readonly name: string;
  readonly address: ChartAddress;
  readonly format: PictureFormat;
  readonly choices: ChartChoices;
  readonly size: PictureSizeName;
  readonly theme: ThemeName;
  readonly scale: number;
  readonly revision: number | null;
}

const MOST_WIDTH_PX = 3400;
const MOST_PIXELS = 8_000_000;
const SIZE_NAMES = Object.keys(PICTURE_SIZES) as [PictureSizeName, ...PictureSizeName[]];

const DRAWING_KEYS = {
  size: { schema: z.enum(SIZE_NAMES), allowed: `one of ${SIZE_NAMES.join(", ")}` },
  theme: { schema: z.enum(["light", "dark"]), allowed: "one of light, dark" },
  lang: { schema: z.enum(["en"]), allowed: "en" },
  scale: { schema: z.enum(["1", "2", "4"]).transform(Number), allowed: "one of 1, 2, 4" },
  revision: {
    schema: z
      .string()
      .regex(/^[1-9]\d{0,8}$/)
      .transform(Number),
    allowed: "a revision number such as 3",
  },
} as const;
const DRAWING_NAMES = Object.keys(DRAWING_KEYS) as (keyof typeof DRAWING_KEYS)[];

/** Reads the address of a picture strictly: what is not understood is refused, with what is allowed. */
export function parsePictureRequest(
  file: string,
  query: URLSearchParams,
): { readonly request: PictureRequest } | { readonly problem: RequestProblem } {
  const match = /^(?<name>[a-z0-9-]+)\.(?<extension>[a-z.]+)$/.exec(file);
  const format = PICTURE_FORMATS.find((candidate) => candidate === match?.groups?.extension);
  const name = match?.groups?.name ?? "";
  const address = parseChartAddress(name);
  if (format === undefined || address === null) {
    return {
      problem: notFound(
        `There is no chart file “${file}”. Charts are at /charts/{poll}--{question}.svg or .png and /charts/{question}.svg or .png.`,
      ),
    };
  }
  const { choices, ignored } = parseChoices(query, DRAWING_NAMES);
  const drawing = readDrawing(query);
  const wrong = [...ignored, ...drawing.wrong];
  if (wrong.length > 0) return { problem: badChoices(wrong) };
  const size = drawing.values.size ?? "page";
  const scale = drawing.values.scale ?? (size === "page" && format === "png" ? 2 : 1);
  const tooLarge = checkPixels(size, scale);
  if (tooLarge !== null) return { problem: badChoices([tooLarge]) };
  return {
    request: {
      name,
      address,
      format,
      choices,
      size,
      theme: drawing.values.theme ?? "light",
      scale,
      revision: drawing.values.revision ?? null,
    },
  };
}

interface Drawing {
  size?: PictureSizeName;
  theme?: ThemeName;
  scale?: number;
  revision?: number;
}

function readDrawing(query: URLSearchParams): { readonly values: Drawing; readonly wrong: readonly IgnoredChoice[] } {
  const values: Record<string, unknown> = {};
  const wrong: IgnoredChoice[] = [];
  for (const key of DRAWING_NAMES) {
    const value = query.get(key);
    if (value === null) continue;
    const read = DRAWING_KEYS[key].schema.safeParse(value);
    if (read.success) values[key] = read.data;
    else wrong.push({ key, value, allowed: DRAWING_KEYS[key].allowed });
  }
  return { values: values as Drawing, wrong };
}

function checkPixels(size: PictureSizeName, scale: number): IgnoredChoice | null {
  const { width, height } = PICTURE_SIZES[size];
  if (width * scale <= MOST_WIDTH_PX && width * scale * height * scale <= MOST_PIXELS) return null;
  const allowed = [1, 2, 4].filter((s) => width * s <= MOST_WIDTH_PX && width * s * height * s <= MOST_PIXELS);
  return { key: "scale", value: String(scale), allowed: `for size=${size} one of ${allowed.join(", ")}` };
}

/** The answer to choices that mean nothing: which, and what is allowed. */
export function badChoices(wrong: readonly IgnoredChoice[]): RequestProblem {
  const detail = wrong.map(
    ({ key, value, allowed }) =>
      `${isKnown(key) ? `${key}=${value}` : `the key “${key}”`} is not understood: ${allowed}.`,
  );
  return { status: 400, code: "CHART_CHOICE_UNKNOWN", title: "Unknown chart choice", detail: detail.join(" ") };
}

function isKnown(key: string): boolean {
  return ([...CHOICE_NAMES, ...DRAWING_NAMES] as string[]).includes(key);
}

export function notFound(detail: string): RequestProblem {
  return { status: 404, code: "CHART_NOT_FOUND", title: "No such chart", detail };
}
