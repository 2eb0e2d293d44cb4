import { formatFieldwork } from "../format/dates";
import type { ChartTable } from "./chart-model";
import type { ChartContext } from "./chart-subject";
import type { DatedPoll } from "./dots-over-time";
import { describeBase } from "./ranked-bars";
import { figureLabel } from "./words/figure-label";
import { describeOrigin } from "./words/origin";

interface TableSeries {
  readonly label: string;
  readonly country: string;
  readonly response: string;
}

/** One row a poll, newest first; one column a series; n where only one country is shown, the wording where it differs. */
export function dotsTable(
  headline: string,
  measure: string,
  polls: readonly DatedPoll[],
  series: readonly TableSeries[],
  context: ChartContext,
  wordingOf: ((content: DatedPoll["content"]) => string) | null,
): ChartTable {
  const oneCountry = new Set(series.map((entry) => entry.country)).size === 1;
  return {
    caption: `${headline}. ${measure}`,
    columns: [
      { label: "Fieldwork", numeric: false },
      { label: "Pollster", numeric: false },
      ...series.map((entry) => ({ label: entry.label, numeric: true })),
      ...(oneCountry ? [{ label: "n", numeric: true }] : []),
      ...(wordingOf === null ? [] : [{ label: "Wording", numeric: false }]),
    ],
    rows: polls.toReversed().map(({ content }) => {
      const results = series.map((entry) =>
        content.results.find((result) => result.country === entry.country && result.response === entry.response),
      );
      const figures = results.map((result) =>
        result === undefined
          ? { text: "not stated", origin: null }
          : { text: figureLabel(result.figure), origin: describeOrigin(result) },
      );
      const first = results.find((result) => result !== undefined);
      const base = { text: first === undefined ? "not stated" : describeBase(first, context.locale), origin: null };
      return {
        label: formatFieldwork(content.poll.fieldwork) ?? "not stated",
        cells: [
          { text: content.poll.pollster ?? "not stated", origin: null },
          ...figures,
          ...(oneCountry ? [base] : []),
          ...(wordingOf === null ? [] : [{ text: wordingOf(content), origin: null }]),
        ],
      };
    }),
  };
}
