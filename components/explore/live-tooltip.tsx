"use client";

import { useEffect, useState } from "react";
import { Tooltip } from "recharts";

/** What one stop of the reader's pointer or arrow keys says. */
export interface Reading {
  readonly heading: string;
  readonly lines: readonly string[];
}

/**
 * The figures under the pointer or the keyboard's focus, announced to screen readers too. Esc puts it away until the
 * reader moves on.
 */
export function LiveTooltip({ read }: { read: (index: number) => Reading | null }) {
  const dismissed = useDismissal();
  return (
    <Tooltip
      isAnimationActive={false}
      cursor={false}
      allowEscapeViewBox={{ x: false, y: true }}
      wrapperStyle={{ zIndex: 5 }}
      content={({ active, activeIndex }) => {
        const reading = active && !dismissed ? read(Number(activeIndex)) : null;
        if (reading === null) return null;
        return (
          <div className="live-tooltip" role="status">
            <strong>{reading.heading}</strong>
            {reading.lines.map((line) => (
              <div key={line}>{line}</div>
            ))}
          </div>
        );
      }}
    />
  );
}

function useDismissal(): boolean {
  const [dismissed, setDismissed] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => setDismissed(event.key === "Escape");
    const onMove = () => setDismissed(false);
    document.addEventListener("keydown", onKey);
    document.addEventListener("pointermove", onMove);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("pointermove", onMove);
    };
  }, []);
  return dismissed;
}
