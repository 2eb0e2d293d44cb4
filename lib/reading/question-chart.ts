import type { QuestionRecord } from "@/lib/adapters/store/store";
import type { ChartChoices } from "@/lib/core/chart/chart-choices";
import type { ChartModel } from "@/lib/core/chart/chart-model";
import { chartOfQuestion } from "@/lib/core/chart/chart-of-poll";
import { datedPolls } from "@/lib/core/chart/dots-over-time";
import type { IgnoredChoice } from "@/lib/core/chart/parse-choices";
import { distinct } from "@/lib/core/chart/select-results";
import { countriesByPolls, seriesAnswers } from "@/lib/core/chart/series-keys";
import { formatList } from "@/lib/core/format/lists";
import type { Question } from "@/lib/core/model/question";
import { chartContext } from "./chart-context";
import { understandSeriesChoices } from "./understood-choices";

/** A question as its page shows it. */
export interface QuestionChart {
  readonly question: Question;
  readonly model: ChartModel;
  readonly unknown: readonly IgnoredChoice[];
  /** The reader's choices without those that mean nothing here. */
  readonly understood: ChartChoices;
  /** Countries with a dated poll, most polls first, and those drawn. */
  readonly countries: readonly string[];
  readonly shown: readonly string[];
  /** Where one country was asked: all answers, and those drawn. */
  readonly answers: readonly string[];
  readonly shownAnswers: readonly string[];
  readonly licence: string | null;
}

/** The chart of a question under the reader's choices; `null` when the store has no poll of it. */
export function questionChart(record: QuestionRecord, choices: ChartChoices): QuestionChart | null {
  const { understood, unknown } = understandSeriesChoices(choices, record);
  const context = chartContext(choices.rows === "all" ? Number.POSITIVE_INFINITY : undefined);
  const model = chartOfQuestion(record, understood, context);
  if (model === null) return null;
  const dated = datedPolls(record, understood);
  const countries = countriesByPolls(dated, context);
  const isByAnswer = model.kind === "dots-over-time" && countries.length === 1;
  const shown =
    model.kind === "dots-over-time"
      ? model.series.map((series) => series.key).filter((key) => countries.includes(key))
      : [];
  const licences = distinct(record.polls.flatMap(({ poll }) => poll.document.licence ?? []));
  return {
    question: record.question,
    model,
    unknown,
    understood,
    countries,
    shown,
    answers: isByAnswer ? record.question.responses.map(({ label }) => label) : [],
    shownAnswers: isByAnswer ? seriesAnswers(record.question, dated, understood).shown.map(({ key }) => key) : [],
    licence: licences.length === 0 ? null : formatList(licences),
  };
}
