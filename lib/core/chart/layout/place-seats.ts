import { textWidth } from "../font/text-width";
import type { SeatsPlot } from "../seats-plot";
import { placeRankedBars } from "./place-ranked-bars";
import type { PlacedRankedBars, PlacedText } from "./placed";
import type { PlotSize } from "./plot-size";
import type { PlacedSeats } from "./seats-placed";

/** Places the bars as those of a ranking, and the majority line with its label above them. */
export function placeSeats(model: SeatsPlot, size: PlotSize): PlacedSeats {
  const plain = placeRankedBars(
    {
      kind: "ranked-bars",
      axis: { domain: [0, 1], ticks: [] },
      bars: model.bars,
      gaps: model.gaps,
      withheld: null,
      noOrder: null,
    },
    size,
  );
  if (model.majority === null) {
    return { kind: "seats", width: plain.width, height: plain.height, ranking: plain, majority: null };
  }
  const top = Math.round(size.textPx * 1.6);
  const x = plain.baseline.x + (model.majority.seats / model.most) * plain.shareWidth;
  const ranking = keepValuesOff(x, moveDown(plain, top), size);
  return {
    kind: "seats",
    width: plain.width,
    height: ranking.height,
    ranking,
    majority: {
      x,
      lines: size.compact
        ? ranking.bars.map((bar) => ({ top: bar.y, bottom: bar.y + bar.height }))
        : [{ top: top - size.textPx * 0.3, bottom: ranking.baseline.bottom }],
      label: placeLabel(model.majority.label, x, size),
    },
  };
}

/** Centred over its line, but never beyond the plot. */
function placeLabel(text: string, x: number, size: PlotSize): PlacedText {
  const half = textWidth(text, size.textPx) / 2;
  return {
    x: Math.max(half, Math.min(x, size.width - half)),
    y: size.textPx,
    text,
    sizePx: size.textPx,
    weight: 400,
    anchor: "middle",
    tone: "text-secondary",
  };
}

/** A number that the line would cross stands right of it. */
function keepValuesOff(x: number, placed: PlacedRankedBars, size: PlotSize): PlacedRankedBars {
  const room = size.textPx * 0.3;
  return {
    ...placed,
    bars: placed.bars.map((bar) => {
      const { value } = bar;
      const right = value.x + textWidth(value.text, value.sizePx, value.weight);
      return value.x - room < x && x < right + room ? { ...bar, value: { ...value, x: x + room } } : bar;
    }),
  };
}

function moveDown(placed: PlacedRankedBars, by: number): PlacedRankedBars {
  const text = (entry: PlacedText): PlacedText => ({ ...entry, y: entry.y + by });
  return {
    ...placed,
    height: placed.height + by,
    baseline: { ...placed.baseline, top: placed.baseline.top + by, bottom: placed.baseline.bottom + by },
    bars: placed.bars.map((bar) => ({ ...bar, y: bar.y + by, label: text(bar.label), value: text(bar.value) })),
    gaps: placed.gaps.map((gap) => ({
      ...gap,
      line: { ...gap.line, y: gap.line.y + by },
      label: text(gap.label),
    })),
  };
}
