import { countOf } from "@/lib/core/format/lists";
import { formatTime } from "@/lib/core/format/time";
import type { OpenDraft } from "@/lib/reading/open-drafts";
import { ActionButton, GraveAction } from "../accounts/action-button";
import { fileNames } from "./revision-table";

/** Drafts that wait for somebody to publish or discard them. */
export function DraftList({ drafts }: { drafts: readonly OpenDraft[] }) {
  return (
    <ul className="rows">
      {drafts.map(({ draft: { id, at, by, files }, added, changed }) => {
        const name = fileNames(files.map((file) => file.name));
        const to = `/api/admin/drafts/${id}`;
        return (
          <li key={id}>
            <a href={`/admin/drafts/${id}`}>{name}</a>
            <p className="small secondary">
              {by}, <time dateTime={at}>{formatTime(at)}</time>. {wouldDo(added, changed)}
            </p>
            <div className="actions">
              <a className="button" href={`/admin/drafts/${id}`}>
                Look <span className="visually-hidden">at {name}</span>
              </a>
              {changed === 0 ? (
                <ActionButton to={to} fields={{ action: "publish" }} label="Publish" about={name} />
              ) : (
                <a className="button" href={`/admin/drafts/${id}#publish`}>
                  Publish … <span className="visually-hidden">{name}</span>
                </a>
              )}
              <GraveAction
                to={to}
                fields={{ action: "discard" }}
                label="Discard"
                about={name}
                consequence="The draft is gone for good. What is public stays as it is."
              />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function wouldDo(added: number, changed: number): string {
  const parts = [
    ...(added > 0 ? [`add ${countOf(added, "poll")}`] : []),
    ...(changed > 0 ? [`change ${countOf(changed, "poll")}`] : []),
  ];
  return parts.length === 0 ? "Would change no poll." : `Would ${parts.join(" and ")}.`;
}
