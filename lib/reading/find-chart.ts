import type { Store } from "@/lib/adapters/store/store";
import type { ChartChoices } from "@/lib/core/chart/chart-choices";
import type { ChartModel } from "@/lib/core/chart/chart-model";
import { chartOfPoll, chartOfQuestion } from "@/lib/core/chart/chart-of-poll";
import type { ChartContext } from "@/lib/core/chart/chart-subject";
import type { IgnoredChoice } from "@/lib/core/chart/parse-choices";
import { distinct } from "@/lib/core/chart/select-results";
import type { Result } from "@/lib/core/model/result";
import type { ChartAddress } from "./chart-address";

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
    return { model: chartOfPoll(subject, choices, context), unknown: unknownChoices(choices, results) };
  }
  const record = await store.findQuestion(address.question, asOf);
  const model = record === null ? null : chartOfQuestion(record, choices, context);
  if (record === null || model === null) return null;
  return {
    model,
    unknown: unknownChoices(
      choices,
      record.polls.flatMap((content) => content.results),
    ),
  };
}

/** Countries and answers that were chosen and that no result has. */
export function unknownChoices(choices: ChartChoices, results: readonly Result[]): readonly IgnoredChoice[] {
  const countries = distinct(results.flatMap((result) => result.country ?? []));
  const responses = distinct(results.map((result) => result.response));
  return [
    ...strangers("countries", choices.countries, countries),
    ...strangers("focus", choices.focus === null ? null : [choices.focus], countries),
    ...strangers("responses", choices.responses, responses),
  ];
}

function strangers(key: string, chosen: readonly string[] | null, known: readonly string[]): readonly IgnoredChoice[] {
  return (chosen ?? [])
    .filter((value) => !known.includes(value))
    .map((value) => ({ key, value, allowed: `one of ${known.toSorted().join(", ")}` }));
}
