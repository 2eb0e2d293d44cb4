import { describe, expect, it } from "vitest";
import { type ChartKind, noChoices } from "@/lib/core/chart/chart-choices";
import type { ChartModel } from "@/lib/core/chart/chart-model";
import { chartOfPoll, chartOfQuestion } from "@/lib/core/chart/chart-of-poll";
import type { ChartContext } from "@/lib/core/chart/chart-subject";
import { placeChart } from "@/lib/core/chart/layout/place-chart";
import { placePicture } from "@/lib/core/chart/layout/place-picture";
import { cardSize, fullSize, mediumSize, type PlotSize, phoneSize, wideSize } from "@/lib/core/chart/layout/plot-size";
import { generatedPoll, generatedSeries, generatedText, type Shape } from "../../support/generated-charts";
import { testContext } from "../../support/poll-fixtures";
import { findCollisions, markBoxes, textBoxes } from "../../support/text-boxes";

const POLL_KINDS: readonly ChartKind[] = ["dots-with-intervals", "diverging-bars", "grouped-dots", "small-multiples"];
const SERIES_KINDS: readonly ChartKind[] = ["dumbbell", "slope", "small-multiples"];
const SIZES: readonly PlotSize[] = [
  wideSize,
  fullSize,
  cardSize,
  mediumSize,
  phoneSize,
  { ...phoneSize, width: 320 },
  { ...wideSize, width: 2400, textPx: 44, rowPx: 80, gapPx: 20, plotPx: 900 },
];
const SHAPES: readonly Shape[] = [1, 2, 3, 5, 8, 13, 27, 41, 60].flatMap((countries, index) =>
  [2, 5, 12].map((answers, position) => ({
    countries,
    answers,
    labelLength: [1, 6, 18, 40, 80][(index * 3 + position) % 5] ?? 6,
    seed: index * 100 + position,
  })),
);
const ALL = { ...testContext, mostRows: Number.POSITIVE_INFINITY };

/** The models of every shape for which the kind is sound. */
function modelsOf(kind: ChartKind, isSeries: boolean, context: ChartContext): readonly ChartModel[] {
  const choices = { ...noChoices, type: kind };
  return SHAPES.flatMap((shape) => {
    const model = isSeries
      ? chartOfQuestion(generatedSeries(shape), choices, context)
      : chartOfPoll(generatedPoll(shape, kind === "diverging-bars"), choices, context);
    return model?.kind === kind ? [model] : [];
  });
}

describe.each([
  ...POLL_KINDS.map((kind) => ({ kind, isSeries: false })),
  ...SERIES_KINDS.map((kind) => ({ kind, isSeries: true })),
])("$kind (over time: $isSeries)", ({ kind, isSeries }) => {
  const models = modelsOf(kind, isSeries, ALL);

  it("is sound for some of the shapes", () => {
    expect(models.length).toBeGreaterThan(5);
  });

  it.each(SIZES)("has no text over another and none cut off, $width px wide", (size) => {
    for (const model of models) {
      const placed = placeChart(model, size);
      const about = `${model.words.headline.slice(0, 40)} at ${size.width}`;
      expect(findCollisions(textBoxes(placed), markBoxes(placed), placed), about).toEqual([]);
    }
  });

  it("fits every picture it is shortened for", () => {
    for (const model of modelsOf(kind, isSeries, testContext)) {
      for (const name of ["page", "social", "story"] as const) {
        const { plot, plotX, plotY, footer } = placePicture(model, name);
        expect(plotX + plot.width).toBeLessThanOrEqual((footer?.x2 ?? 0) + 0.01);
        expect(plotY + plot.height).toBeLessThanOrEqual((footer?.y ?? 0) + 1);
        expect(findCollisions(textBoxes(plot), markBoxes(plot), plot)).toEqual([]);
      }
    }
  });
});

it("generated labels are as long as they say", () => {
  expect(generatedText(80, 3)).toHaveLength(80);
});
