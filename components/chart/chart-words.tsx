import type { ChartModel, ChartWords } from "@/lib/core/chart/chart-model";
import { isolate } from "@/lib/core/format/direction";

/** The wording of the question, or that the source does not give it, then unit and base. */
export function ChartSubtitle({ words }: { words: ChartWords }) {
  return (
    <p className="chart-subtitle">
      {words.wording === null ? (
        <span className="not-stated">Question wording not stated.</span>
      ) : (
        <bdi lang={words.wordingLanguage ?? undefined}>{words.wording}</bdi>
      )}{" "}
      {words.measure}
    </p>
  );
}

/** Notes and source lines under a chart; in brief only the first note, the others stand on the chart's own page. */
export function ChartFoot({ words, brief = false }: { words: ChartWords; brief?: boolean }) {
  const notes = brief ? words.notes.slice(0, 1) : words.notes;
  return (
    <div className="chart-foot note">
      {notes.length > 0 ? <p>Note: {notes.map(isolate).join(" ")}</p> : null}
      {words.sourceLines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** Why some rows have no order, in words: shown where the plot has no room for its bracket. */
export function Caveat({ model }: { model: ChartModel }) {
  if (model.kind !== "ranked-bars" || model.noOrder === null) return null;
  return (
    <p className="caveat">
      <strong>{model.noOrder.title}</strong> {model.noOrder.reason}
    </p>
  );
}
