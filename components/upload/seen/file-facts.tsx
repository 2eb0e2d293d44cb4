import type { SeenFile } from "../reader/protocol";
import { fileFacts } from "../words/file-words";

/** What was found of a file, in one row. */
export function FileFacts({ file }: { file: SeenFile }) {
  return (
    <dl className="file-facts">
      {fileFacts(file.inspection, file.grid).map(({ label, value, remark }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <strong>{value}</strong>
            <span className="note">{remark}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
