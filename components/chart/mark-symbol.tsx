import type { MarkSymbol } from "@/lib/core/chart/chart-model";
import { px } from "./placed-label";

interface MarkProps {
  symbol: MarkSymbol;
  x: number;
  y: number;
  size: number;
  fill: string;
  surface: string;
}

/** A poll's mark; every series has a shape of its own, so colour is never the only difference. */
export function Mark({ symbol, x, y, size, fill, surface }: MarkProps) {
  const r = size / 2;
  switch (symbol) {
    case "circle":
      return <circle cx={px(x)} cy={px(y)} r={px(r)} fill={fill} />;
    case "ring":
      return (
        <circle
          cx={px(x)}
          cy={px(y)}
          r={px(r - size * 0.1)}
          fill={surface}
          stroke={fill}
          strokeWidth={px(size * 0.2)}
        />
      );
    case "square":
      return (
        <rect x={px(x - r * 0.9)} y={px(y - r * 0.9)} width={px(size * 0.9)} height={px(size * 0.9)} fill={fill} />
      );
    case "triangle":
      return (
        <path
          d={`M${px(x)},${px(y - r * 1.1)}L${px(x + r * 1.1)},${px(y + r * 0.8)}H${px(x - r * 1.1)}Z`}
          fill={fill}
        />
      );
    case "diamond":
      return (
        <path
          d={`M${px(x)},${px(y - r * 1.2)}L${px(x + r * 1.2)},${px(y)}L${px(x)},${px(y + r * 1.2)}L${px(x - r * 1.2)},${px(y)}Z`}
          fill={fill}
        />
      );
  }
}
