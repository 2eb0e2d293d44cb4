import type { ChartWords } from "@/lib/core/chart/chart-model";

/** The wording of the question, or that the source does not give it, then unit and base. */
export function ChartSubtitle({ words }: { words: ChartWords }) {
  return (
    <p className="chart-subtitle">
      {words.wording === null ? (
        <span className="not-stated">Question wording not stated.</span>
      ) : (
        <q lang={words.wordingLanguage ?? undefined}>{words.wording.replace(/^“|”$/g, "")}</q>
      )}{" "}
      {words.measure}
    </p>
  );
}

/** Notes and source lines under a chart. */
export function ChartFoot({ words }: { words: ChartWords }) {
  return (
    <div className="chart-foot note">
      {words.notes.length > 0 ? <p>Note: {words.notes.join(" ")}</p> : null}
      {words.sourceLines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
