import { group, sum } from "d3-array";
import type { Store } from "@/lib/adapters/store/store";
import { noChoices } from "@/lib/core/chart/chart-choices";
import type { ChartModel } from "@/lib/core/chart/chart-model";
import { chartOfPoll, chartOfQuestion } from "@/lib/core/chart/chart-of-poll";
import type { Poll } from "@/lib/core/model/poll";
import { type Question, seriesOf } from "@/lib/core/model/question";
import { chartContext } from "./chart-context";
import { seriesSubject } from "./question-chart";

/** A question on the dashboard, with the chart that says most in little room. */
export interface DashboardChart {
  readonly question: Question;
  readonly latest: Poll;
  readonly polls: number;
  readonly model: ChartModel;
  readonly href: string;
}

const MOST_CARDS = 6;
const ROWS_IN_THE_LEAD = 12;
const ROWS_IN_A_CARD = 8;

/** The questions last added or changed: the first as the lead with its latest poll, the others over time. */
export async function dashboardCharts(store: Store): Promise<readonly DashboardChart[]> {
  const questions = await store.listQuestions();
  // One card a series: its questions share the chart.
  const bySeries = [...group(questions, ({ question }) => seriesOf(question)).values()];
  const summaries = bySeries.slice(0, MOST_CARDS + 1);
  const charts = await Promise.all(
    summaries.map(async ([summary, ...others], index): Promise<DashboardChart | null> => {
      if (summary === undefined) return null;
      const { question, latestPoll } = summary;
      const pollCount = sum([summary, ...others], (member) => member.pollCount);
      const record = await store.findPoll(latestPoll);
      if (record === null) return null;
      const several = index > 0 && pollCount > 1;
      const series = several ? seriesSubject(await store.findSeries(question.slug)) : null;
      const context = chartContext(index === 0 ? ROWS_IN_THE_LEAD : ROWS_IN_A_CARD);
      const subject = {
        poll: record.poll,
        question,
        results: record.results.filter((result) => result.question === question.slug),
      };
      const model = series === null ? null : chartOfQuestion(series, noChoices, context);
      const isOverTime = model?.kind === "dots-over-time";
      return {
        question,
        latest: record.poll,
        polls: pollCount,
        model: isOverTime ? model : chartOfPoll(subject, noChoices, context),
        href: isOverTime ? `/questions/${question.slug}` : `/polls/${record.poll.slug}`,
      };
    }),
  );
  return charts.filter((chart) => chart !== null);
}
