import { formatDate } from "@/lib/core/format/dates";
import { countOf } from "@/lib/core/format/lists";
import type { PollRevision } from "@/lib/reading/poll-revisions";

/** Corrections told beside the chart; all of them stand in the list of changes. */
const MOST_LINES = 2;

/** Above the charts of a poll that was corrected: when, what, and why. */
export function CorrectionNote({ correction: { at, corrected, reason } }: { correction: PollRevision }) {
  const shown = corrected.slice(0, MOST_LINES).join("; ");
  const left = corrected.length - MOST_LINES;
  return (
    <p className="correction" role="note">
      <strong>
        Corrected on <time dateTime={at}>{formatDate(at.slice(0, 10))}</time>:
      </strong>{" "}
      {shown}
      {left > 0 ? `; and ${countOf(left, "more change")}` : ""}.{" "}
      {reason === null ? null : `Because: ${sentence(reason)} `}
      <a href="#changes">All changes</a>
    </p>
  );
}

function sentence(text: string): string {
  return /[.!?…]["”’)]?$/.test(text) ? text : `${text}.`;
}
