import type { ReactNode } from "react";
import type { Theme } from "@/lib/theme/tokens";

/** A rim in the colour of the surface, so that a gridline does not run through the text. */
export function Halo({ theme, children }: { theme: Theme; children: ReactNode }) {
  return (
    <g paintOrder="stroke" stroke={theme.surface.surface} strokeWidth={4} strokeLinejoin="round">
      {children}
    </g>
  );
}
