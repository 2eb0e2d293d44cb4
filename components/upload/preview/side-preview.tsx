import { countOf } from "@/lib/core/format/lists";
import { Section } from "../../layout/section";
import type { Seen } from "../reader/protocol";
import { openItems } from "../state/open-items";
import { DoubtList } from "./doubt-list";
import { DraftFigure } from "./draft-figure";

/** The first chart beside the file, from what could be read so far. */
export function SidePreview({ seen }: { seen: Seen }) {
  const [first] = seen.preview.charts;
  const { errors, warnings } = openItems(seen);
  return (
    <Section title="Preview" aside={<span className="badge">Draft</span>}>
      {first ? (
        <>
          <DraftFigure model={first.model} id="side" place="side" />
          <DoubtList problems={[...errors, ...warnings]} />
          <MoreCharts seen={seen} />
        </>
      ) : (
        <p className="small secondary">There is nothing to draw yet.</p>
      )}
    </Section>
  );
}

/** What the charts shown leave out. */
export function MoreCharts({ seen, shown = 1 }: { seen: Seen; shown?: number }) {
  // Files that join each count the questions they share.
  const questions =
    seen.join?.counts.questions ?? seen.files.reduce((sum, { inspection }) => sum + inspection.counts.questions, 0);
  const { polls } = seen.preview;
  const parts = [polls > 1 ? countOf(polls, "poll") : null, questions > 1 ? countOf(questions, "question") : null];
  const all = parts.filter((part) => part !== null).join(" and ");
  if (all === "") return null;
  return (
    <p className="note">
      {shown === 1 ? "The first chart" : `The first ${shown} charts`} of {all}.
    </p>
  );
}
