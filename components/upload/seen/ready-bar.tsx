import { formatCount } from "@/lib/core/format/percent";
import type { Seen } from "../reader/protocol";
import { openItems } from "../state/open-items";

/** How much of what the files hold can be published, in three parts; the numbers below say the same. */
export function ReadyBar({ seen }: { seen: Seen }) {
  const { errors, warnings } = openItems(seen);
  const results = seen.files.reduce((sum, { inspection }) => sum + inspection.counts.results, 0);
  const [bad, doubtful] = [errors, warnings].map((list) => list.filter(({ row }) => row !== null).length);
  const [unreadable, warned] = [bad ?? 0, Math.min(doubtful ?? 0, results)];
  const ready = results - warned;
  const all = results + unreadable;
  return (
    <div className="ready">
      <div className="ready-bar" aria-hidden="true">
        <span className="is-ready" style={{ flexGrow: ready }} />
        <span className="is-warned" style={{ flexGrow: warned }} />
        <span className="is-unreadable" style={{ flexGrow: unreadable }} />
      </div>
      <p className="ready-side small">
        {formatCount(results)} of {formatCount(all)} results read · {secondsWords(seen.milliseconds)}
      </p>
      <ul className="ready-key small">
        <li className="is-ready">{formatCount(ready)} ready</li>
        <li className="is-warned">{formatCount(warned)} with a warning</li>
        <li className="is-unreadable">{formatCount(unreadable)} not readable</li>
        <li>Nothing is public before you publish</li>
      </ul>
    </div>
  );
}

function secondsWords(milliseconds: number): string {
  return milliseconds < 100 ? "in less than 0.1 s" : `in ${(milliseconds / 1000).toFixed(1)} s`;
}
