import { formatCount } from "@/lib/core/format/percent";
import type { ImportAnswer } from "@/lib/http/import-answer";
import { Section } from "../../layout/section";

const MOST_LINKS = 12;

interface PublishedProps {
  readonly draft: ImportAnswer;
  /** `null` when nothing was new. */
  readonly revision: number | null;
  readonly onAgain: () => void;
}

/** It is public: where to see it, and how to take it back. */
export function Published({ draft, revision, onAgain }: PublishedProps) {
  const polls = revision === null ? draft.polls : draft.polls.filter(({ change }) => change !== "unchanged");
  const left = draft.pollCount - Math.min(polls.length, MOST_LINKS);
  return (
    <div className="published">
      <p>
        {revision === null
          ? "All that the files hold is on the site already, figure by figure. Nothing was changed."
          : "Every reader sees it now. The change stands in the history of each poll."}
      </p>
      <Section title={revision === null ? "Where it stands" : "See it"}>
        <ul className="rows">
          {polls.slice(0, MOST_LINKS).map(({ slug, title, change, results }) => (
            <li key={slug}>
              <a href={`/polls/${slug}`}>{title}</a>{" "}
              <span className="note">
                {change}, {formatCount(results)} results
              </span>
            </li>
          ))}
        </ul>
        {left > 0 ? (
          <p className="note">
            And {formatCount(left)} more: <a href="/polls">all polls</a>
          </p>
        ) : null}
      </Section>
      <div className="button-row">
        {revision === null ? null : (
          <a className="button" href={`/admin/revisions/${revision}`}>
            Take it back
          </a>
        )}
        <button type="button" className="button" onClick={onAgain}>
          Upload something else
        </button>
      </div>
    </div>
  );
}
