import type { Store } from "@/lib/adapters/store/store";
import type { ChartChoices } from "@/lib/core/chart/chart-choices";
import type { ChartModel } from "@/lib/core/chart/chart-model";
import { chartOfPoll, chartOfQuestion } from "@/lib/core/chart/chart-of-poll";
import type { ChartContext } from "@/lib/core/chart/chart-subject";
import type { IgnoredChoice } from "@/lib/core/chart/parse-choices";
import type { ChartAddress } from "./chart-address";
import { seriesSubject } from "./question-chart";
import { understandPollChoices, understandSeriesChoices } from "./understood-choices";

/** A chart from the store, and the choices that name nothing in it. */
export interface FoundChart {
  readonly model: ChartModel;
  readonly unknown: readonly IgnoredChoice[];
}

/** The chart at an address as of a revision (the current one without); `null` when the store has no such thing. */
export async function findChart(
  store: Store,
  address: ChartAddress,
  choices: ChartChoices,
  context: ChartContext,
  revision?: number,
): Promise<FoundChart | null> {
  const asOf = revision === undefined ? {} : { revision };
  if (address.kind === "poll") {
    const record = await store.findPoll(address.poll, asOf);
    const question = record?.questions.find((candidate) => candidate.slug === address.question);
    if (record === null || question === undefined) return null;
    const results = record.results.filter((result) => result.question === question.slug);
    const subject = { poll: record.poll, question, results };
    const { understood, unknown } = understandPollChoices(choices, subject);
    return { model: chartOfPoll(subject, understood, context), unknown };
  }
  const record = seriesSubject(await store.findSeries(address.question, asOf));
  if (record === null) return null;
  const { understood, unknown } = understandSeriesChoices(choices, record);
  const model = chartOfQuestion(record, understood, context);
  return model === null ? null : { model, unknown };
}
