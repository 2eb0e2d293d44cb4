import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChartChoices } from "@/lib/core/chart/chart-choices";
import type { ChartModel } from "@/lib/core/chart/chart-model";
import { chartOfPoll, chartOfQuestion } from "@/lib/core/chart/chart-of-poll";
import type { ChartContext } from "@/lib/core/chart/chart-subject";
import { mostRowsOf, PICTURE_SIZES, type PictureSizeName } from "@/lib/core/chart/layout/picture-sizes";
import { placeChart } from "@/lib/core/chart/layout/place-chart";
import { placePicture } from "@/lib/core/chart/layout/place-picture";
import { cardSize, fullSize, mediumSize, phoneSize, wideSize } from "@/lib/core/chart/layout/plot-size";
import { choices, contextFor, locale, subjectOfPoll, subjectOverTime } from "../../support/chart-subjects";
import { findCollisions, markBoxes, textBoxes } from "../../support/text-boxes";

const PLOT_SIZES = { phoneSize, cardSize, mediumSize, wideSize, fullSize };
const ROWS_ON_A_PAGE = 16;

type Draw = (context: ChartContext, chosen: ChartChoices) => ChartModel | null;
const ofPoll = subjectOfPoll.map(
  (subject): Draw =>
    (context, chosen) =>
      chartOfPoll(subject, chosen, context),
);
const overTime = subjectOverTime.map(
  (subject): Draw =>
    (context, chosen) =>
      chartOfQuestion(subject, chosen, context),
);
const draw = fc.oneof({ weight: 4, arbitrary: ofPoll }, { weight: 1, arbitrary: overTime });

describe("1 to 60 countries, 2 to 12 answers, labels of 1 to 80 characters in five scripts", () => {
  it.each(Object.entries(PLOT_SIZES))(
    "on a page at %s no text touches another or a mark, and none is cut off",
    (_name, size) => {
      fc.assert(
        fc.property(draw, choices, locale, (chart, chosen, language) => {
          const rows = chosen.rows === "all" ? Number.POSITIVE_INFINITY : ROWS_ON_A_PAGE;
          const model = chart(contextFor(language, rows), chosen);
          if (model === null) return;
          const placed = placeChart(model, size);
          expect(placed.width).toBe(size.width);
          expect(findCollisions(textBoxes(placed), markBoxes(placed), placed).slice(0, 3), model.kind).toEqual([]);
        }),
        { seed: 20261125, numRuns: 40, endOnFailure: true },
      );
    },
  );

  it.each(Object.keys(PICTURE_SIZES) as PictureSizeName[])(
    "in a picture of size %s no text touches another or a mark, and none is cut off",
    (size) => {
      fc.assert(
        fc.property(draw, choices, locale, (chart, chosen, language) => {
          const model = chart(contextFor(language, mostRowsOf(size, chosen.rows === "all")), chosen);
          if (model === null) return;
          const picture = placePicture(model, size);
          const plotTexts = picture.marksOnly ? [] : textBoxes(picture.plot, picture.plotX, picture.plotY);
          const texts = [...textBoxes([picture.texts, picture.footer]), ...plotTexts];
          const marks = markBoxes(picture.plot, picture.plotX, picture.plotY);
          expect(findCollisions(texts, marks, picture).slice(0, 3), model.kind).toEqual([]);
          const bottom = picture.plotY + picture.plot.height;
          expect(bottom, model.kind).toBeLessThanOrEqual(picture.footer?.y ?? picture.height);
        }),
        { seed: 20261126, numRuns: 40, endOnFailure: true },
      );
    },
  );

  it("what a chart may shorten stands in its table in full", () => {
    fc.assert(
      fc.property(draw, choices, locale, (chart, chosen, language) => {
        const model = chart(contextFor(language, ROWS_ON_A_PAGE), chosen);
        if (model === null) return;
        const { columns, rows } = model.table;
        const inTable = new Set([...columns, ...rows].map((entry) => entry.label));
        for (const text of labelsOf(model)) expect(inTable, model.kind).toContain(text);
      }),
      { seed: 20261127, numRuns: 100, endOnFailure: true },
    );
  });
});

/** Names of countries and answers that the plot shows. */
function labelsOf(model: ChartModel): readonly string[] {
  switch (model.kind) {
    case "ranked-bars":
    case "seats":
      return model.bars.map(({ label }) => label);
    case "stacked-bars":
      return [...model.answers, ...model.rows].map(({ label }) => label);
    case "dots-over-time":
      return model.series.map(({ label }) => label);
    case "heat-table":
      return [...model.columns, ...model.rows].map(({ label }) => label);
    case "tile-map":
    case "world-map":
      return model.areas.map(({ label }) => label);
    default:
      return [];
  }
}
