import path from "node:path";
import * as fontkit from "fontkit";
import { type FontFamily, fontRuns } from "@/lib/core/chart/font/font-runs";
import { textWidth } from "@/lib/core/chart/font/text-width";
import type { PlacedChart, PlacedRect, PlacedText } from "@/lib/core/chart/layout/placed";

/** A text and the rectangle its ink may take. */
export interface TextBox extends PlacedRect {
  readonly placed: PlacedText;
}

/** A mark, and the texts that are printed on it. */
export interface MarkBox extends PlacedRect {
  readonly name: string;
  readonly holds: readonly PlacedText[];
}

/** Every text of a placed chart or picture, wherever in it it stands, moved by `x` and `y`. */
export function textBoxes(placed: unknown, x = 0, y = 0): readonly TextBox[] {
  return textsIn(placed)
    .filter(({ text }) => text.trim() !== "")
    .map((text) => boxOf(text, x, y));
}

/** The marks that texts must keep off; kinds that are not named here have none. */
export function markBoxes(placed: PlacedChart, x = 0, y = 0): readonly MarkBox[] {
  return marksOf(placed).map((mark) => ({ ...mark, x: mark.x + x, y: mark.y + y }));
}

function boxOf(placed: PlacedText, x: number, y: number): TextBox {
  const width = textWidth(placed.text, placed.sizePx, placed.weight);
  const left = placed.anchor === "start" ? placed.x : placed.x - (placed.anchor === "end" ? width : width / 2);
  const { ascent, descent } = inkOf(placed.text);
  return {
    placed,
    x: left + x,
    y: placed.y - ascent * placed.sizePx + y,
    width,
    height: (ascent + descent) * placed.sizePx,
  };
}

/** How far the letters of a text reach above and below the baseline, in parts of the type size. */
function inkOf(text: string): { readonly ascent: number; readonly descent: number } {
  const boxes = fontRuns(text).flatMap(({ family, text: run }) =>
    [...run].map((letter) => inkOfLetter(letter, family)),
  );
  return {
    ascent: Math.max(0, ...boxes.map((box) => box.ascent)),
    descent: Math.max(0, ...boxes.map((box) => box.descent)),
  };
}

const FILES: Readonly<Record<FontFamily, string>> = {
  "Source Sans 3": "source-sans-3/700Bold/SourceSans3_700Bold.ttf",
  "Noto Sans Hebrew": "noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf",
  "Noto Sans Arabic": "noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf",
};
const FONTS = new Map<FontFamily, fontkit.Font>();
const INK = new Map<string, { readonly ascent: number; readonly descent: number }>();

function inkOfLetter(letter: string, family: FontFamily) {
  const key = `${family} ${letter}`;
  const known = INK.get(key);
  if (known !== undefined) return known;
  const font = fontOf(family);
  const box = font.glyphForCodePoint(letter.codePointAt(0) ?? 0).bbox;
  const isBlank = !Number.isFinite(box.maxY) || letter.trim() === "";
  const ink = {
    ascent: isBlank ? 0 : box.maxY / font.unitsPerEm,
    descent: isBlank ? 0 : -box.minY / font.unitsPerEm,
  };
  INK.set(key, ink);
  return ink;
}

function fontOf(family: FontFamily): fontkit.Font {
  const open = FONTS.get(family);
  if (open !== undefined) return open;
  const font = fontkit.openSync(path.resolve("node_modules/@expo-google-fonts", FILES[family]));
  if (!("unitsPerEm" in font)) throw new Error(`${family} is not one font`);
  FONTS.set(family, font);
  return font;
}

function textsIn(value: unknown): readonly PlacedText[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== "object" || value === null) return [];
  if (isPlacedText(value)) return [value];
  return Object.values(value).flatMap(textsIn);
}

function isPlacedText(value: object): value is PlacedText {
  return "text" in value && "sizePx" in value && "anchor" in value;
}

