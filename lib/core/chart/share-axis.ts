import { ticks } from "d3-array";
import type { ShareAxis } from "./chart-model";

/** From 0 to the next ten points above the largest share, at most 100%. */
export function shareAxisFromZero(shares: readonly number[]): ShareAxis {
  const largest = Math.max(0, ...shares);
  const end = Math.min(1, Math.max(0.1, Math.ceil(largest * 10 - 1e-9) / 10));
  return { domain: [0, end], ticks: ticks(0, end, end > 0.5 ? 5 : 4) };
}
