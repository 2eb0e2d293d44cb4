import { formatCount } from "@/lib/core/format/percent";
import type { ImportAnswer } from "@/lib/http/import-answer";
import { Section } from "../../layout/section";
import { replaces } from "../state/draft-changes";

/** What publishing the draft would do, as the server found it. */
export function WhatChanges({ draft }: { draft: ImportAnswer }) {
  const added = draft.polls.filter(({ change }) => change === "new");
  const changed = draft.polls.filter(({ change }) => change === "changed");
  const same = draft.polls.filter(({ change }) => change === "unchanged");
  const results = added.reduce((sum, poll) => sum + poll.results, 0);
  const rows = [
    ["New polls", added.length],
    ["New results", results],
    ["Polls that are changed", changed.length],
    ["Differences from what is public", draft.differenceCount],
    ["Polls that stand already as they are", same.length],
  ] as const;
  return (
    <Section title="What will change">
      <dl className="changes">
        {rows.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="number">{formatCount(count)}</dd>
          </div>
        ))}
      </dl>
      {draft.pollCount > draft.polls.length ? (
        <p className="note">
          Counted in the first {formatCount(draft.polls.length)} of {formatCount(draft.pollCount)} polls.
        </p>
      ) : null}
      {replaces(draft) ? (
        <details className="problem-group" open>
          <summary>Figure by figure</summary>
          <ul className="problem-list">
            {draft.differences.map(({ message }) => (
              <li key={message} className="problem problem-warning small">
                {message}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
}