function marksOf(placed: PlacedChart): readonly MarkBox[] {
  switch (placed.kind) {
    case "ranked-bars":
      return placed.bars.flatMap((bar) => (bar.share === null ? [] : [markOf(`bar ${bar.key}`, bar, [])]));
    case "stacked-bars":
      return placed.rows.flatMap((row) =>
        row.segments.map((segment) => markOf(`${row.key} ${segment.answer}`, segment, textsIn(segment.value))),
      );
    case "dots-over-time":
      return placed.series.flatMap((series) =>
        series.points.map((point) => markOf(`point of ${series.key}`, square(point.x, point.y, 3), [])),
      );
    case "heat-table":
      return placed.rows.flatMap((row) =>
        row.cells.map((cell) => markOf(`${row.key} ${cell.answer}`, cell, textsIn(cell.value))),
      );
    case "tile-map":
      return placed.tiles.map((tile) => markOf(`tile ${tile.key}`, tile, textsIn([tile.code, tile.value])));
    case "world-map":
      return [
        markOf("map", placed.map, []),
        ...placed.areas.flatMap(({ key, dot }) => (dot === null ? [] : [markOf(key, square(dot.x, dot.y, dot.r), [])])),
      ];
    case "seats":
      return [
        ...marksOf(placed.ranking),
        ...(placed.majority?.lines ?? []).map(({ top, bottom }) =>
          markOf("majority line", { x: placed.majority?.x ?? 0, y: top, width: 0, height: bottom - top }, []),
        ),
      ];
    default:
      return [];
  }
}

function markOf(name: string, { x, y, width, height }: PlacedRect, holds: readonly PlacedText[]): MarkBox {
  return { name, x, y, width, height, holds };
}

function square(x: number, y: number, r: number): PlacedRect {
  return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
}

/** Rounding and anti-aliasing are no overlap. */
const SLACK_PX = 0.6;

/** What is wrong with a drawing of this size: texts over texts, over marks that do not hold them, or beyond the edge. */
export function findCollisions(
  texts: readonly TextBox[],
  marks: readonly MarkBox[],
  size: { readonly width: number; readonly height: number },
): readonly string[] {
  const problems: string[] = [];
  for (const [index, text] of texts.entries()) {
    if (!isInside(text, { x: 0, y: 0, ...size }))
      problems.push(`${named(text)} leaves the drawing of ${size.width} × ${size.height}`);
    for (const other of texts.slice(index + 1))
      if (overlap(text, other)) problems.push(`${named(text)} touches ${named(other)}`);
    for (const mark of marks) {
      if (mark.holds.includes(text.placed)) {
        if (!isInside(text, mark)) problems.push(`${named(text)} leaves its mark ${mark.name} ${rounded(mark)}`);
      } else if (overlap(text, mark)) problems.push(`${named(text)} touches the mark ${mark.name} ${rounded(mark)}`);
    }
  }
  return problems;
}

function overlap(a: PlacedRect, b: PlacedRect): boolean {
  const x = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const y = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  // A line without width is crossed as soon as the text lies on both of its sides.
  const slack = Math.min(a.width, b.width) === 0 ? -SLACK_PX : SLACK_PX;
  return x > slack && y > SLACK_PX && (slack > 0 || (b.x > a.x + SLACK_PX && b.x < a.x + a.width - SLACK_PX));
}

function isInside(inner: PlacedRect, outer: PlacedRect): boolean {
  return (
    inner.x >= outer.x - SLACK_PX &&
    inner.y >= outer.y - SLACK_PX &&
    inner.x + inner.width <= outer.x + outer.width + SLACK_PX &&
    inner.y + inner.height <= outer.y + outer.height + SLACK_PX
  );
}

function named(text: TextBox): string {
  return `“${text.placed.text}” ${text.placed.sizePx.toFixed(1)} px ${rounded(text)}`;
}

function rounded({ x, y, width, height }: PlacedRect): string {
  return `[${[x, y, width, height].map((value) => value.toFixed(1)).join(" ")}]`;
}
