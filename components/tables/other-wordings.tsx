import type { AskedQuestion } from "@/lib/core/chart/question-series";
import { formatFieldwork } from "@/lib/core/format/dates";
import { countOf } from "@/lib/core/format/lists";

/** Polls named of one question; a tracker has hundreds. */
const MOST_POLLS = 5;

/** The other questions of a series in their own words, each with its latest polls. */
export function OtherWordings({ others }: { others: readonly AskedQuestion[] }) {
  return (
    <ul className="rows">
      {others.map(({ question, polls }) => (
        <li key={question.slug} id={question.slug}>
          {question.wording === null ? (
            <p>
              {question.topic} <span className="secondary">(wording not stated)</span>
            </p>
          ) : (
            <p lang={question.language ?? undefined}>“{question.wording}”</p>
          )}
          {question.translation === null ? null : (
            <p className="small secondary">In English: “{question.translation}”</p>
          )}
          <ul className="small">
            {polls
              .toReversed()
              .slice(0, MOST_POLLS)
              .map(({ poll }) => (
                <li key={poll.slug}>
                  <a href={`/polls/${poll.slug}`}>{poll.title}</a>, {poll.pollster ?? "pollster not stated"},{" "}
                  {formatFieldwork(poll.fieldwork) ?? "dates not stated"}
                </li>
              ))}
          </ul>
          {polls.length > MOST_POLLS ? (
            <p className="small">
              <a href={`/polls?question=${question.slug}`}>All {countOf(polls.length, "poll")}</a>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
