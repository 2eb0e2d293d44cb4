import type { PollRecord } from "@/lib/adapters/store/store";
import { figureLabel } from "@/lib/core/chart/words/figure-label";
import { cellText } from "@/lib/core/comparison/poll-changes";
import { resultKey } from "@/lib/core/model/result";
import { TableScroll } from "../tables/table-scroll";

const MOST_ROWS = 60;

/** Every figure with the document, row and column it stands in, and the row of the imported file. */
export function OriginTable({ record }: { record: PollRecord }) {
  const { document } = record.poll;
  const shown = record.results.slice(0, MOST_ROWS);
  const left = record.results.length - shown.length;
  const topics = new Map(record.questions.map(({ slug, topic }) => [slug, `${topic}: `]));
  const topicOf = (question: string) => (topics.size > 1 ? topics.get(question) : null);
  return (
    <>
      <p className="small">
        Document:{" "}
        {document.url ? (
          <a href={document.url}>{document.title}</a>
        ) : document.article ? (
          <a href={`/articles/${document.article}`}>{document.title}</a>
        ) : (
          document.title
        )}
        {document.credit ? `, ${document.credit}` : ""}
        {document.licence ? `, ${document.licence}` : ""}
        {`. Imported from ${record.poll.importedFile}.`}
      </p>
      <TableScroll label="Cells">
        <table>
          <thead>
            <tr>
              <th scope="col">Cell</th>
              <th scope="col">Document</th>
              <th scope="col" className="number">
                Row
              </th>
              <th scope="col">Column</th>
              <th scope="col" className="number">
                Row of the import
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((result) => (
              <tr key={resultKey(result)}>
                <th scope="row">
                  {topicOf(result.question)}
                  <bdi>{cellText(result, "en")}</bdi> {figureLabel(result.figure)}
                </th>
                <td>{result.origin.source}</td>
                <td className="number">{result.origin.row || "–"}</td>
                <td>{result.origin.column || "–"}</td>
                <td className="number">{result.importedRow}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {left > 0 ? <p className="note">And {left} more figures of this poll.</p> : null}
    </>
  );
}
