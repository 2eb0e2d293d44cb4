import type { ReactNode } from "react";

interface Crumb {
  readonly label: string;
  readonly href?: string;
}

/** Where a page stands, from the widest place to this one; badges may follow. */
export function Breadcrumbs({ crumbs, children }: { crumbs: readonly Crumb[]; children?: ReactNode }) {
  return (
    <nav className="breadcrumbs" aria-label="Breadcrumbs">
      {crumbs.map(({ label, href }, index) => (
        <span key={label}>
          {index > 0 ? <span aria-hidden="true">› </span> : null}
          {href ? <a href={href}>{label}</a> : label}
        </span>
      ))}
      {children}
    </nav>
  );
}

/** Marks what was shipped to show how the site works. */
export function SampleBadge() {
  return <span className="badge">sample</span>;
}
