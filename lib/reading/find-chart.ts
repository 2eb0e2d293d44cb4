import type { Store } from "@/lib/adapters/store/store";
import type { ChartChoices } from "@/lib/core/chart/chart-choices";
import type { ChartModel } from "@/lib/core/chart/chart-model";
import { chartOfPoll, chartOfQuestion } from "@/lib/core/chart/chart-of-poll";
import type { ChartContext } from "@/lib/core/chart/chart-subject";
import { choicesToQuery, type IgnoredChoice } from "@/lib/core/chart/parse-choices";
import type { AskedQuestion } from "@/lib/core/chart/question-series";
import type { ChartAddress } from "./chart-address";
import { seriesSubject } from "./question-chart";
import { understandPollChoices, understandSeriesChoices } from "./understood-choices";

/** A chart from the store, and the choices that name nothing in it. */
export interface FoundChart {
  readonly model: ChartModel;
  readonly unknown: readonly IgnoredChoice[];
  /** Every figure as it was asked: the question in its one poll or in all; of a series each question with its polls. */
  readonly asked: readonly AskedQuestion[];
  /** The page of the chart with the reader's choices. */
  readonly path: string;
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
    return {
      model: chartOfPoll(subject, understood, context),
      unknown,
      asked: [{ question, polls: [{ poll: record.poll, results }] }],
      path: pathOf(address, choices),
    };
  }
  const members = await store.findSeries(address.question, asOf);
  const record = seriesSubject(members);
  if (record === null) return null;
  const { understood, unknown } = understandSeriesChoices(choices, record);
  const model = chartOfQuestion(record, understood, context);
  if (model === null) return null;
  return { model, unknown, asked: members.filter(({ polls }) => polls.length > 0), path: pathOf(address, choices) };
}

function pathOf(address: ChartAddress, choices: ChartChoices): string {
  const query = choicesToQuery(choices);
  const search = query === "" ? "" : `?${query}`;
  return address.kind === "poll"
    ? `/polls/${address.poll}${search}#${address.question}`
    : `/questions/${address.question}${search}`;
}
