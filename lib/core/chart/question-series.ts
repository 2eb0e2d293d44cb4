import { ascending } from "d3-array";
import { formatList } from "../format/lists";
import { fieldworkMidpoint } from "../model/partial-date";
import type { PollContent } from "../model/poll-content";
import type { Question } from "../model/question";
import type { ChartSeriesSubject } from "./dots-over-time";
import { equalAnswers } from "./equal-answers";
import { distinct } from "./select-results";

/** A question of a series with its polls, oldest first. */
export interface AskedQuestion {
  readonly question: Question;
  readonly polls: readonly PollContent[];
}

/**
 * The polls of all questions of a series as one subject, told in the answers of the leading (first) question. Each
 * result keeps the question it answers, so that unlike wording can be told apart. Answers without an equal are left out.
 */
export function joinSeries([leading, ...others]: readonly [AskedQuestion, ...AskedQuestion[]]): ChartSeriesSubject {
  if (others.length === 0) return leading;
  const polls = [leading, ...others.map((other) => inAnswersOf(leading.question, other))].flatMap(
    (asked) => asked.polls,
  );
  return { question: leading.question, polls: polls.toSorted((a, b) => ascending(dayOf(a), dayOf(b))), others };
}

/** The question a poll of the subject asked, and its figures as they stand. */
export function asAsked(subject: ChartSeriesSubject, content: PollContent): PollContent & { question: Question } {
  const asked = subject.others?.find(({ question }) => question.slug === askedIn(content));
  const own = asked?.polls.find(({ poll }) => poll.slug === content.poll.slug);
  return { question: asked?.question ?? subject.question, ...(own ?? content) };
}

/** The slug of the question a poll of a series asked; `null` where none of its answers is drawn. */
function askedIn({ results }: PollContent): string | null {
  return results[0]?.question ?? null;
}

/** What a reader must know of a chart that shows several wordings. */
export function seriesNotes({ question, others = [] }: ChartSeriesSubject, shown: readonly PollContent[]): string[] {
  const slugs = new Set(shown.map(askedIn));
  const drawn = others.filter((other) => slugs.has(other.question.slug));
  if (drawn.length === 0) return [];
  const polls = shown.filter((content) => askedIn(content) !== question.slug).length;
  const known = drawn.flatMap((other) => {
    const equal = equalAnswers(question, other.question);
    return other.question.responses.map(({ label }) => label).filter((label) => !equal.has(label));
  });
  const omitted = distinct(known).map((label) => `“${label}”`);
  return [
    `Hollow marks: asked in other words (${polls} of ${shown.length} polls). No line joins unlike wording.`,
    ...(omitted.length > 0
      ? [`Left out, because the leading question has no such answer: ${formatList(omitted)}.`]
      : []),
  ];
}

function inAnswersOf(leading: Question, { question, polls }: AskedQuestion): AskedQuestion {
  const equal = equalAnswers(leading, question);
  return {
    question,
    polls: polls
      .map(({ poll, results }) => ({
        poll,
        results: results.flatMap((result) => {
          const response = equal.get(result.response);
          return response === undefined ? [] : [{ ...result, response }];
        }),
      }))
      .filter(({ results }) => results.length > 0),
  };
}

/** Polls without dates come last. */
function dayOf({ poll }: PollContent): number {
  return fieldworkMidpoint(poll.fieldwork) ?? Number.POSITIVE_INFINITY;
}
