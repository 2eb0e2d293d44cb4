import type { ReactNode } from "react";

/** Lets a wide table scroll sideways in its own frame, with the keyboard too. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would add a landmark for every table
    // biome-ignore lint/a11y/noNoninteractiveTabindex: only a focused frame can be scrolled with the keyboard
    <div className="table-scroll" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
