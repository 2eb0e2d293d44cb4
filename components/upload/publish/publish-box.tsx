"use client";

import { useState } from "react";
import type { ImportAnswer } from "@/lib/http/import-answer";
import { reasonMissing, replaces } from "../state/draft-changes";

interface PublishBoxProps {
  readonly draft: ImportAnswer;
  readonly isPublishing: boolean;
  /** Why the last attempt did not go through. */
  readonly trouble: string | null;
  readonly onPublish: (reason: string | null) => void;
  readonly onBack: () => void;
  readonly onCancel: () => void;
}

/** The last decision: publish, keep as a draft, go back or leave it. */
export function PublishBox({ draft, isPublishing, trouble, onPublish, onBack, onCancel }: PublishBoxProps) {
  const [reason, setReason] = useState("");
  const [isAsked, setAsked] = useState(false);
  const missing = reasonMissing(draft, reason);
  return (
    <form
      className="ask-box"
      aria-labelledby="publish-title"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (missing === null && !isPublishing) onPublish(reason.trim() === "" ? null : reason.trim());
        else document.getElementById("reason")?.focus();
      }}
    >
      <h2 id="publish-title">{replaces(draft) ? "This replaces what is public" : "Ready to publish"}</h2>
      {replaces(draft) ? (
        <label className="stacked">
          Why, in one sentence for readers
          <textarea
            id="reason"
            className="entry"
            rows={3}
            required
            value={reason}
            aria-invalid={isAsked && missing !== null}
            aria-describedby="reason-help"
            placeholder="The pollster corrected the share for Poland."
            onChange={(event) => setReason(event.target.value)}
          />
          <span id="reason-help" className={isAsked && missing ? "field-error" : "note"}>
            {missing ?? "It becomes the public correction note."}
          </span>
        </label>
      ) : (
        <p className="secondary">It is on the site at once, and can be taken back.</p>
      )}
      {trouble === null ? null : (
        <p className="field-error" role="alert">
          {trouble}
        </p>
      )}
      <button type="submit" className="button button-main" aria-disabled={isPublishing || undefined}>
        {isPublishing ? "Publishing …" : "Publish"}
      </button>
      <div className="button-row">
        <a className="button" href={`/admin/drafts/${draft.id}`}>
          Keep as a draft
        </a>
        <button type="button" className="button" onClick={onBack} disabled={isPublishing}>
          Back
        </button>
        <button type="button" className="button" onClick={onCancel} disabled={isPublishing}>
          Cancel
        </button>
      </div>
    </form>
  );
}
