import type { PollRecord } from "@/lib/adapters/store/store";
import { type ChartChoices, type ChartKind, noChoices } from "@/lib/core/chart/chart-choices";
import type { ChartModel } from "@/lib/core/chart/chart-model";
import { chartOfPoll, soundKinds } from "@/lib/core/chart/chart-of-poll";
import type { IgnoredChoice } from "@/lib/core/chart/parse-choices";
import { type PairStatement, pairStatements } from "@/lib/core/comparison/pair-statements";
import { shareOf } from "@/lib/core/model/figure";
import type { Question } from "@/lib/core/model/question";
import type { Result } from "@/lib/core/model/result";
import { chartContext } from "./chart-context";
import { unknownChoices } from "./find-chart";

/** One question of a poll as its page shows it. */
export interface PollChart {
  readonly question: Question;
  readonly model: ChartModel;
  readonly kinds: readonly ChartKind[];
  /** What the published gaps allow, where the source states no sample sizes. */
  readonly pairs: readonly PairStatement[];
}

/** With more countries than this the pairs fill a page and say little. */
const MOST_COUNTRIES_FOR_PAIRS = 6;

/** The charts of a poll's questions under the reader's choices, and the choices that name nothing in it. */
export function pollCharts(
  record: PollRecord,
  choices: ChartChoices,
): { readonly charts: readonly PollChart[]; readonly unknown: readonly IgnoredChoice[] } {
  const unknown = unknownChoices(choices, record.results);
  const understood = withoutUnknown(choices, unknown);
  const context = chartContext(choices.rows === "all" ? Number.POSITIVE_INFINITY : undefined);
  const charts = record.questions.map((question) => {
    const results = record.results.filter((result) => result.question === question.slug);
    const subject = { poll: record.poll, question, results };
    const model = chartOfPoll(subject, understood, context);
    return { question, model, kinds: soundKinds(subject), pairs: pairsOf(model, results) };
  });
  return { charts, unknown };
}

/** The choices with every part dropped that names something the figures do not have. */
export function withoutUnknown(choices: ChartChoices, unknown: readonly IgnoredChoice[]): ChartChoices {
  const dropped = (key: keyof ChartChoices, values: readonly string[] | null) => {
    const left = values?.filter((value) => !unknown.some((entry) => entry.key === key && entry.value === value)) ?? [];
    return left.length === 0 ? null : left;
  };
  return {
    ...choices,
    countries: dropped("countries", choices.countries),
    responses: dropped("responses", choices.responses),
    focus: unknown.some((entry) => entry.key === "focus") ? noChoices.focus : choices.focus,
  };
}

function pairsOf(model: ChartModel, results: readonly Result[]): readonly PairStatement[] {
  if (model.kind !== "ranked-bars" || model.bars.length > MOST_COUNTRIES_FOR_PAIRS) return [];
  if (results.some((result) => result.base.unweightedN !== null)) return [];
  const shown = new Set(model.bars.map((bar) => bar.key));
  const ranked = results.filter((result) => result.country !== null && shown.has(result.country));
  return pairStatements(
    ranked.toSorted((a, b) => (shareOf(b.figure) ?? 0) - (shareOf(a.figure) ?? 0)),
    "en",
  );
}
