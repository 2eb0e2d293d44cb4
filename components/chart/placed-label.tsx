import type { PlacedText } from "@/lib/core/chart/layout/placed";
import type { Theme } from "@/lib/theme/tokens";

/** One line of chart text at its place. */
export function PlacedLabel({ text, theme, fill }: { text: PlacedText; theme: Theme; fill?: string }) {
  return (
    <text
      x={px(text.x)}
      y={px(text.y)}
      fontSize={px(text.sizePx)}
      fontWeight={text.weight === 400 ? undefined : text.weight}
      textAnchor={text.anchor === "start" ? undefined : text.anchor}
      fill={fill ?? theme.surface[text.tone]}
    >
      {text.text}
    </text>
  );
}

/** A length to a hundredth of a px: finer than any screen, and short in the file. */
export function px(value: number): number {
  return Math.round(value * 100) / 100;
}
