/** A poll of a thousand figures must not fill its page with them. */
const MOST_LINES = 10;

/** What changed, one line a change. */
export function ChangeLines({ lines, most = MOST_LINES }: { lines: readonly string[]; most?: number }) {
  if (lines.length === 0) return null;
  return (
    <ul className="changes">
      {lines.slice(0, most).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {lines.length > most ? <li>and {lines.length - most} more</li> : null}
    </ul>
  );
}
