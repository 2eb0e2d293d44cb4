import { countOf } from "@/lib/core/format/lists";
import { formatTime } from "@/lib/core/format/time";
import type { PollRevision } from "@/lib/reading/poll-revisions";
import type { QuestionRevision } from "@/lib/reading/question-revisions";
import { ChangeLines } from "./change-lines";

const ACTIONS: Readonly<Record<PollRevision["action"], string>> = {
  import: "imported",
  edit: "edited",
  withdrawal: "withdrawn",
  undo: "an import taken back",
  "samples-removed": "samples removed",
  rollback: "an earlier state made current",
};

interface RevisionListProps {
  revisions: readonly (QuestionRevision & Partial<Pick<PollRevision, "kind">>)[];
  /** Revisions before those. */
  older?: number;
}

/** The changes of a poll or a question, newest first: what, when and why. */
export function RevisionList({ revisions, older = 0 }: RevisionListProps) {
  return (
    <>
      <ol className="rows small" id="changes">
        {revisions.map(({ revision, at, action, note, reason, kind, lines }) => (
          <li key={revision}>
            Revision {revision}: {note ?? ACTIONS[action]}
            <div className="note">
              <time dateTime={at}>{formatTime(at)}</time>
            </div>
            <ChangeLines lines={lines} />
            {kind === "changed" && lines.length === 0 ? <p>No figure and no stated fact changed.</p> : null}
            {reason === null ? null : <p>Because: {reason}</p>}
          </li>
        ))}
      </ol>
      {older > 0 ? <p className="note">And {countOf(older, "older revision")}.</p> : null}
    </>
  );
}
