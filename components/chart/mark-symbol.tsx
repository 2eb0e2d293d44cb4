import type { MarkSymbol } from "@/lib/core/chart/chart-model";
import { px } from "./placed-label";

interface MarkProps {
  symbol: MarkSymbol;
  x: number;
  y: number;
  size: number;
  fill: string;
  surface: string;
  /** Only the outline. */
  hollow?: boolean;
}

/** A poll's mark; every series has a shape of its own, so colour is never the only difference. */
export function Mark({ symbol, x, y, size, fill, surface, hollow = false }: MarkProps) {
  const outline = size * 0.2;
  // An outline grows to both sides: the mark keeps its size.
  const r = hollow || symbol === "ring" ? size / 2 - outline / 2 : size / 2;
  const paint = hollow || symbol === "ring" ? { fill: surface, stroke: fill, strokeWidth: px(outline) } : { fill };
  switch (symbol) {
    case "circle":
    case "ring":
      return <circle cx={px(x)} cy={px(y)} r={px(r)} {...paint} />;
    case "square":
      return <rect x={px(x - r * 0.9)} y={px(y - r * 0.9)} width={px(r * 1.8)} height={px(r * 1.8)} {...paint} />;
    case "triangle":
      return (
        <path d={`M${px(x)},${px(y - r * 1.1)}L${px(x + r * 1.1)},${px(y + r * 0.8)}H${px(x - r * 1.1)}Z`} {...paint} />
      );
    case "triangle-down":
      return (
        <path d={`M${px(x)},${px(y + r * 1.1)}L${px(x + r * 1.1)},${px(y - r * 0.8)}H${px(x - r * 1.1)}Z`} {...paint} />
      );
    case "diamond":
      return (
        <path
          d={`M${px(x)},${px(y - r * 1.2)}L${px(x + r * 1.2)},${px(y)}L${px(x)},${px(y + r * 1.2)}L${px(x - r * 1.2)},${px(y)}Z`}
          {...paint}
        />
      );
  }
}
