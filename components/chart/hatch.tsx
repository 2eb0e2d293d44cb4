import type { Theme } from "@/lib/theme/tokens";

/** The 45° hatch that means "don't know": told apart without colour, in greyscale too. */
export function HatchPattern({ id, theme }: { id: string; theme: Theme }) {
  return (
    <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" fill={theme.surface.surface} />
      <line x1="1" x2="1" y1="0" y2="6" stroke={theme.fills["dont-know"].fill} strokeWidth="1.6" />
    </pattern>
  );
}
