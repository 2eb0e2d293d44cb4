import type { Problem } from "@/lib/core/errors";
import { SeverityIcon } from "../severity-icon";

const MOST = 6;

/** Where gaps and doubts will stand in the chart above. */
export function DoubtList({ problems }: { problems: readonly Problem[] }) {
  const placed = problems.filter(({ severity, row }) => severity !== "note" && row !== null);
  if (placed.length === 0) return null;
  return (
    <ul className="doubts small" aria-label="Gaps and doubts">
      {placed.slice(0, MOST).map(({ severity, cell, row, message }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn anew with every reading
        <li key={index} className={`doubt-${severity}`}>
          <SeverityIcon severity={severity} />
          <span>
            <strong>
              {severity === "error" ? `${cell ?? `row ${row}`}: a gap` : `${cell ?? `row ${row}`}: doubtful`}
            </strong>{" "}
            {message}
          </span>
        </li>
      ))}
      {placed.length > MOST ? <li>and {placed.length - MOST} more</li> : null}
    </ul>
  );
}
