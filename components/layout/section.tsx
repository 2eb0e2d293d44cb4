import type { ReactNode } from "react";

interface SectionProps {
  title: string;
  id?: string;
  aside?: ReactNode;
  more?: ReactNode;
  children: ReactNode;
}

/** A part of a page under a dark rule, with its title, a word beside it and a link at the right. */
export function Section({ title, id, aside, more, children }: SectionProps) {
  return (
    <section className="section" id={id} aria-label={title}>
      <div className="section-head">
        <h2>{title}</h2>
        {aside ? <span className="secondary small">{aside}</span> : null}
        {more ? <span className="more">{more}</span> : null}
      </div>
      {children}
    </section>
  );
}
