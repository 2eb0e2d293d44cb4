import { noChoices } from "@/lib/core/chart/chart-choices";
import type { ChartModel } from "@/lib/core/chart/chart-model";
import { chartOfPoll } from "@/lib/core/chart/chart-of-poll";
import type { ChartSubject } from "@/lib/core/chart/chart-subject";
import { jointProcurement, resultOf, testContext } from "./poll-fixtures";

/** Forty-one countries of Europe. */
export const COUNTRIES =
  "AL AT BA BE BG CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LT LU LV MD ME MK MT NL NO PL PT RO RS SE SI SK TR UA XK".split(
    " ",
  );

/** A five-point scale with don't know in 41 countries: the largest chart that a poll here has. */
export function fortyOneCountries(): ChartSubject {
  const subject = jointProcurement();
  const labels = subject.question.responses.map(({ label }) => label);
  const results = COUNTRIES.flatMap((country, row) => {
    const support = 12 + ((row * 7) % 23);
    const shares = [support, 40 - support, 14, 10 + ((row * 3) % 9), 29 - ((row * 3) % 9), 7];
    return shares.map((share, index) => resultOf(country, labels[index] ?? "", String(share), {}, 1000 + row));
  });
  return { ...subject, results };
}

/** Its chart with every row drawn. */
export function largeChart(subject = fortyOneCountries()): ChartModel {
  return chartOfPoll(subject, noChoices, { ...testContext, mostRows: COUNTRIES.length });
}
