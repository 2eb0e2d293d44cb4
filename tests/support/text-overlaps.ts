import { textWidth } from "@/lib/core/chart/font/text-width";
import type { PlacedText } from "@/lib/core/chart/layout/placed";

/** What a line of text covers: capitals above its baseline, descenders below. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The boxes of all texts anywhere in a placed chart. */
export function textBoxes(placed: unknown): readonly TextBox[] {
  if (Array.isArray(placed)) return placed.flatMap(textBoxes);
  if (typeof placed !== "object" || placed === null) return [];
  return isText(placed) ? [boxOf(placed)] : Object.values(placed).flatMap(textBoxes);
}

/** Pairs of texts that cover the same place. */
export function overlaps(boxes: readonly TextBox[], slack = 0.5): readonly string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack,
      )
      .map((b) => `“${a.text}” and “${b.text}”`),
  );
}

/** Texts that reach over the edge of the chart. */
export function cutOff(boxes: readonly TextBox[], width: number, height: number, slack = 0.5): readonly string[] {
  return boxes
    .filter((box) => box.left < -slack || box.right > width + slack || box.top < -slack || box.bottom > height + slack)
    .map(
      ({ text, left, right, top, bottom }) =>
        `“${text}” ${[left, top, right, bottom].map(Math.round)} in ${width}×${height}`,
    );
}

function isText(value: object): value is PlacedText {
  return "sizePx" in value && "anchor" in value && "text" in value;
}

function boxOf({ text, x, y, sizePx, weight, anchor }: PlacedText): TextBox {
  const width = textWidth(text, sizePx, weight);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { text, left, right: left + width, top: y - sizePx * 0.66, bottom: y + sizePx * 0.2 };
}
