import type { Store } from "@/lib/adapters/store/store";
import type { ChartChoices } from "@/lib/core/chart/chart-choices";
import type { ChartModel } from "@/lib/core/chart/chart-model";
import { chartOfPoll, chartOfQuestion } from "@/lib/core/chart/chart-of-poll";
import type { ChartContext } from "@/lib/core/chart/chart-subject";
import { choicesToQuery, type IgnoredChoice } from "@/lib/core/chart/parse-choices";
import type { PollContent } from "@/lib/core/model/poll-content";
import type { Question } from "@/lib/core/model/question";
import type { ChartAddress } from "./chart-address";
import { seriesSubject } from "./question-chart";
import { understandPollChoices, understandSeriesChoices } from "./understood-choices";

/** A chart from the store, and the choices that name nothing in it. */
export interface FoundChart {
  readonly model: ChartModel;
  readonly unknown: readonly IgnoredChoice[];
  readonly question: Question;
  /** Every figure of the question: of the one poll, or of all. */
  readonly contents: readonly PollContent[];
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
      question,
      contents: [{ poll: record.poll, results }],
      path: pathOf(address, choices),
    };
  }
  const record = seriesSubject(await store.findSeries(address.question, asOf));
  if (record === null) return null;
  const { understood, unknown } = understandSeriesChoices(choices, record);
  const model = chartOfQuestion(record, understood, context);
  if (model === null) return null;
  return { model, unknown, question: record.question, contents: record.polls, path: pathOf(address, choices) };
}

function pathOf(address: ChartAddress, choices: ChartChoices): string {
  const query = choicesToQuery(choices);
  const search = query === "" ? "" : `?${query}`;
  return address.kind === "poll"
    ? `/polls/${address.poll}${search}#${address.question}`
    : `/questions/${address.question}${search}`;
}
