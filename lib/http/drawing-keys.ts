import { z } from "zod";
import { PICTURE_SIZES, type PictureSizeName } from "@/lib/core/chart/layout/picture-sizes";
import { CHOICE_NAMES, type IgnoredChoice } from "@/lib/core/chart/parse-choices";
import type { RequestProblem } from "./problem-response";

const SIZE_NAMES = Object.keys(PICTURE_SIZES) as [PictureSizeName, ...PictureSizeName[]];
const THEMES = ["light", "dark", "auto"] as const;
type Theme = (typeof THEMES)[number];

const DRAWING_KEYS = {
  size: { schema: z.enum(SIZE_NAMES), allowed: `one of ${SIZE_NAMES.join(", ")}` },
  theme: { schema: z.enum(THEMES), allowed: "" },
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

/** Keys of an address that say how a chart is drawn, beside the reader's choices of what it shows. */
export const DRAWING_NAMES = Object.keys(DRAWING_KEYS) as (keyof typeof DRAWING_KEYS)[];

export interface Drawing {
  size?: PictureSizeName;
  theme?: Theme;
  scale?: number;
  revision?: number;
}

/** Reads those keys; `themes` are the ones that this address knows. */
export function readDrawing(
  query: URLSearchParams,
  themes: readonly Theme[],
): { readonly values: Drawing; readonly wrong: readonly IgnoredChoice[] } {
  const values: Record<string, unknown> = {};
  const wrong: IgnoredChoice[] = [];
  for (const key of DRAWING_NAMES) {
    const value = query.get(key);
    if (value === null) continue;
    const read = DRAWING_KEYS[key].schema.safeParse(value);
    const isTheme = key !== "theme" || themes.some((theme) => theme === value);
    if (read.success && isTheme) values[key] = read.data;
    else wrong.push({ key, value, allowed: DRAWING_KEYS[key].allowed || `one of ${themes.join(", ")}` });
  }
  return { values: values as Drawing, wrong };
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
