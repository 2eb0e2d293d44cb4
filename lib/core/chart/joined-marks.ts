import { group } from "d3-array";
import type { PollContent } from "../model/poll-content";
import type { Question } from "../model/question";
import type { ChartSeriesSubject, DatedPoll } from "./dots-over-time";
import { asAsked } from "./question-series";
import { distinct } from "./select-results";

/** Which marks a line joins. */
export interface JoinedMarks {
  /** For each poll the number of its line, which is that of its wording; `null` = no line joins its mark. */
  readonly lines: readonly (number | null)[];
  /** For each poll whether it was asked in other words than the leading question. */
  readonly inOtherWords: readonly boolean[];
  /** Why a wording that was asked several times has no line; `null` where each has one. */
  readonly reason: string | null;
}

/** Marks are joined within one wording only, and there only when one pollster asked the same people in the same way. */
export function joinMarks(subject: ChartSeriesSubject, polls: readonly DatedPoll[]): JoinedMarks {
  const questions = polls.map(({ content }) => asAsked(subject, content).question);
  const byWording = group(polls.keys(), (poll) => questions[poll]);
  const wordings = [...byWording].flatMap(([question, members], line) =>
    question === undefined || members.length < 2
      ? []
      : [
          {
            line,
            question,
            reason: reasonNotToJoin(
              question,
              members.flatMap((member) => polls[member] ?? []),
            ),
          },
        ],
  );
  const joined = new Map(
    wordings.filter(({ reason }) => reason === null).map(({ question, line }) => [question, line]),
  );
  return {
    lines: questions.map((question) => joined.get(question) ?? null),
    inOtherWords: questions.map((question) => question !== subject.question),
    reason: wordings.find(({ reason }) => reason !== null)?.reason ?? null,
  };
}

/** Why no line may join the marks, or `null` when one pollster asked the same people the same wording in the same way. */
function reasonNotToJoin(question: Question, polls: readonly DatedPoll[]): string | null {
  const differ = (of: (content: PollContent) => unknown) =>
    distinct(polls.map((poll) => JSON.stringify(of(poll.content)))).length > 1;
  if (question.wording === null)
    return "the source does not state the wording, so nobody can tell whether it stayed the same";
  if (differ(({ poll }) => poll.pollster) || polls[0]?.content.poll.pollster === null)
    return "different pollsters differ by habit as well as by date";
  if (differ(({ results }) => distinct(results.map(({ population }) => population))))
    return "the polls did not ask the same people";
  return differ(({ poll }) => poll.disclosure.mode) ? "the polls were not made in the same way" : null;
}
