"use client";

import type { ReactNode } from "react";
import { Section } from "../../layout/section";
import type { Seen } from "../reader/protocol";
import { openItems } from "../state/open-items";
import { DoubtList } from "./doubt-list";
import { DraftFigure } from "./draft-figure";
import { MoreCharts } from "./side-preview";

/** The third step: the charts as their pages will show them, and beside them what is to be decided. */
export function PreviewPage({ seen, side }: { seen: Seen; side: ReactNode }) {
  const { charts } = seen.preview;
  const { warnings } = openItems(seen);
  return (
    <div className="columns upload-columns">
      <div className="upload-main">
        <Section title="As it will stand" aside={<span className="badge">Draft</span>}>
          {charts.map(({ poll, title, question, model }, index) => (
            <div key={`${poll} ${question}`} className="draft-chart">
              {charts.length > 1 ? <p className="note">{title}</p> : null}
              <DraftFigure model={model} id={`page-${index}`} place="page" />
            </div>
          ))}
          {charts.length === 0 ? <p className="secondary">These files bring no figures of their own.</p> : null}
          <DoubtList problems={warnings} />
          <MoreCharts seen={seen} shown={charts.length} />
        </Section>
      </div>
      <div className="upload-side">{side}</div>
    </div>
  );
}
