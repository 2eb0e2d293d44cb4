import type { PlacedText } from "@/lib/core/chart/layout/placed";
import { asOwnLine } from "@/lib/core/format/direction";
import type { Theme } from "@/lib/theme/tokens";

interface PlacedLabelProps {
  text: PlacedText;
  theme: Theme;
  fill?: string;
}

/** One line of chart text at its place. */
export function PlacedLabel({ text, theme, fill }: PlacedLabelProps) {
  if (text.runs !== undefined) return <PlacedRuns text={text} runs={text.runs} theme={theme} fill={fill} />;
  return (
    <text
      x={px(text.x)}
      y={px(text.y)}
      fontSize={px(text.sizePx)}
      fontWeight={text.weight === 400 ? undefined : text.weight}
      textAnchor={text.anchor === "start" ? undefined : text.anchor}
      fill={fill ?? theme.surface[text.tone]}
    >
      {asOwnLine(text.text)}
    </text>
  );
}

/** A line in pieces that already stand in the order in which they are seen. */
function PlacedRuns({ text, runs, theme, fill }: PlacedLabelProps & { runs: NonNullable<PlacedText["runs"]> }) {
  const last = runs.at(-1);
  const width = last === undefined ? 0 : last.x + last.width;
  const left = text.x - (text.anchor === "end" ? width : text.anchor === "middle" ? width / 2 : 0);
  return runs.map((run) => (
    <text
      key={run.x}
      x={px(left + run.x)}
      y={px(text.y)}
      fontFamily={run.family === "Source Sans 3" ? undefined : `'${run.family}'`}
      fontSize={px(text.sizePx)}
      fontWeight={text.weight === 400 ? undefined : text.weight}
      fill={fill ?? theme.surface[text.tone]}
    >
      {run.text}
    </text>
  ));
}

/** A length to a hundredth of a px: finer than any screen, and short in the file. */
export function px(value: number): number {
  return Math.round(value * 100) / 100;
}
