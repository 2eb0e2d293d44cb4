import type { QuestionRecord } from "@/lib/adapters/store/store";
import type { ChartChoices, ChartKind } from "@/lib/core/chart/chart-choices";
import type { ChartModel } from "@/lib/core/chart/chart-model";
import { chartOfQuestion } from "@/lib/core/chart/chart-of-poll";
import { type ChartSeriesSubject, datedPolls } from "@/lib/core/chart/dots-over-time";
import type { UnsoundKind } from "@/lib/core/chart/offered-kinds";
import type { IgnoredChoice } from "@/lib/core/chart/parse-choices";
import { type AskedQuestion, joinSeries } from "@/lib/core/chart/question-series";
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
  /** Kinds the reader may switch between, the default first; the others with the reason why not. */
  readonly kinds: readonly ChartKind[];
  readonly unsound: readonly UnsoundKind[];
  /** The reader's choices without those that mean nothing here. */
  readonly understood: ChartChoices;
  /** Countries with a dated poll, most polls first, and those drawn. */
  readonly countries: readonly string[];
  readonly shown: readonly string[];
  /** Where one country was asked: all answers, and those drawn. */
  readonly answers: readonly string[];
  readonly shownAnswers: readonly string[];
  readonly licence: string | null;
  /** The other questions of the series, each with its polls, oldest first. */
  readonly others: readonly AskedQuestion[];
}

/** The questions of a series that some poll asks, as one subject; `null` when there is none. */
export function seriesSubject(members: readonly QuestionRecord[]): ChartSeriesSubject | null {
  const [first, ...others] = members.filter(({ polls }) => polls.length > 0);
  return first === undefined ? null : joinSeries([first, ...others]);
}

/** The chart of a question's series under the reader's choices; `null` when the store has no poll of it. */
export function questionChart(members: readonly QuestionRecord[], choices: ChartChoices): QuestionChart | null {
  const record = seriesSubject(members);
  if (record === null) return null;
  const { understood, unknown, kinds, unsound } = understandSeriesChoices(choices, record);
  const context = chartContext(choices.rows === "all" ? Number.POSITIVE_INFINITY : undefined);
  const model = chartOfQuestion(record, understood, context);
  if (model === null) return null;
  const dated = datedPolls(record, understood);
  const countries = countriesByPolls(dated, context);
  const isByAnswer = model.kind === "dots-over-time" && countries.length === 1;
  const shown = keysOf(model).filter((key) => countries.includes(key));
  const licences = distinct(record.polls.flatMap(({ poll }) => poll.document.licence ?? []));
  return {
    question: record.question,
    model,
    unknown,
    understood,
    kinds,
    unsound,
    countries,
    shown,
    answers: isByAnswer ? record.question.responses.map(({ label }) => label) : [],
    shownAnswers: isByAnswer ? seriesAnswers(record.question, dated, understood).shown.map(({ key }) => key) : [],
    licence: licences.length === 0 ? null : formatList(licences),
    others: record.others ?? [],
  };
}

/** The series or panels of a chart over time. */
function keysOf(model: ChartModel): readonly string[] {
  if (model.kind === "dots-over-time") return model.series.map(({ key }) => key);
  return model.kind === "small-multiples" ? model.content.panels.map(({ key }) => key) : [];
}
