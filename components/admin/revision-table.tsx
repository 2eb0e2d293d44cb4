import type { Revision } from "@/lib/adapters/store/store";
import { countOf, formatList } from "@/lib/core/format/lists";
import { formatTime } from "@/lib/core/format/time";
import { TableScroll } from "../tables/table-scroll";

/** What each kind of revision is called. */
export const ACTION_WORDS: Readonly<Record<Revision["action"], string>> = {
  import: "import",
  edit: "edit",
  withdrawal: "withdrawal",
  undo: "taken back",
  "samples-removed": "samples removed",
  rollback: "earlier state",
};

const MOST_FILES = 3;

/** Revisions, newest first: who changed what, when and why. */
export function RevisionTable({ revisions }: { revisions: readonly Revision[] }) {
  return (
    <TableScroll label="Revisions">
      <table>
        <thead>
          <tr>
            <th scope="col" className="number">
              Revision
            </th>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
            <th scope="col">Files</th>
            <th scope="col" className="number">
              Polls
            </th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          {revisions.map(({ revision, at, by, action, note, files, polls, reason }) => (
            <tr key={revision}>
              <th scope="row" className="number">
                <a href={`/admin/revisions/${revision}`}>{revision}</a>
              </th>
              <td className="nowrap">
                <time dateTime={at}>{formatTime(at)}</time>
              </td>
              <td className="anywhere">{by}</td>
              <td>
                {ACTION_WORDS[action]}
                {note === null ? null : <div className="note">{note}</div>}
              </td>
              <td className="anywhere">{fileNames(files.map(({ name }) => name))}</td>
              <td className="number">{polls.length}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** The first of the names, and how many more there are. */
export function fileNames(names: readonly string[]): string {
  const more = names.length - MOST_FILES;
  if (names.length === 0) return "–";
  return formatList([...names.slice(0, MOST_FILES), ...(more > 0 ? [countOf(more, "more file")] : [])]);
}
