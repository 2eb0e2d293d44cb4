import { shiftDecimal } from "../import/values/decimal-text";
import type { PollContent } from "../model/poll-content";
import type { Question } from "../model/question";
import type { Result } from "../model/result";
import type { TidyRecord } from "../model/tidy-record";

/** The tidy records of a poll of the store: importing them again gives the same results. */
export function recordsOfPoll({ poll, results }: PollContent, questions: readonly Question[]): readonly TidyRecord[] {
  const texts = new Map(questions.map((question) => [question.slug, textOf(question)]));
  // Several modes stand in the description only: the column holds one text.
  const mode = poll.disclosure.mode?.length === 1 ? (poll.disclosure.mode[0] ?? null) : null;
  return results.map((result) => ({
    pollId: poll.slug,
    kind: poll.kind,
    pollster: poll.pollster,
    client: poll.sponsor,
    country: result.country,
    region: result.region,
    population: result.population,
    subgroup: result.subgroup,
    mode,
    fieldworkStart: poll.fieldwork.start,
    fieldworkEnd: poll.fieldwork.end,
    published: poll.published,
    questionId: result.question,
    question: texts.get(result.question) ?? null,
    scenario: result.scenario,
    response: result.response,
    ...figureFields(result),
    n: result.base.unweightedN,
    effectiveN: result.base.effectiveN,
    marginOfError: marginInPoints(result),
    source: result.origin.source,
    sourceRow: result.origin.row,
    sourceColumn: result.origin.column,
    fileRow: result.importedRow,
  }));
}

/** The wording; without one the short name, unless it would be read back as a wording. */
function textOf({ wording, topic }: Question): string | null {
  return wording ?? (/[?？؟]/.test(topic) ? null : topic);
}

function figureFields({ figure, extra }: Result): Pick<TidyRecord, "share" | "unit" | "status" | "extra"> {
  const { unit, status } = figure;
  if (figure.status === "value") return { share: figure.published, unit, status, extra };
  if (figure.status === "below") return { share: null, unit, status, extra: { ...extra, bound: figure.bound } };
  return { share: null, unit, status, extra };
}

function marginInPoints({ base }: Result): number | null {
  const { publishedMarginOfError: share } = base;
  return share === null ? null : Number(shiftDecimal(String(share), 2));
}
